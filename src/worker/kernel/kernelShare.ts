import type { Patches } from '../../core/autoencoder/layers.ts';
import type { Model } from '../../core/autoencoder/model.ts';
import { mostActive } from '../../core/autoencoder/modelChoice.ts';
import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import { keepLargest } from '../../core/autoencoder/topK.ts';
import type { Batch } from '../../core/optimise/optimiser.ts';
import type { Precision } from '../../core/precision.ts';
import { type MemoryPlan, planMemory } from './memoryPlan.ts';
import { countWorthwhileNonzero, writeNonzero } from './nonzero.ts';
import { readPanels, rowByRow, transposed, writePanels } from './panels.ts';
import type { CostSums, GradientSums, HiddenSums, Rest, Share } from './share.ts';
import { type Sliced, slicesOf, workThrough } from './slices.ts';

/** What assembly/autoencoder.ts exports. */
export interface KernelExports {
  forward(...addressesAndSizes: number[]): void;
  backward(...addressesAndSizes: number[]): number;
  squaredError(...addressesAndSizes: number[]): number;
}

/** What assembly/batchParts.ts exports, the parts of both, between which another's numbers may be awaited. */
export interface BatchExports extends KernelExports {
  hiddenInputs(...addressesAndSizes: number[]): void;
  hiddenActivations(...addressesAndSizes: number[]): void;
  outputDeltas(...addressesAndSizes: number[]): number;
  outputGradient(...addressesAndSizes: number[]): void;
  backwardHidden(...addressesAndSizes: number[]): void;
}

/** A kernel and its memory. A share may use what its plan needs, from `base` on. */
export interface BoundKernel {
  readonly kernel: KernelExports;
  readonly memory: WebAssembly.Memory;
  readonly base: number;
}

/** A bias that keeps the padding behind a row of sigmoid units at activation 0, so that it adds nothing to any sum. */
const silentBias = -1000;

/** Patches in the memory of a kernel of this thread. */
export class KernelShare implements Share {
  readonly count: number;
  protected readonly shape: NetworkShape;
  protected readonly plan: MemoryPlan;
  /** Whether the kernel uses only the numbers that are not 0. */
  protected readonly skipsZeros: boolean;
  protected readonly memory: WebAssembly.Memory;
  private readonly kernel: KernelExports;
  protected readonly NumberArray: Float32ArrayConstructor | Float64ArrayConstructor;
  protected readonly largest: number;
  /** The patches of the last `forward`, and its model. */
  protected batch: Batch;
  protected model: Model = {};

  /** @throws RangeError when the memory cannot be had */
  static inOwnMemory(
    patches: Patches,
    shape: NetworkShape,
    precision: Precision,
    module: WebAssembly.Module,
  ): KernelShare {
    const nonzero = countWorthwhileNonzero(patches);
    const { pages } = planMemory(shape, patches.count, precision, nonzero);
    const memory = new WebAssembly.Memory({ initial: pages });
    const bound = { kernel: bindKernel(module, memory), memory, base: 0 };
    return new KernelShare(patches, shape, precision, nonzero, bound);
  }

  /**
   * @param nonzero what countWorthwhileNonzero says of the patches
   * @param bound its memory is all zeros where the share's arrays will lie
   * @param largest patches of the largest batch, where the hidden layer has a row for each patch of a batch alone; else 0
   */
  constructor(
    patches: Patches,
    shape: NetworkShape,
    precision: Precision,
    nonzero: number,
    bound: BoundKernel,
    largest = 0,
  ) {
    this.shape = shape;
    this.count = patches.count;
    this.batch = { from: 0, count: patches.count };
    this.skipsZeros = nonzero > 0;
    this.largest = largest;
    this.plan = planMemory(shape, patches.count, precision, nonzero, bound.base, largest);
    this.memory = bound.memory;
    this.kernel = bound.kernel;
    this.NumberArray = precision === 'float32' ? Float32Array : Float64Array;
    this.writePatches(patches);
    if (this.skipsZeros) this.writeNonzero(patches, nonzero);
  }

  /** @throws RangeError when the batch reaches beyond the patches held: the kernel itself would not notice */
  forward(theta: Float64Array, batch?: Batch, rest?: undefined, model?: Model): HiddenSums;
  forward(theta: Float64Array, batch?: Batch, rest?: Rest, model?: Model): HiddenSums | Promise<HiddenSums>;
  forward(
    theta: Float64Array,
    batch?: Batch,
    rest?: Rest,
    model: Model = {},
  ): HiddenSums | Promise<HiddenSums> {
    this.load(theta, model);
    return this.forwardLoaded(batch, rest);
  }

  /** The weights and the model for what follows. */
  protected load(theta: Float64Array, model: Model): void {
    this.model = model;
    this.writeTheta(theta);
  }

  /** `forward` with the weights that are there. */
  protected forwardLoaded(
    batch: Batch = { from: 0, count: this.count },
    rest?: Rest,
  ): HiddenSums | Promise<HiddenSums> {
    if (!(batch.from >= 0 && batch.from + batch.count <= this.count)) {
      throw new RangeError(`A share of ${this.count} patches has no ${batch.count} from ${batch.from} on.`);
    }
    this.batch = batch;
    return workThrough(this.forwardInSlices(), rest);
  }

