import { createRandom, type Random } from '../random.ts';

/**
 * How features depend on each other. `independent`: not at all. `implied`: every odd feature (a child) brings the even one before it
 * (its parent) along, which also comes by itself; children are 1.5 times as large. `correlated`: groups of four share their occasions; where one of them is on,
 * each other is on with probability 1/2. `pentagon`: five independent features at equal angles in a plane.
 */
export type WorldVariant = 'independent' | 'implied' | 'correlated' | 'pentagon';

export interface WorldSettings {
  readonly variant: WorldVariant;
  /** n, at least 2: the number of true features. Five in the pentagon. */
  readonly features: number;
  /** d, at least 2: the number of dimensions of the data. Two in the pentagon. */
  readonly dimensions: number;
  /** p: the probability with which a feature comes by itself, in (0, 1). */
  readonly probability: number;
  readonly seed: number;
}

/** A world: unit directions, one a true feature, row by row. */
export interface World extends WorldSettings {
  /** features × dimensions; every row has length 1. */
  readonly directions: Float64Array;
}

/** Examples from a world, row by row, with what they are made of. */
export interface Examples {
  readonly count: number;
  /** count × dimensions: each the sum of the directions of its features, times their sizes. */
  readonly inputs: Float64Array;
  /** count × features: the size of each feature that is on, from 0.5 to 1.5 (a child's from 0.75 to 2.25); 0 where it is off. */
  readonly sizes: Float64Array;
}

const directionStream = 1;
const exampleStream = 2;

/** The seed names the world: same settings, same directions. */
export function createWorld(settings: WorldSettings): World {
  const shape = settings.variant === 'pentagon' ? { features: 5, dimensions: 2 } : {};
  const world = { ...settings, ...shape };
  return { ...world, directions: world.variant === 'pentagon' ? pentagon() : randomDirections(world) };
}

function randomDirections({ features, dimensions, seed }: WorldSettings): Float64Array {
  const random = createRandom(seed, directionStream);
  const directions = Float64Array.from({ length: features * dimensions }, () => random.normal());
  for (let i = 0; i < features; i++) normalise(directions.subarray(i * dimensions, (i + 1) * dimensions));
  return directions;
}

function pentagon(): Float64Array {
  return Float64Array.from({ length: 10 }, (_, i) => {
    const angle = (2 * Math.PI * Math.floor(i / 2)) / 5;
    return i % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  });
}

/** Scales a vector to length 1; one of length 0 stays as it is. @returns the length it had */
export function normalise(vector: Float64Array): number {
  let squares = 0;
  for (let k = 0; k < vector.length; k++) squares += vector[k]! * vector[k]!;
  const length = Math.sqrt(squares);
  if (length > 0) for (let k = 0; k < vector.length; k++) vector[k] = vector[k]! / length;
  return length;
}

/** Draws examples one lot after the other; a world and a stream always give the same. */
export function createExampleSource(world: World, stream = 0): (count: number) => Examples {
  const random = createRandom(world.seed, exampleStream + stream);
  return (count) => {
    const inputs = new Float64Array(count * world.dimensions);
    const sizes = new Float64Array(count * world.features);
    drawExamples(world, random, inputs, sizes);
    return { count, inputs, sizes };
  };
}

/** The same examples without what they are made of, written into an array of whole examples. */
export function createInputSource(world: World, stream = 0): (into: Float64Array) => void {
  const random = createRandom(world.seed, exampleStream + stream);
  return (into) => drawExamples(world, random, into);
}

function drawExamples(world: World, random: Random, inputs: Float64Array, sizes?: Float64Array): void {
  const { features, dimensions, directions } = world;
  const on = new Int32Array(features);
  inputs.fill(0);
  for (let m = 0, row = 0; row < inputs.length; m++, row += dimensions) {
    const count = drawFeatures(world, random, on);
    for (let n = 0; n < count; n++) {
      const feature = on[n]!;
      const size = (0.5 + random.next()) * scaleOf(world, feature);
      if (sizes) sizes[m * features + feature] = size;
      const from = feature * dimensions;
      for (let k = 0; k < dimensions; k++) inputs[row + k] = inputs[row + k]! + size * directions[from + k]!;
    }
  }
}

/** How much larger children are than other features: so large that some of them are found and some are not (docs/bridge.md). */
const childScale = 1.5;

const scaleOf = ({ variant }: World, feature: number): number =>
  variant === 'implied' && feature % 2 === 1 ? childScale : 1;

/** Which features are on for an example. @param on room for all of them @returns how many are */
function drawFeatures({ variant, features, probability }: World, random: Random, on: Int32Array): number {
  switch (variant) {
    case 'independent':
    case 'pentagon':
      return independent(features, probability, random, on);
    case 'implied':
      return withParents(independent(features, probability, random, on), on);
    case 'correlated':
      return fromGroups(
        independent(Math.ceil(features / 4), 2 * probability, random, on),
        features,
        random,
        on,
      );
    default:
      return variant satisfies never;
  }
}

/** Adds the parent of every child that is on: feature 2p is the parent of feature 2p + 1. @param on `drawn` features, ascending */
function withParents(drawn: number, on: Int32Array): number {
  const alone = on.slice(0, drawn);
  let count = 0;
  for (const feature of alone) {
    const isChild = feature % 2 === 1;
    if (isChild && (count === 0 || on[count - 1] !== feature - 1)) on[count++] = feature - 1;
    on[count++] = feature;
  }
  return count;
}

/** Every feature of a group of four that has its occasion is on with probability 1/2. @param on the groups, at first */
function fromGroups(groups: number, features: number, random: Random, on: Int32Array): number {
  const occasions = on.slice(0, groups);
  let count = 0;
  for (const group of occasions)
    for (let feature = 4 * group; feature < Math.min(4 * group + 4, features); feature++)
      if (random.next() < 0.5) on[count++] = feature;
  return count;
}

/** Each with the same probability; gaps between those that are on are drawn instead of every feature. */
function independent(features: number, probability: number, random: Random, on: Int32Array): number {
  const scale = 1 / Math.log1p(-probability);
  let count = 0;
  for (let i = -1; ; ) {
    i += 1 + Math.floor(Math.log1p(-random.next()) * scale);
    if (i >= features) return count;
    on[count++] = i;
  }
}
