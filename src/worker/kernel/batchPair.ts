import { parameterCount } from '../../core/autoencoder/parameters.ts';
import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import type { Batch, MoveRule, PassOffered } from '../../core/optimise/optimiser.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { Precision } from '../../core/precision.ts';
import { eventLoop } from '../datasets/stagedWork.ts';
import { Left } from '../left.ts';
import { BatchHalf } from './batchHalf.ts';
import type { HalfPass, HalfPassMade, Part } from './halfPass.ts';
import { halfBytes } from './halfRoom.ts';
import { type Layer, partOfLayer, putPartOfLayer } from './layerPart.ts';
import { countWorthwhileNonzero } from './nonzero.ts';
import type { RemoteShare } from './remoteShare.ts';

/** The most bytes that both halves may take, as for a whole share. */
const mostBytes = 2 ** 27;
/** Multiplications of a batch from which two threads are faster than one, which has no messages to wait for. */
const worthAPair = 16_000_000;
/** A move takes as long as so many multiplications for each parameter. */
const moveOfAParameter = 60;

/** Whether batches of that size should be computed by two threads. */
export function isWorthAPair(shape: NetworkShape, count: number): boolean {
  const multiplications = 5 * count * shape.visibleSize * shape.hiddenSize;
  return multiplications + moveOfAParameter * parameterCount(shape) >= worthAPair;
}

/** Bytes that the two halves take; 0 where there are none, because they would be too many. */
export function pairBytes(shape: NetworkShape, count: number, precision: Precision): number {
  const bytes = 2 * halfBytes(shape, Math.ceil(count / 2), precision);
  return bytes <= mostBytes ? bytes : 0;
}

export interface PairOptions {
  readonly patches: PatchSet;
  readonly shape: NetworkShape;
  readonly precision: Precision;
  readonly module: WebAssembly.Module;
  readonly batches: readonly Batch[];
  /** The thread of the other half. */
  readonly remote: RemoteShare;
}

/** Two threads that make passes over these batches: the other one owns the hidden layer, this one the output layer. */
export class BatchPair {
  readonly batches: readonly Batch[];
  private readonly shape: NetworkShape;
  private readonly own: BatchHalf;
  private readonly remote: RemoteShare;
  private leaving = false;

  /** @throws Error when one of the threads does not have the memory */
  static async create({ batches, remote, patches, ...rest }: PairOptions): Promise<BatchPair> {
    const skipsZeros = countWorthwhileNonzero(patches) > 0;
    const loadOf = (layer: Layer) => {
      const halves = halvesOf(batches, layer);
      const largest = Math.max(1, ...halves.map(({ count }) => count));
      return { ...rest, layer, skipsZeros, largest, patches: patchesOf(patches, halves) };
    };
    await remote.loadHalf(loadOf('hidden'));
    return new BatchPair(batches, rest.shape, new BatchHalf(loadOf('output')), remote);
  }

  private constructor(batches: readonly Batch[], shape: NetworkShape, own: BatchHalf, remote: RemoteShare) {
    this.batches = batches;
    this.shape = shape;
    this.own = own;
    this.remote = remote;
  }

  /**
   * Moves theta and what is remembered.
   * @returns whether all numbers were finite
   * @throws Left when it was left; nothing has been moved then
   */
  async makePass({ theta, rule }: PassOffered, objective: Objective): Promise<boolean> {
    this.leaving = false;
    const passOf = (layer: Layer): HalfPass => ({
      theta: theta.slice(),
      batches: ownBatches(this.batches, layer),
      objective,
      rule: this.partOfRule(rule, layer),
    });
    const theirs = this.remote.makePass(passOf('hidden'));
    const { send, rest, remote } = this;
    const ours = this.own.makePass(passOf('output'), { send, receive: remote.receive, rest });
    const [hidden, output] = await bothOf(theirs, ours, () => this.remote.leave());
    this.putBack(hidden, 'hidden', theta, rule);
    this.putBack(output, 'output', theta, rule);
    return hidden.finite && output.finite;
  }

  leave(): void {
    this.leaving = true;
  }

  private readonly send = (part: Part): void => {
    if (this.leaving) throw new Left();
    this.remote.send(part);
  };

  private readonly rest = async (): Promise<void> => {
    await eventLoop();
    if (this.leaving) throw new Left();
  };

  private partOfRule(rule: MoveRule, layer: Layer): MoveRule {
    const part = (vector: Float64Array) => partOfLayer(vector, this.shape, layer);
    if (rule.of === 'momentum') {
      return { ...rule, memory: { ...rule.memory, velocity: part(rule.memory.velocity) } };
    }
    const { firstMoment, secondMoment } = rule.memory;
    const moments = { firstMoment: part(firstMoment), secondMoment: part(secondMoment) };
    return { ...rule, memory: { ...rule.memory, ...moments } };
  }

  private putBack(half: HalfPassMade, layer: Layer, theta: Float64Array, { memory }: MoveRule): void {
    const put = (part: Float64Array, into: Float64Array) => putPartOfLayer(part, this.shape, layer, into);
    put(half.theta, theta);
    if (half.memory.of === 'momentum' && memory.of === 'momentum') put(half.memory.velocity, memory.velocity);
    if (half.memory.of !== 'adam' || memory.of !== 'adam') return;
    put(half.memory.firstMoment, memory.firstMoment);
    put(half.memory.secondMoment, memory.secondMoment);
    memory.firstWeight = half.memory.firstWeight;
    memory.secondWeight = half.memory.secondWeight;
  }
}

/**
 * Both results. Where this thread gives up, the other is told so, and it is waited for: the next pass must not get what belongs
 * to this one.
 */
async function bothOf<A, B>(theirs: Promise<A>, ours: Promise<B>, giveUp: () => void): Promise<[A, B]> {
  const settled = theirs.then(
    () => undefined,
    () => undefined,
  );
  try {
    const own = await ours;
    return [await theirs, own];
  } catch (error) {
    giveUp();
    await settled;
    throw error;
  }
}

/** Each batch's patches that a half takes: the first ones the other thread's, in whole groups of four rows. */
function halvesOf(batches: readonly Batch[], layer: Layer): Batch[] {
  return batches.map(({ from, count }) => {
    const first = Math.floor(count / 8) * 4;
    return layer === 'hidden' ? { from, count: first } : { from: from + first, count: count - first };
  });
}

/** The same batches, counted in the patches that the half holds. */
function ownBatches(batches: readonly Batch[], layer: Layer): HalfPass['batches'] {
  let from = 0;
  return halvesOf(batches, layer).map(({ count: own }, place) => {
    const batch = { own: { from, count: own }, count: (batches[place] as Batch).count };
    from += own;
    return batch;
  });
}

function patchesOf({ values, visibleSize }: PatchSet, parts: readonly Batch[]): PatchSet {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const own = new Float32Array(count * visibleSize);
  let at = 0;
  for (const part of parts) {
    const to = (part.from + part.count) * visibleSize;
    own.set(values.subarray(part.from * visibleSize, to), at);
    at += part.count * visibleSize;
  }
  return { values: own, count, visibleSize };
}
