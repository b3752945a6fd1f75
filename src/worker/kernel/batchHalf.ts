import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import { makeComplementary, sparsityDelta } from '../../core/autoencoder/sparsity.ts';
import { moveByAdam, nextAdamRates } from '../../core/optimise/adam.ts';
import { moveByMomentum } from '../../core/optimise/momentum.ts';
import type { Batch, MoveRule } from '../../core/optimise/optimiser.ts';
import { allFinite } from '../../core/optimise/vectors.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { Precision } from '../../core/precision.ts';
import { bindKernel, type KernelExports, KernelShare } from './kernelShare.ts';
import { type Layer, partOfLayer } from './layerPart.ts';
import { type MemoryPlan, planMemory } from './memoryPlan.ts';
import { countNonzero } from './nonzero.ts';
import type { Panels } from './panels.ts';
import type { Rest } from './share.ts';

/** What assembly/moves.ts exports. */
interface MoveExports extends KernelExports {
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
}

/** What the halves tell each other: short float64 sums, and a matrix as it lies in the kernel's memory. */
export interface Part {
  readonly sums: Float64Array;
  readonly block?: Float32Array | Float64Array;
}

interface Surroundings {
  /** Sends a part to the other half and takes the one that the other sends. */
  readonly exchange: (part: Part) => Promise<Part>;
  readonly rest: Rest;
}

/** A pass over mini-batches as one half makes it. */
export interface HalfPass {
  /** All of it: each half has all weights. */
  readonly theta: Float64Array;
  readonly batches: readonly HalfBatch[];
  readonly objective: Objective;
  /** What it remembers is the half's own layer of it. */
  readonly rule: MoveRule;
}

export interface HalfBatch {
  /** The batch's patches that this half holds, counted from its own first. */
  readonly own: Batch;
  /** All patches of the batch. */
  readonly count: number;
}

/** The half's own layer after the pass. */
export interface HalfPassMade {
  readonly theta: Float64Array;
  readonly memory: MoveRule['memory'];
  /** Whether all numbers on the way were finite. */
  readonly finite: boolean;
}

/**
 * One of two threads that make the moves of mini-batches together. Each computes half of every batch, and owns the weights of one
 * layer: it gets the other's sums of their gradient, moves them, and sends them back. So a batch takes three exchanges (hidden
 * sums, gradient, weights), nothing is added up twice, and theta in float64 and what the optimiser remembers stay where they are
 * for a whole pass. Two numbers have the same sum in either order, so both halves see the same.
 */
export class BatchHalf extends KernelShare {
  private readonly layer: Layer;
  private readonly moves: MoveExports;
  private readonly room: Room;
  /** Biases of the own layer, float64. */
  private bias: Float64Array = new Float64Array(0);
  /** A buffer that came with a part: it goes with the next. */
  private spare: ArrayBufferLike | undefined;

