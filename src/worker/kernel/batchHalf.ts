import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import { makeComplementary, sparsityDelta } from '../../core/autoencoder/sparsity.ts';
import { moveByAdam, nextAdamRates } from '../../core/optimise/adam.ts';
import { moveByMomentum } from '../../core/optimise/momentum.ts';
import type { MoveRule } from '../../core/optimise/optimiser.ts';
import { allFinite } from '../../core/optimise/vectors.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { Precision } from '../../core/precision.ts';
import { BatchShare } from './batchShare.ts';
import type { HalfBatch, HalfPass, HalfPassMade, Part, Surroundings } from './halfPass.ts';
import { type HalfRoom, roomBehind } from './halfRoom.ts';
import { memoryAfter, ruleOfBiases, vectorsOf } from './halfRule.ts';
import { type BatchExports, bindKernel } from './kernelShare.ts';
import { type Layer, type LayerArrays, layerArrays, partOfLayer } from './layerPart.ts';
import { planMemory } from './memoryPlan.ts';
import { countNonzero } from './nonzero.ts';
import type { Panels } from './panels.ts';
import type { HiddenSums } from './share.ts';

/** What assembly/moves.ts exports. */
interface MoveExports extends BatchExports {
  adam(...addressesAndNumbers: number[]): number;
  momentum(...addressesAndNumbers: number[]): number;
  toPanels(...addressesAndSizes: number[]): void;
  transposePanels(...addressesAndSizes: number[]): void;
}

const pageBytes = 65_536;

/** What a half begins with. */
export interface HalfLoad {
  readonly patches: PatchSet;
  readonly shape: NetworkShape;
  readonly precision: Precision;
  readonly module: WebAssembly.Module;
  readonly layer: Layer;
  readonly skipsZeros: boolean;
  /** Patches that it takes of the largest batch, or more. */
  readonly largest: number;
}

/**
 * One of two threads that make the moves of mini-batches together. Each computes half of every batch, and owns the weights of one
 * layer: it gets the other's sums of their gradient, moves them, and sends them back. So nothing is added up twice, and theta in
 * float64 and what the optimiser remembers stay where they are for a whole pass. Two numbers have the same sum in either order, so
 * both halves see the same.
 *
 * Each sends three parts in a batch, as soon as it can, and goes on with what does not need the other's: the hidden sums, from which
 * ρ̂ is known when the deltas of the output layer are computed; the other's gradient; its own weights. The owner of the hidden layer
 * begins the next batch before it has W2.
 */
export class BatchHalf extends BatchShare {
  private readonly layer: Layer;
  private readonly moves: MoveExports;
  private readonly room: HalfRoom;
  /** Biases of the own layer, float64. */
  private bias: Float64Array = new Float64Array(0);
  /** A buffer that came with a part: it goes with the next. */
  private spare: ArrayBufferLike | undefined;

