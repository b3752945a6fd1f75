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
import { countWorthwhileNonzero } from './nonzero.ts';
import {
  halvesOf,
  type PixelRange,
  partOfPatches,
  partOfShape,
  partOfVector,
  putPartOfVector,
} from './pixelPart.ts';
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

/**
 * Bytes that the two halves take; 0 where there are none, because they would be too many.
 * @param batch patches of the largest batch
 */
export function pairBytes(shape: NetworkShape, count: number, batch: number, precision: Precision): number {
  const halves = halvesOf(shape.visibleSize).map((pixels) => partOfShape(shape, pixels));
  const bytes = halves.reduce((sum, half) => sum + halfBytes(half, count, batch, precision), 0);
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

/** Two threads that make passes over these batches: the other one has the first pixels of each patch, this one the others. */
export class BatchPair {
  readonly batches: readonly Batch[];
  private readonly shape: NetworkShape;
  private readonly own: BatchHalf;
  private readonly remote: RemoteShare;
  private leaving = false;

  /**
   * @returns undefined where the batches are so large that the halves would take too much
   * @throws Error when one of the threads does not have the memory
   */
  static async create({ batches, remote, patches, ...rest }: PairOptions): Promise<BatchPair | undefined> {
    const largest = Math.max(1, ...batches.map(({ count }) => count));
    if (pairBytes(rest.shape, patches.count, largest, rest.precision) === 0) return undefined;
    const skipsZeros = countWorthwhileNonzero(patches) > 0;
    const loadOf = (pixels: PixelRange) => ({
      ...rest,
      shape: partOfShape(rest.shape, pixels),
      patches: partOfPatches(patches, pixels),
      skipsZeros,
      largest,
    });
    const [first, second] = halvesOf(rest.shape.visibleSize);
    await remote.loadHalf(loadOf(first));
    return new BatchPair(batches, rest.shape, new BatchHalf(loadOf(second)), remote);
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
    const [first, second] = halvesOf(this.shape.visibleSize);
    const passOf = (pixels: PixelRange): HalfPass => ({
      theta: partOfVector(theta, this.shape, pixels),
      batches: this.batches,
      objective,
      rule: this.partOfRule(rule, pixels),
    });
    const theirs = this.remote.makePass(passOf(first));
    const { send, rest, remote } = this;
    const ours = this.own.makePass(passOf(second), { send, receive: remote.receive, rest });
    const [those, these] = await bothOf(theirs, ours, () => this.remote.leave());
    this.putBack(those, first, theta, rule);
    this.putBack(these, second, theta, rule);
    return those.finite && these.finite;
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

  private partOfRule(rule: MoveRule, pixels: PixelRange): MoveRule {
    const part = (vector: Float64Array) => partOfVector(vector, this.shape, pixels);
    if (rule.of === 'momentum') {
      return { ...rule, memory: { ...rule.memory, velocity: part(rule.memory.velocity) } };
    }
    const { firstMoment, secondMoment } = rule.memory;
    const moments = { firstMoment: part(firstMoment), secondMoment: part(secondMoment) };
    return { ...rule, memory: { ...rule.memory, ...moments } };
  }

  private putBack(half: HalfPassMade, pixels: PixelRange, theta: Float64Array, { memory }: MoveRule): void {
    const put = (part: Float64Array, into: Float64Array) => putPartOfVector(part, this.shape, pixels, into);
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