  cost(theta: Float64Array, rest?: Rest, model: Model = {}): CostSums | Promise<CostSums> {
    this.load(theta, model);
    this.batch = { from: 0, count: this.count };
    return workThrough(this.costInSlices(), rest);
  }

  backward(sparsityDelta: Float64Array): GradientSums;
  backward(sparsityDelta: Float64Array, rest?: Rest): GradientSums | Promise<GradientSums>;
  backward(sparsityDelta: Float64Array, rest?: Rest): GradientSums | Promise<GradientSums> {
    const squaredError = workThrough(this.backwardInSlices(sparsityDelta), rest);
    if (typeof squaredError === 'number') return { squaredError, gradient: this.readGradient() };
    return squaredError.then((sum) => ({ squaredError: sum, gradient: this.readGradient() }));
  }

  private *forwardInSlices(): Sliced<HiddenSums> {
    const { hiddenSize, visibleSize } = this.shape;
    const { at, hiddenRow } = this.plan;
    this.sums('a2Sum', hiddenRow).fill(0);
    this.sums('a2ComplementSum', hiddenRow).fill(0);
    for (const slice of slicesOf(this.batch, this.shape)) {
      if (slice.from > this.batch.from) yield;
      const rows = this.rowsOf(slice);
      this.kernel.forward(
        rows.x,
        rows.indices,
        rows.starts,
        slice.count,
        visibleSize,
        hiddenSize,
        at.W1T,
        at.b1,
        rows.a2,
        rows.a2Slope,
        at.a2Sum,
        at.a2ComplementSum,
        at.constants,
      );
    }
    return this.hiddenSums();
  }

  /** The sums of the hidden layer that is there, after the model has chosen among its units. */
  protected hiddenSums(): HiddenSums {
    const { hiddenSize } = this.shape;
    if (mostActive(this.model) < hiddenSize) return this.keepMostActive(mostActive(this.model));
    return {
      a2: this.sums('a2Sum', hiddenSize).slice(),
      a2Complement: this.sums('a2ComplementSum', hiddenSize).slice(),
    };
  }

  /** `topK`: the hidden layer with the largest activations of each patch alone, and its sums. */
  private keepMostActive(most: number): HiddenSums {
    const { hiddenSize } = this.shape;
    const { hiddenRow } = this.plan;
    const { count } = this.batch;
    const rows = this.rowsOf(this.batch);
    const a2 = new this.NumberArray(this.memory.buffer, rows.a2, count * hiddenRow);
    const slopes = new this.NumberArray(this.memory.buffer, rows.a2Slope, count * hiddenRow);
    keepLargest(a2, slopes, hiddenSize, hiddenRow, most);
    const sums = new Float64Array(hiddenSize);
    for (let row = 0; row < a2.length; row += hiddenRow) {
      for (let j = 0; j < hiddenSize; j++) sums[j] = (sums[j] as number) + (a2[row + j] as number);
    }
    return { a2: sums, a2Complement: sums.map((sum) => count - sum) };
  }

  private *backwardInSlices(sparsityDelta: Float64Array): Sliced<number> {
    const { hiddenSize, visibleSize } = this.shape;
    const { at } = this.plan;
    this.numbers('sparsityDelta', hiddenSize).set(sparsityDelta);
    this.clearGradient();
    let squaredError = 0;
    for (const slice of slicesOf(this.batch, this.shape)) {
      if (slice.from > this.batch.from) yield;
      const rows = this.rowsOf(slice);
      squaredError += this.kernel.backward(
        rows.x,
        rows.indices,
        rows.starts,
        slice.count,
        visibleSize,
        hiddenSize,
        at.W2T,
        at.W2,
        at.b2,
        at.sparsityDelta,
        rows.a2,
        rows.a2Slope,
        at.delta3,
        at.delta2,
        at.W1gradT,
        at.W2gradT,
        at.b1grad,
        at.b2grad,
        at.sorted,
        at.constants,
        this.model.output === 'linear' ? 1 : 0,
      );
    }
    return squaredError;
  }

  private *costInSlices(): Sliced<CostSums> {
    const hidden = yield* this.forwardInSlices();
    return { ...hidden, squaredError: yield* this.squaredErrorInSlices() };
  }

  /** Σ‖a3 − x‖² of the batch, from the hidden layer that is there. */
  protected *squaredErrorInSlices(): Sliced<number> {
    const { hiddenSize, visibleSize } = this.shape;
    const { at } = this.plan;
    let squaredError = 0;
    for (const slice of slicesOf(this.batch, this.shape)) {
      if (slice.from > this.batch.from) yield;
      const rows = this.rowsOf(slice);
      squaredError += this.kernel.squaredError(
        rows.x,
        rows.indices,
        slice.count,
        visibleSize,
        hiddenSize,
        at.W2T,
        at.b2,
        rows.a2,
        at.delta3,
        at.b2grad,
        at.constants,
        this.model.output === 'linear' ? 1 : 0,
      );
    }
    return squaredError;
  }

