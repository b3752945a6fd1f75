import { parameterCount } from '../../core/autoencoder/parameters.ts';
import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import type { Batch, PassOffered } from '../../core/optimise/optimiser.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { Precision } from '../../core/precision.ts';
import { eventLoop } from '../datasets/stagedWork.ts';
import { Left } from '../left.ts';
import { BatchHalf } from './batchHalf.ts';
import type { Exchange, HalfPass, HalfPassMade, Surroundings } from './halfPass.ts';
import { halfBytes, partBytes } from './halfRoom.ts';
import { ruleWith, vectorsOf } from './halfRule.ts';
import { MessageExchange } from './messageExchange.ts';
import { countWorthwhileNonzero } from './nonzero.ts';
import { copyPart, halvesOf, type PixelRange, partOfPatches, partOfShape } from './pixelPart.ts';
import type { RemoteShare } from './remoteShare.ts';
import type { CostSums } from './share.ts';
import { emptyExchange, exchangeBytes, SharedExchange, type Side } from './sharedExchange.ts';

/** The most bytes that both halves may take, as for a whole share. */
const mostBytes = 2 ** 27;
/** Multiplications of a batch from which two threads are faster than one, which has no messages to wait for. */
const worthAPair = 16_000_000;
/** A move takes as long as so many multiplications for each parameter. */
const moveOfAParameter = 60;

/** Bytes of theta and two vectors as long. */
const vectorBytes = (shape: NetworkShape): number =>
  3 * Float64Array.BYTES_PER_ELEMENT * parameterCount(shape);

/** theta, and what an optimiser remembers. */
type Lent = [Float64Array, ...Float64Array[]];

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
  const bytes = halves.reduce(
    (sum, half) => sum + halfBytes(half, count, batch, precision),
    vectorBytes(shape) + exchangeBytes(partBytes(shape, batch, precision, true)),
  );
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
  /** Whether the threads share memory; else they send messages, for which they wait longer. Where they may, when left out. */
  readonly sharesMemory?: boolean;
}

/** Memory is shared where the page is isolated, and only a worker may sleep until something in it changes. */
const maySleep = (): boolean => globalThis.crossOriginIsolated === true && !('document' in globalThis);

/** Two threads that make passes over these batches: the other one has the first pixels of each patch, this one the others. */
export class BatchPair {
  readonly batches: readonly Batch[];
  private readonly shape: NetworkShape;
  private readonly own: BatchHalf;
  private readonly remote: RemoteShare;
  private readonly halves: readonly [PixelRange, PixelRange];
  private readonly exchangeMemory: SharedArrayBuffer | undefined;
  /** Where the halves can share memory, room for theta and two vectors that an optimiser may remember. */
  private readonly vectorRoom: SharedArrayBuffer | undefined;
  private readonly messages: Exchange;
  private leaving = false;
  private failure: Error | undefined;

  /**
   * @returns undefined where the batches are so large that the halves would take too much
   * @throws Error when one of the threads does not have the memory
   */
  static async create({
    batches,
    remote,
    patches,
    shape,
    precision,
    module,
    sharesMemory = maySleep(),
  }: PairOptions): Promise<BatchPair | undefined> {
    const largest = Math.max(1, ...batches.map(({ count }) => count));
    if (pairBytes(shape, patches.count, largest, precision) === 0) return undefined;
    const skipsZeros = countWorthwhileNonzero(patches) > 0;
    const bytes = exchangeBytes(partBytes(shape, largest, precision, skipsZeros));
    const exchangeMemory = sharesMemory ? new SharedArrayBuffer(bytes) : undefined;
    const loadOf = (pixels: PixelRange) => ({
      patches: partOfPatches(patches, pixels),
      pixels,
      network: shape,
      precision,
      module,
      skipsZeros,
      largest,
      ...(exchangeMemory && { exchangeMemory }),
    });
    const [first, second] = halvesOf(shape.visibleSize);
    await remote.loadHalf(loadOf(first));
    return new BatchPair(batches, shape, new BatchHalf(loadOf(second)), remote, exchangeMemory);
  }

