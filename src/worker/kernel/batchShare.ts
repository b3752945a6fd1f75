import { type BatchExports, type BoundKernel, KernelShare } from './kernelShare.ts';
import type { Rest } from './share.ts';
import { type Sliced, slicesOf, workThrough } from './slices.ts';

/** A share whose hidden layer has rows for one batch alone, and whose gradient is summed in two parts. */
export class BatchShare extends KernelShare {
  private readonly parts: BatchExports;

  constructor(...given: ConstructorParameters<typeof KernelShare>) {
    super(...given);
    this.parts = (given[4] as BoundKernel).kernel as BatchExports;
  }

  /** W2grad's and b2grad's sums over the batch of the last `forwardLoaded`, for which ρ̂ is not needed. @returns Σ‖a3 − x‖² */
  protected sumOutput(rest: Rest): number | Promise<number> {
    return workThrough(this.outputInSlices(), rest);
  }

  /** W1grad's and b1grad's sums, after those of the output layer. */
  protected sumHidden(sparsityDelta: Float64Array, rest: Rest): void | Promise<void> {
    return workThrough(this.hiddenInSlices(sparsityDelta), rest);
  }

  private *outputInSlices(): Sliced<number> {
    const { hiddenSize, visibleSize } = this.shape;
    const { at } = this.plan;
    this.clearGradient();
    let squaredError = 0;
    for (const slice of slicesOf(this.batch, this.shape)) {
      if (slice.from > this.batch.from) yield;
      const rows = this.rowsOf(slice);
      squaredError += this.parts.backwardOutput(
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
      );
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
      );
    }
  }
}
