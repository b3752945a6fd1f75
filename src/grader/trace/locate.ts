import { type MistakeName, type Step, stepOfMistake, steps } from '../mistakeNames.ts';
import type { Forward } from '../model/forward.ts';
import type { Network } from '../network/network.ts';
import type { Place } from '../student/studentProgram.ts';
import type { QuantityName } from './quantities.ts';
import type { Traced } from './traced.ts';
import type { Site } from './traceRecorder.ts';

/** Mistakes that are made where the blocks are put into one gradient. */
const ofPacking: ReadonlySet<MistakeName> = new Set([
  'gradientOrder',
  'gradientByRows',
  'gradientByColumns',
  'gradientNegated',
]);

/**
 * The line of a mistake: the first at which a variable holds a value that the mistake changes, from the mistake's own step
 * on. Falls back on the last line that assigned the cost or the gradient.
 */
export function placeOfMistake(
  mistake: MistakeName,
  right: Traced,
  own: Traced,
  sites: readonly Site[],
): Place | undefined {
  const step = stepOfMistake[mistake];
  if (ofPacking.has(mistake)) {
    const length = right.quantities.reduce(
      (sum, { name, value }) => (name.endsWith('grad') ? sum + value.values.length : sum),
      0,
    );
    const packed = sites.findLast(({ snapshots }) => snapshots.at(-1)!.values.length === length);
    if (packed) return placeOf(packed);
  }
  const from = own.quantities.findIndex((quantity) => steps.indexOf(quantity.step) >= steps.indexOf(step));
  for (let n = from; n < own.quantities.length; n++) {
    const sighting = own.sightings[n];
    if (sighting === undefined || isSame(own, right, n)) continue;
    return placeOf(mistake === 'gradientOfOnePatch' ? inLoop(sighting.site, sites) : sighting.site);
  }
  return lastPlace(step, own, sites);
}

/** The line in a loop that assigned the same variable before, which should have added to it. */
const inLoop = (site: Site, sites: readonly Site[]): Site =>
  sites.find(
    ({ name, snapshots, first }) => name === site.name && snapshots.length > 1 && first < site.first,
  ) ?? site;

/** Where a setting was given the fixed number that the computation `pass` works with. */
export function placeOfSetting(
  { network, lambda, rho, beta }: Forward,
  sites: readonly Site[],
): Place | undefined {
  const { objective } = network;
  const fixed = [
    ...(lambda === objective.lambda ? [] : [lambda]),
    ...(rho === objective.rho ? [] : [rho]),
    ...(beta === objective.beta ? [] : [beta]),
  ];
  const site = sites.find(
    ({ snapshots: [first] }) => first?.values.length === 1 && fixed.includes(first.values[0]!),
  );
  return site && placeOf(site);
}

/** To rounding: blocks that were returned are the student's own numbers. */
function isSame(own: Traced, right: Traced, n: number): boolean {
  const a = own.quantities[n]!.value.values;
  const b = right.quantities[n]!.value.values;
  const largest = b.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return a.length === b.length && a.every((value, i) => Math.abs(value - b[i]!) <= 1e-9 * largest);
}

const placeOf = ({ file, line }: Site): Place => ({ file, line });

/** Where the step's own value is assigned, or the cost. */
function lastPlace(step: Step, own: Traced, sites: readonly Site[]): Place | undefined {
  const index = own.quantities.findLastIndex(
    (quantity, n) => quantity.step === step && own.sightings[n] !== undefined,
  );
  const site = own.sightings[index]?.site ?? sites.findLast((candidate) => candidate.snapshots.length > 0);
  return site && placeOf(site);
}

const costTerms: ReadonlySet<QuantityName> = new Set(['squaredError', 'weightDecay', 'sparsity', 'cost']);

/**
 * Where an unexplained value is probably computed: the first assignment of the quantity's size after the last line
 * that was recognised before it, of a value that the function was not given.
 */
export function placeOfUnseen(
  index: number,
  right: Traced,
  sites: readonly Site[],
  network: Network,
): Place | undefined {
  const isOfCost = (n: number): boolean => costTerms.has(right.quantities[n]!.name);
  // A loop over the patches computes the deltas before the cost is complete.
  const known = right.sightings
    .slice(0, index)
    .flatMap((sighting, n) => (sighting && (isOfCost(index) || !isOfCost(n)) ? sighting.site : []));
  const after = Math.max(-1, ...known.map((site) => site.first));
  const recognised = new Set(right.sightings.map((sighting) => sighting?.site));
  const given = givenValues(network);
  const candidates = sites.filter(
    (site) =>
      site.first > after && !recognised.has(site) && !site.snapshots.every(({ values }) => given(values)),
  );
  const { rows, values } = right.quantities[index]!.value;
  const ofLength = (length: number): Site | undefined =>
    candidates.find(({ snapshots }) => snapshots.some((snapshot) => snapshot.values.length === length));
  const site = ofLength(values.length) ?? ofLength(rows);
  return site && placeOf(site);
}

/** Whether values are those of an argument, of a part of theta, or a count that follows from the sizes. */
function givenValues({ theta, shape, objective, patches }: Network): (values: Float64Array) => boolean {
  const { visibleSize, hiddenSize } = shape;
  const weights = visibleSize * hiddenSize;
  const numbers = new Set([
    ...Object.values(objective),
    ...[visibleSize, hiddenSize, weights, 2 * weights, patches.count],
  ]);
  const sorted = (values: ArrayLike<number>): string => Float64Array.from(values).sort().join();
  const parts = [theta.slice(0, weights), theta.slice(weights, 2 * weights), theta, patches.values];
  const biases = theta.slice(2 * weights);
  const known = new Set(
    [...parts, biases.slice(0, hiddenSize), biases.slice(hiddenSize), biases].map(sorted),
  );
  return (values) => (values.length === 1 ? numbers.has(values[0]!) : known.has(sorted(values)));
}
