import { type BatchExports, type BoundKernel, KernelShare } from './kernelShare.ts';
import type { HiddenSums, Rest } from './share.ts';
import { type Sliced, slicesOf, workThrough } from './slices.ts';

/** A share whose hidden layer has rows for one batch alone, and whose evaluation stops wherever another's numbers can be added. */
export class BatchShare extends KernelShare {
  private readonly parts: BatchExports;

  constructor(...given: ConstructorParameters<typeof KernelShare>) {
    super(...given);
    this.parts = (given[4] as BoundKernel).kernel as BatchExports;
  }

  /** z2 = W1·x of the batch, without b1, where a2 will be. */
  protected sumInputs(rest: Rest): void | Promise<void> {
    return workThrough(this.inputsInSlices(), rest);
  }

  /** a2 and its slopes, from that. */
  protected activate(): HiddenSums {
    const { at, hiddenRow, numberBytes } = this.plan;
    this.sums('a2Sum', hiddenRow).fill(0);
    this.sums('a2ComplementSum', hiddenRow).fill(0);
    this.parts.hiddenActivations(
      this.batch.count,
      hiddenRow * numberBytes,
      at.b1,
      at.a2,
      at.a2Slope,
      at.a2Sum,
      at.a2ComplementSum,
      at.constants,
    );
    return this.hiddenSums();
  }

  /** b2grad's sums, and what comes back to the hidden layer in delta2: ρ̂ is not needed for it. @returns Σ‖a3 − x‖² */
  protected sumErrors(rest: Rest): number | Promise<number> {
    return workThrough(this.errorsInSlices(), rest);
  }

  /** The rest of W2grad's sums. */
  protected sumOutputGradient(): void {
    const { at } = this.plan;
    const { hiddenSize, visibleSize } = this.shape;
    const last = slicesOf(this.batch, this.shape).at(-1) ?? this.batch;
    const { indices, a2 } = this.rowsOf(last);
    const add = last.from > this.batch.from ? 1 : 0;
    this.parts.outputGradient(indices, last.count, visibleSize, hiddenSize, a2, at.delta3, at.W2gradT, add);
  }

  /** W1grad's and b1grad's sums, from delta2. */
  protected sumHidden(sparsityDelta: Float64Array, rest: Rest): void | Promise<void> {
    return workThrough(this.hiddenInSlices(sparsityDelta), rest);
  }

  /** Σ‖a3 − x‖² alone. */
  protected sumSquaredErrors(rest: Rest): number | Promise<number> {
    return workThrough(this.squaredErrorInSlices(), rest);
  }

  private *inputsInSlices(): Sliced<void> {
    const { hiddenSize, visibleSize } = this.shape;
    for (const slice of slicesOf(this.batch, this.shape)) {
      if (slice.from > this.batch.from) yield;
      const { x, indices, starts, a2 } = this.rowsOf(slice);
      this.parts.hiddenInputs(x, indices, starts, slice.count, visibleSize, hiddenSize, this.plan.at.W1T, a2);
    }
  }

  private *errorsInSlices(): Sliced<number> {
    const { hiddenSize, visibleSize } = this.shape;
    const { at } = this.plan;
    this.sums('b1grad', this.plan.hiddenRow).fill(0);
    this.sums('b2grad', this.plan.visibleRow).fill(0);
    let squaredError = 0;
    let before: Parameters<BatchExports['outputGradient']> | undefined;
    for (const slice of slicesOf(this.batch, this.shape)) {
      if (slice.from > this.batch.from) yield;
      if (before) this.parts.outputGradient(...before);
      const rows = this.rowsOf(slice);
      const add = slice.from > this.batch.from ? 1 : 0;
      squaredError += this.parts.outputDeltas(
        rows.x,
        rows.indices,
        slice.count,
        visibleSize,
        hiddenSize,
        at.W2T,
        at.W2,
        at.b2,
        rows.a2,
        at.delta3,
        rows.delta2,
        at.W2gradT,
        at.b2grad,
        at.constants,
        this.model.output === 'linear' ? 1 : 0,
        add,
      );
      before = [rows.indices, slice.count, visibleSize, hiddenSize, rows.a2, at.delta3, at.W2gradT, add];
    }
    return squaredError;
  }

  private *hiddenInSlices(sparsityDelta: Float64Array): Sliced<void> {
    const { hiddenSize, visibleSize } = this.shape;
    const { at } = this.plan;
    this.numbers('sparsityDelta', hiddenSize).set(sparsityDelta);
    for (const slice of slicesOf(this.batch, this.shape)) {
      if (slice.from > this.batch.from) yield;
      const rows = this.rowsOf(slice);
      this.parts.backwardHidden(
        rows.x,
        rows.indices,
        rows.starts,
        slice.count,
        visibleSize,
        hiddenSize,
        at.sparsityDelta,
        rows.a2Slope,
        rows.delta2,
        at.W1gradT,
        at.b1grad,
        at.sorted,
        slice.from > this.batch.from ? 1 : 0,
      );
    }
  }
}