  private constructor(
    batches: readonly Batch[],
    shape: NetworkShape,
    own: BatchHalf,
    remote: RemoteShare,
    exchangeMemory: SharedArrayBuffer | undefined,
  ) {
    this.batches = batches;
    this.shape = shape;
    this.own = own;
    this.remote = remote;
    this.exchangeMemory = exchangeMemory;
    this.halves = halvesOf(shape.visibleSize);
    this.vectorRoom = exchangeMemory && new SharedArrayBuffer(vectorBytes(shape));
    this.messages = new MessageExchange((part) => {
      if (this.leaving) throw new Left();
      remote.send(part);
    }, remote.parts);
  }

  /**
   * Moves theta and what is remembered.
   * @returns whether all numbers were finite
   * @throws Left when it was left; nothing has been moved then
   */
  async makePass({ theta, rule }: PassOffered, objective: Objective): Promise<boolean> {
    const vectors = [theta, ...vectorsOf(rule.memory)];
    const passOn = ([first, ...others]: Lent): HalfPass => ({
      theta: first,
      batches: this.batches,
      objective,
      rule: ruleWith(rule, others),
    });
    const [theirs, ours] = this.lend(theta, vectorsOf(rule.memory));
    const [those, these] = await this.together(
      () => this.remote.makePass(passOn(theirs)),
      (surroundings) => this.own.makePass(passOn(ours), surroundings),
    );
    this.takeBack(those, 0, vectors);
    this.takeBack(these, 1, vectors);
    if (rule.of === 'adam' && these.memory.of === 'adam') {
      rule.memory.firstWeight = these.memory.firstWeight;
      rule.memory.secondWeight = these.memory.secondWeight;
    }
    return those.finite && these.finite;
  }

  /** What a half has moved, into the vectors that were lent. */
  private takeBack({ theta, memory }: HalfPassMade, side: Side, vectors: readonly Float64Array[]): void {
    for (const [place, vector] of [theta, ...vectorsOf(memory)].entries()) {
      copyPart(vector, this.shape, this.halves[side], vectors[place]!);
    }
  }

  /** The sums of the cost over all patches. @throws Left when it was left */
  async sumCost(theta: Float64Array, objective: Objective): Promise<CostSums> {
    const { batches } = this;
    const [[theirs], [ours]] = this.lend(theta, []);
    const [those, these] = await this.together(
      () => this.remote.sumCost({ theta: theirs, batches, objective }),
      (surroundings) => this.own.sumCost({ theta: ours, batches, objective }, surroundings),
    );
    // Both have seen the same hidden layer.
    return { ...these, squaredError: those.squaredError + these.squaredError };
  }

  /** Copies of theta and other vectors for each half: in shared memory one for both, of which each changes its own part. */
  private lend(theta: Float64Array, others: readonly Float64Array[]): readonly [Lent, Lent] {
    const { vectorRoom } = this;
    if (!vectorRoom) {
      const copies = (): Lent => [theta.slice(), ...others.map((vector) => vector.slice())];
      return [copies(), copies()];
    }
    const shared = (vector: Float64Array, place: number): Float64Array => {
      const copy = new Float64Array(vectorRoom, place * vector.byteLength, vector.length);
      copy.set(vector);
      return copy;
    };
    const both: Lent = [shared(theta, 0), ...others.map((vector, n) => shared(vector, n + 1))];
    return [both, both];
  }

  /** Patches in all batches. */
  get patchCount(): number {
    return this.batches.reduce((sum, { count }) => sum + count, 0);
  }

  leave(): void {
    this.leaving = true;
  }

  /** Lets both halves work. @throws Left when they were left, and what either throws */
  private together<A, B>(
    begin: () => Promise<A>,
    work: (surroundings: Surroundings) => Promise<B>,
  ): Promise<[A, B]> {
    this.leaving = false;
    this.failure = undefined;
    if (this.exchangeMemory) emptyExchange(this.exchangeMemory);
    const theirs = begin();
    theirs.catch((error: Error) => {
      this.failure = error;
    });
    const { rest } = this;
    const exchange = this.exchangeMemory ? new SharedExchange(this.exchangeMemory, 1, rest) : this.messages;
    return bothOf(theirs, work({ exchange, rest }), () => this.remote.leave());
  }

  private readonly rest = async (): Promise<void> => {
    await eventLoop();
    if (this.leaving) throw new Left();
    if (this.failure) throw this.failure;
  };
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