  /** @throws RangeError when the memory cannot be had */
  constructor({ patches, shape, precision, module, layer, skipsZeros, largest }: HalfLoad) {
    // Both halves have the same layout, also where one of them has no number that is not 0.
    const nonzero = skipsZeros ? Math.max(1, countNonzero(patches)) : 0;
    const room = roomBehind(planMemory(shape, patches.count, precision, nonzero, 0, largest), shape);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(room.end / pageBytes) });
    const kernel = bindKernel(module, memory) as MoveExports;
    super(patches, shape, precision, nonzero, { kernel, memory, base: 0 }, largest);
    this.moves = kernel;
    this.layer = layer;
    this.room = room;
  }

  /** @throws what `send`, `receive` and `rest` throw: the half is ready for another pass then */
  async makePass(
    { theta, batches, objective, rule }: HalfPass,
    surroundings: Surroundings,
  ): Promise<HalfPassMade> {
    this.load(theta, objective);
    const own = partOfLayer(theta, this.shape, this.layer);
    const vectors = [own, ...vectorsOf(rule.memory)];
    for (const [place, vector] of vectors.entries()) this.vector(place).set(vector.subarray(0, this.weights));
    this.bias = own.subarray(this.weights);
    const ofBiases = ruleOfBiases(rule, this.weights);
    let finite = true;
    for (const [place, batch] of batches.entries()) {
      const sums = joined(await this.forwardLoaded(batch.own, surroundings.rest));
      surroundings.send({ sums });
      if (place > 0 && this.layer === 'hidden') this.takeWeights(await surroundings.receive());
      const { squaredError, slopes } = await this.computeGradient(sums, batch, objective, surroundings);
      const check = this.moveLayer(ofBiases, batch.count, objective.lambda, slopes);
      finite = finite && check === 0 && Number.isFinite(squaredError) && allFinite(slopes);
      if (place === batches.length - 1) break;
      this.writeOwnWeights();
      surroundings.send({ sums: this.bias.slice(), block: this.copyOut(this.mine.weights) });
      if (this.layer === 'output') this.takeWeights(await surroundings.receive());
    }
    for (const [place, vector] of vectors.entries()) vector.set(this.vector(place));
    return { theta: own, memory: memoryAfter(rule, ofBiases), finite };
  }

  /**
   * Leaves both halves' sums of the own weights' gradient in memory.
   * @param sums the own hidden sums
   * @returns the gradient of the own biases, and this half's Σ‖a3 − x‖²
   */
  private async computeGradient(
    sums: Float64Array,
    { count }: HalfBatch,
    objective: Objective,
    { send, receive, rest }: Surroundings,
  ): Promise<{ readonly slopes: Float64Array; readonly squaredError: number }> {
    const squaredError = await this.sumOutput(rest);
    if (this.layer === 'hidden') send(this.gradientOf(this.theirs));
    const { sums: others } = await receive();
    const means = sums.map((sum, j) => (sum + (others[j] as number)) / count);
    await this.sumHidden(this.penaltyAt(means, objective), rest);
    if (this.layer === 'output') send(this.gradientOf(this.theirs));
    const answer = await receive();
    this.copyIn(answer.block, this.room.other);
    const slopes = this.biasSums(this.mine).map((sum, j) => (sum + (answer.sums[j] as number)) / count);
    return { slopes, squaredError };
  }

  /** @param means of a2, then of its complement, over the batch */
  private penaltyAt(means: Float64Array, objective: Objective): Float64Array {
    const { hiddenSize } = this.shape;
    const rhoHat = means.subarray(0, hiddenSize);
    const oneMinusRhoHat = means.subarray(hiddenSize);
    makeComplementary(rhoHat, oneMinusRhoHat);
    return sparsityDelta(objective, rhoHat, oneMinusRhoHat);
  }

  private get mine(): LayerArrays {
    return layerArrays[this.layer];
  }

  private get theirs(): LayerArrays {
    return layerArrays[this.layer === 'hidden' ? 'output' : 'hidden'];
  }

  private get weights(): number {
    return this.shape.visibleSize * this.shape.hiddenSize;
  }

  /** The own layer's theta (0) or one of the vectors that the optimiser remembers, without the biases. */
  private vector(place: number): Float64Array {
    return new Float64Array(this.memory.buffer, this.room.vectors[place] as number, this.weights);
  }

  private moveLayer(rule: MoveRule, count: number, lambda: number, slopes: Float64Array): number {
    const { gradient } = this.mine;
    const { rows, columns } = this.extent;
    const panel = this.plan.panels[gradient][0] as number;
    const [theta, ...vectors] = this.room.vectors as readonly [number, number, number];
    const sums = [this.plan.at[gradient], this.room.other, panel, rows, columns, theta] as const;
    if (rule.of === 'adam') {
      const { firstMomentDecay, secondMomentDecay, epsilon } = rule;
      const rates = nextAdamRates(rule);
      moveByAdam(this.bias, slopes, rule, rates);
      const decays = [firstMomentDecay, secondMomentDecay] as const;
      return this.moves.adam(
        ...sums,
        ...vectors,
        count,
        lambda,
        ...decays,
        rates.rate,
        rates.correction,
        epsilon,
      );
    }
    moveByMomentum(this.bias, slopes, rule);
    return this.moves.momentum(...sums, vectors[0], count, lambda, rule.momentum, rule.learningRate);
  }

  /** The own layer's matrix as it lies in theta: W1ᵀ or W2ᵀ, row by row. */
  private get extent(): { readonly rows: number; readonly columns: number } {
    const { visibleSize, hiddenSize } = this.shape;
    if (this.layer === 'hidden') return { rows: visibleSize, columns: hiddenSize };
    return { rows: hiddenSize, columns: visibleSize };
  }

  private writeOwnWeights(): void {
    const { weights, bias } = this.mine;
    const { rows, columns } = this.extent;
    const theta = this.room.vectors[0] as number;
    this.moves.toPanels(theta, rows, columns, this.plan.at[weights], ...widths(this.plan.panels[weights]));
    this.numbers(bias, this.bias.length).set(this.bias);
    if (this.layer === 'output') this.transposeOutputWeights();
  }

  /** The other layer's, after the other half has moved them. */
  private takeWeights({ sums, block }: Part): void {
    const { weights, bias } = this.theirs;
    this.copyIn(block, this.plan.at[weights]);
    this.numbers(bias, sums.length).set(sums);
    if (this.layer === 'hidden') this.transposeOutputWeights();
  }

  private transposeOutputWeights(): void {
    const { visibleSize, hiddenSize } = this.shape;
    const { at, panels } = this.plan;
    this.moves.transposePanels(
      at.W2T,
      hiddenSize,
      visibleSize,
      ...widths(panels.W2T),
      at.W2,
      ...widths(panels.W2),
    );
  }

  private gradientOf(layer: LayerArrays): Part {
    return { sums: this.biasSums(layer), block: this.copyOut(layer.gradient) };
  }

  private biasSums({ biasGradient, bias }: LayerArrays): Float64Array {
    const length = bias === 'b1' ? this.shape.hiddenSize : this.shape.visibleSize;
    return this.sums(biasGradient, length).slice();
  }

  /** A copy of a matrix as it lies in memory, in a buffer that can be given away. */
  private copyOut(name: LayerArrays['gradient' | 'weights']): Float32Array | Float64Array {
    const { hiddenRow, visibleRow, numberBytes } = this.plan;
    const { hiddenSize, visibleSize } = this.shape;
    const ofHidden = visibleSize * hiddenRow;
    const ofOutput = hiddenSize * visibleRow;
    const length = name === 'W1T' || name === 'W1gradT' ? ofHidden : ofOutput;
    const buffer = this.spare ?? new ArrayBuffer(Math.max(ofHidden, ofOutput) * numberBytes);
    this.spare = undefined;
    const block = new this.NumberArray(buffer as ArrayBuffer, 0, length);
    block.set(this.numbers(name, length));
    return block;
  }

  private copyIn(block: Part['block'], to: number): void {
    if (!block) throw new Error('The other half sent no matrix.');
    new this.NumberArray(this.memory.buffer, to, block.length).set(block);
    this.spare = block.buffer;
  }
}

const widths = (panels: Panels): [number, number] => [panels[0] as number, panels.at(-1) as number];

function joined({ a2, a2Complement }: HiddenSums): Float64Array {
  const both = new Float64Array(a2.length + a2Complement.length);
  both.set(a2);
  both.set(a2Complement, a2.length);
  return both;
}