  /** There is nothing to do: the memory is released when nothing refers to the share any more. */
  dispose(): void {}

  private clearGradient(): void {
    const { hiddenSize, visibleSize } = this.shape;
    const { hiddenRow, visibleRow } = this.plan;
    this.numbers('W1gradT', visibleSize * hiddenRow).fill(0);
    this.numbers('W2gradT', hiddenSize * visibleRow).fill(0);
    this.sums('b1grad', hiddenRow).fill(0);
    this.sums('b2grad', visibleRow).fill(0);
  }

  /** Addresses of the first row of these patches in the arrays that have a row for every patch, or every one of the batch. */
  protected rowsOf({ from }: Batch) {
    const { at, hiddenRow, visibleRow, numberBytes } = this.plan;
    const row = (this.largest > 0 ? from - this.batch.from : from) * hiddenRow * numberBytes;
    return {
      x: at.x + from * visibleRow * numberBytes,
      indices: this.skipsZeros ? at.indices : 0,
      starts: at.starts + from * Uint32Array.BYTES_PER_ELEMENT,
      a2: at.a2 + row,
      a2Slope: at.a2Slope + row,
      delta2: at.delta2 + row,
    };
  }

  /** theta is [W1(:); W2(:); b1; b2] column-major: W1(:) is W1ᵀ row by row, and W2(:) is W2ᵀ row by row. */
  private writeTheta(theta: Float64Array): void {
    const { hiddenSize, visibleSize } = this.shape;
    const { hiddenRow, visibleRow, panels } = this.plan;
    const weights = hiddenSize * visibleSize;
    const W1T = rowByRow(theta.subarray(0, weights), visibleSize, hiddenSize);
    writePanels(W1T, panels.W1T, this.numbers('W1T', visibleSize * hiddenRow));
    const W2T = rowByRow(theta.subarray(weights, 2 * weights), hiddenSize, visibleSize);
    writePanels(W2T, panels.W2T, this.numbers('W2T', hiddenSize * visibleRow));
    writePanels(transposed(W2T), panels.W2, this.numbers('W2', visibleSize * hiddenRow));
    this.numbers('b1', hiddenSize).set(theta.subarray(2 * weights, 2 * weights + hiddenSize));
    const b2 = this.numbers('b2', visibleRow);
    b2.fill(this.model.output === 'linear' ? 0 : silentBias);
    b2.set(theta.subarray(2 * weights + hiddenSize));
  }

  private readGradient(): Float64Array {
    const { hiddenSize, visibleSize } = this.shape;
    const { hiddenRow, visibleRow, panels } = this.plan;
    const weights = hiddenSize * visibleSize;
    const gradient = new Float64Array(2 * weights + hiddenSize + visibleSize);
    const W1grad = gradient.subarray(0, weights);
    const W1gradT = this.numbers('W1gradT', visibleSize * hiddenRow);
    readPanels(W1gradT, panels.W1gradT, visibleSize, hiddenSize, W1grad);
    const W2grad = gradient.subarray(weights, 2 * weights);
    const W2gradT = this.numbers('W2gradT', hiddenSize * visibleRow);
    readPanels(W2gradT, panels.W2gradT, hiddenSize, visibleSize, W2grad);
    gradient.set(this.sums('b1grad', hiddenSize), 2 * weights);
    gradient.set(this.sums('b2grad', visibleSize), 2 * weights + hiddenSize);
    return gradient;
  }

  private writeNonzero(patches: Patches, nonzero: number): void {
    const { indices, starts } = this.plan.at;
    writeNonzero(patches, {
      indices: new Uint16Array(this.memory.buffer, indices, nonzero),
      starts: new Uint32Array(this.memory.buffer, starts, patches.count + 1),
    });
  }

  private writePatches({ values, count, visibleSize }: Patches): void {
    const row = this.plan.visibleRow;
    const x = this.numbers('x', count * row);
    for (let r = 0; r < count; r++) x.set(values.subarray(r * visibleSize, (r + 1) * visibleSize), r * row);
  }

  /** A new view each time, because growing the memory invalidates all former views. */
  protected numbers(name: keyof MemoryPlan['at'], length: number): Float32Array | Float64Array {
    return new this.NumberArray(this.memory.buffer, this.plan.at[name], length);
  }

  protected sums(name: keyof MemoryPlan['at'], length: number): Float64Array {
    return new Float64Array(this.memory.buffer, this.plan.at[name], length);
  }
}

/** The kernel's functions over that memory. @throws WebAssembly.LinkError */
export function bindKernel(module: WebAssembly.Module, memory: WebAssembly.Memory): KernelExports {
  const { exports } = new WebAssembly.Instance(module, { env: { memory, abort: refuseAbort } });
  return exports as unknown as KernelExports;
}

function refuseAbort(): never {
  throw new Error('The kernel gave up: this is a defect of the kernel.');
}