  /** @throws RangeError when the memory cannot be had */
  constructor({ patches, shape, precision, module, layer, skipsZeros }: HalfLoad) {
    // Both halves have the same layout, also where one of them has no number that is not 0.
    const nonzero = skipsZeros ? Math.max(1, countNonzero(patches)) : 0;
    const room = roomBehind(planMemory(shape, patches.count, precision, nonzero), shape);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(room.end / pageBytes) });
    const kernel = bindKernel(module, memory) as MoveExports;
    super(patches, shape, precision, nonzero, { kernel, memory, base: 0 });
    this.moves = kernel;
    this.layer = layer;
    this.room = room;
  }

  /** @throws what `exchange` and `rest` throw: the half is ready for another pass then */
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
      const isLast = place === batches.length - 1;
      finite = (await this.makeMove(batch, objective, ofBiases, isLast, surroundings)) && finite;
    }
    for (const [place, vector] of vectors.entries()) vector.set(this.vector(place));
    const weights = ofBiases.of === 'adam' && weightsOf(ofBiases.memory);
    return { theta: own, memory: { ...rule.memory, ...weights } as MoveRule['memory'], finite };
  }

  /** @returns whether all numbers were finite */
  private async makeMove(
    { own, count }: HalfBatch,
    objective: Objective,
    rule: MoveRule,
    isLast: boolean,
    { exchange, rest }: Surroundings,
  ): Promise<boolean> {
    const { hiddenSize } = this.shape;
    const hidden = await this.forwardLoaded(own, rest);
    const sums = joined(hidden.a2, hidden.a2Complement);
    const { sums: others } = await exchange({ sums });
    const means = sums.map((sum, j) => (sum + (others[j] as number)) / count);
    const rhoHat = means.subarray(0, hiddenSize);
    const oneMinusRhoHat = means.subarray(hiddenSize);
    makeComplementary(rhoHat, oneMinusRhoHat);
    const penalty = sparsityDelta(objective, rhoHat, oneMinusRhoHat);
    const squaredError = await this.sumBackward(penalty, rest);

    const mine = matrixOf(this.layer);
    const theirs = matrixOf(otherThan(this.layer));
    const answer = await exchange({ sums: this.biasSums(theirs), block: this.copyOut(theirs.gradient) });
    this.copyIn(answer.block, this.room.other);
    const slopes = this.biasSums(mine).map((sum, j) => (sum + (answer.sums[j] as number)) / count);
    const check = this.moveLayer(rule, count, objective.lambda, slopes);
    const finite = check === 0 && Number.isFinite(squaredError) && allFinite(slopes);
    if (isLast) return finite;

    this.writeOwnWeights();
    const weights = await exchange({ sums: this.bias.slice(), block: this.copyOut(mine.weights) });
    this.copyIn(weights.block, this.plan.at[theirs.weights]);
    this.numbers(theirs.bias, weights.sums.length).set(weights.sums);
    this.transposeOutputWeights();
    return finite;
  }

  private get weights(): number {
    return this.shape.visibleSize * this.shape.hiddenSize;
  }

  /** The own layer's theta (0) or one of the vectors that the optimiser remembers, without the biases. */
  private vector(place: number): Float64Array {
    return new Float64Array(this.memory.buffer, this.room.vectors[place] as number, this.weights);
  }

  private moveLayer(rule: MoveRule, count: number, lambda: number, slopes: Float64Array): number {
    const { gradient } = matrixOf(this.layer);
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
    const { weights, bias } = matrixOf(this.layer);
    const { rows, columns } = this.extent;
    const theta = this.room.vectors[0] as number;
    this.moves.toPanels(theta, rows, columns, this.plan.at[weights], ...widths(this.plan.panels[weights]));
    this.numbers(bias, this.bias.length).set(this.bias);
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

  private biasSums({ biasGradient, bias }: LayerMatrix): Float64Array {
    const length = bias === 'b1' ? this.shape.hiddenSize : this.shape.visibleSize;
    return this.sums(biasGradient, length).slice();
  }

  /** A copy of a matrix as it lies in memory, in a buffer that can be given away. */
  private copyOut(name: LayerMatrix['gradient' | 'weights']): Float32Array | Float64Array {
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

interface LayerMatrix {
  readonly weights: 'W1T' | 'W2T';
  readonly gradient: 'W1gradT' | 'W2gradT';
  readonly bias: 'b1' | 'b2';
  readonly biasGradient: 'b1grad' | 'b2grad';
}

const matrices: Readonly<Record<Layer, LayerMatrix>> = {
  hidden: { weights: 'W1T', gradient: 'W1gradT', bias: 'b1', biasGradient: 'b1grad' },
  output: { weights: 'W2T', gradient: 'W2gradT', bias: 'b2', biasGradient: 'b2grad' },
};
const matrixOf = (layer: Layer): LayerMatrix => matrices[layer];
const otherThan = (layer: Layer): Layer => (layer === 'hidden' ? 'output' : 'hidden');

/** Addresses behind the kernel's own arrays. */
interface Room {
  /** The other half's sums of the gradient. */
  readonly other: number;
  /** theta and two vectors that an optimiser may remember, float64. */
  readonly vectors: readonly number[];
  readonly end: number;
}

function roomBehind({ bytes, numberBytes, hiddenRow, visibleRow }: MemoryPlan, shape: NetworkShape): Room {
  const { visibleSize, hiddenSize } = shape;
  const matrix = Math.max(visibleSize * hiddenRow, hiddenSize * visibleRow) * numberBytes;
  const first = bytes + Math.ceil(matrix / 64) * 64;
  const vector = 8 * visibleSize * hiddenSize;
  return { other: bytes, vectors: [0, 1, 2].map((place) => first + place * vector), end: first + 3 * vector };
}

/** Bytes of a half with so many patches. */
export function halfBytes(shape: NetworkShape, count: number, precision: Precision): number {
  return roomBehind(planMemory(shape, count, precision), shape).end;
}

export const vectorsOf = (memory: MoveRule['memory']): Float64Array[] =>
  memory.of === 'adam' ? [memory.firstMoment, memory.secondMoment] : [memory.velocity];

/** What of a part is given away with it: the matrix. The sums are short. */
export const buffersOf = ({ block }: Part): ArrayBuffer[] => (block ? [block.buffer as ArrayBuffer] : []);

/** The rule for the biases alone, whose part of each vector lies behind the weights. */
function ruleOfBiases(rule: MoveRule, weights: number): MoveRule {
  if (rule.of === 'momentum') {
    return { ...rule, memory: { of: 'momentum', velocity: rule.memory.velocity.subarray(weights) } };
  }
  const { firstMoment, secondMoment } = rule.memory;
  const moments = {
    firstMoment: firstMoment.subarray(weights),
    secondMoment: secondMoment.subarray(weights),
  };
  return { ...rule, memory: { ...rule.memory, ...moments } };
}

const weightsOf = ({ firstWeight, secondWeight }: { firstWeight: number; secondWeight: number }) => ({
  firstWeight,
  secondWeight,
});

const widths = (panels: Panels): [number, number] => [panels[0] as number, panels.at(-1) as number];

function joined(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
