import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import { makeComplementary, sparsityDelta } from '../../core/autoencoder/sparsity.ts';
import { moveByAdam, nextAdamRates } from '../../core/optimise/adam.ts';
import { moveByMomentum } from '../../core/optimise/momentum.ts';
import type { MoveRule } from '../../core/optimise/optimiser.ts';
import { allFinite } from '../../core/optimise/vectors.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { Precision } from '../../core/precision.ts';
import { BatchShare } from './batchShare.ts';
import type { HalfPass, HalfPassMade, Part, Surroundings } from './halfPass.ts';
import { type HalfRoom, roomBehind } from './halfRoom.ts';
import { memoryAfter, ruleOfBiases, vectorsOf } from './halfRule.ts';
import { type BatchExports, bindKernel } from './kernelShare.ts';
import { planMemory } from './memoryPlan.ts';
import { countNonzero } from './nonzero.ts';
import type { Panels } from './panels.ts';

/** What assembly/moves.ts exports. */
interface MoveExports extends BatchExports {
  adam(...addressesAndNumbers: number[]): number;
  momentum(...addressesAndNumbers: number[]): number;
  addNumbers(...addressesAndSizes: number[]): void;
  toPanels(...addressesAndSizes: number[]): void;
  transposePanels(...addressesAndSizes: number[]): void;
}

const pageBytes = 65_536;

/** What a half begins with: its own pixels of all patches, and the network with them alone. */
export interface HalfLoad {
  readonly patches: PatchSet;
  readonly shape: NetworkShape;
  readonly precision: Precision;
  readonly module: WebAssembly.Module;
  readonly skipsZeros: boolean;
  /** Patches of the largest batch. */
  readonly largest: number;
}

type Layer = 'hidden' | 'output';

/** Moves the weights of a layer. @returns 0, or NaN where their gradient is not finite */
type Move = (layer: Layer) => number;

/**
 * One of two threads that make the moves of mini-batches together. Each has half of the pixels of every patch, and owns the weights
 * to and from their units: it alone computes their gradient and moves them, and nobody else needs to know them. What the hidden
 * layer gets from a patch is the sum of what comes from either half, and so is what comes back to it: these two sums, a row of
 * hidden numbers for each patch, are all that the halves tell each other. Two numbers have the same sum in either order, so both see
 * the same hidden layer, ρ̂ and b1.
 *
 * While either is under way there is work: W2 is moved while the hidden layer's inputs of the next batch are on their way, and W2's
 * gradient computed while the deltas are.
 */
export class BatchHalf extends BatchShare {
  private readonly moves: MoveExports;
  private readonly room: HalfRoom;
  /** The half's b1 and b2, one after the other. */
  private bias: Float64Array = new Float64Array(0);
  /** A buffer that came with a part: it goes with the next. */
  private spare: ArrayBufferLike | undefined;

  /** @throws RangeError when the memory cannot be had */
  constructor({ patches, shape, precision, module, skipsZeros, largest }: HalfLoad) {
    // Both halves have the same layout, also where one of them has no number that is not 0.
    const nonzero = skipsZeros ? Math.max(1, countNonzero(patches)) : 0;
    const room = roomBehind(planMemory(shape, patches.count, precision, nonzero, 0, largest), shape, largest);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(room.end / pageBytes) });
    const kernel = bindKernel(module, memory) as MoveExports;
    super(patches, shape, precision, nonzero, { kernel, memory, base: 0 }, largest);
    this.moves = kernel;
    this.room = room;
  }

  /** @throws what `send`, `receive` and `rest` throw: the half is ready for another pass then */
  async makePass(
    { theta, batches, objective, rule }: HalfPass,
    { send, receive, rest }: Surroundings,
  ): Promise<HalfPassMade> {
    this.load(theta, objective);
    const vectors = [theta, ...vectorsOf(rule.memory)];
    for (const [place, vector] of vectors.entries()) this.vector(place).set(vector.subarray(0, this.weights));
    this.bias = theta.subarray(this.weights);
    const ofBiases = ruleOfBiases(rule, this.weights);
    let move: Move | undefined;
    let check = 0;
    for (const batch of batches) {
      this.batch = batch;
      if (move) this.writeHiddenWeights();
      await this.sumInputs(rest);
      send(this.copyOut('a2'));
      if (move) {
        check += move('output');
        this.writeOutputWeights();
      }
      this.add(await receive(), 'a2');
      const penalty = this.penaltyOf(objective);
      check += 0 * (await this.sumErrors(rest));
      send(this.copyOut('delta2'));
      this.sumOutputGradient();
      this.add(await receive(), 'delta2');
      await this.sumHidden(penalty, rest);
      const slopes = this.slopesOfBiases();
      move = this.moveBiases(slopes, ofBiases, objective.lambda);
      check += move('hidden') + (allFinite(slopes) ? 0 : Number.NaN);
    }
    if (move) check += move('output');
    for (const [place, vector] of vectors.entries()) vector.set(this.vector(place));
    return { theta, memory: memoryAfter(rule, ofBiases), finite: check === 0 };
  }

  /** The hidden layer, and the penalty on its mean activations. */
  private penaltyOf(objective: Objective): Float64Array {
    const { a2, a2Complement } = this.activate();
    const { count } = this.batch;
    const rhoHat = a2.map((sum) => sum / count);
    const oneMinusRhoHat = a2Complement.map((sum) => sum / count);
    makeComplementary(rhoHat, oneMinusRhoHat);
    return sparsityDelta(objective, rhoHat, oneMinusRhoHat);
  }

  private get weights(): number {
    return 2 * this.shape.visibleSize * this.shape.hiddenSize;
  }

  /** The weights of theta (0) or of one of the vectors that the optimiser remembers. */
  private vector(place: number): Float64Array {
    return new Float64Array(this.memory.buffer, this.room.vectors[place] as number, this.weights);
  }

  private slopesOfBiases(): Float64Array {
    const { hiddenSize, visibleSize } = this.shape;
    const slopes = new Float64Array(hiddenSize + visibleSize);
    slopes.set(this.sums('b1grad', hiddenSize));
    slopes.set(this.sums('b2grad', visibleSize), hiddenSize);
    return slopes.map((sum) => sum / this.batch.count);
  }

  /** @returns the same move for the weights */
  private moveBiases(slopes: Float64Array, rule: MoveRule, lambda: number): Move {
    const { count } = this.batch;
    if (rule.of === 'adam') {
      const { firstMomentDecay, secondMomentDecay, epsilon } = rule;
      const rates = nextAdamRates(rule);
      moveByAdam(this.bias, slopes, rule, rates);
      const decays = [firstMomentDecay, secondMomentDecay] as const;
      const { rate, correction } = rates;
      return (layer) => {
        const { gradient, vectors } = this.layer(layer);
        return this.moves.adam(...gradient, ...vectors, count, lambda, ...decays, rate, correction, epsilon);
      };
    }
    moveByMomentum(this.bias, slopes, rule);
    return (layer) => {
      const { gradient, vectors } = this.layer(layer);
      const [theta, velocity] = vectors;
      return this.moves.momentum(
        ...gradient,
        theta,
        velocity,
        count,
        lambda,
        rule.momentum,
        rule.learningRate,
      );
    };
  }

  /** Where a layer's gradient lies and how (assembly/moves.ts), and its weights in theta and in what is remembered: W1ᵀ or W2ᵀ, row by row. */
  private layer(layer: Layer) {
    const { visibleSize, hiddenSize } = this.shape;
    const { at, panels } = this.plan;
    const [theta, first, second] = this.room.vectors;
    if (layer === 'hidden') {
      const gradient = [at.W1gradT, panels.W1gradT[0] as number, visibleSize, hiddenSize] as const;
      return { gradient, vectors: [theta, first, second] as const };
    }
    const before = 8 * visibleSize * hiddenSize;
    const gradient = [at.W2gradT, panels.W2gradT[0] as number, hiddenSize, visibleSize] as const;
    return { gradient, vectors: [theta + before, first + before, second + before] as const };
  }

  private writeHiddenWeights(): void {
    const { visibleSize, hiddenSize } = this.shape;
    const { at, panels } = this.plan;
    const [theta] = this.layer('hidden').vectors;
    this.moves.toPanels(theta, visibleSize, hiddenSize, at.W1T, ...widths(panels.W1T));
    this.numbers('b1', hiddenSize).set(this.bias.subarray(0, hiddenSize));
  }

  private writeOutputWeights(): void {
    const { visibleSize, hiddenSize } = this.shape;
    const { at, panels } = this.plan;
    const [theta] = this.layer('output').vectors;
    const W2T = widths(panels.W2T);
    this.moves.toPanels(theta, hiddenSize, visibleSize, at.W2T, ...W2T);
    this.moves.transposePanels(at.W2T, hiddenSize, visibleSize, ...W2T, at.W2, ...widths(panels.W2));
    this.numbers('b2', visibleSize).set(this.bias.subarray(hiddenSize));
  }

  /** A copy of the batch's rows of hidden numbers, in a buffer that can be given away. */
  private copyOut(name: 'a2' | 'delta2'): Part {
    const { hiddenRow, numberBytes } = this.plan;
    const length = this.batch.count * hiddenRow;
    const buffer = this.spare ?? new ArrayBuffer(this.largest * hiddenRow * numberBytes);
    this.spare = undefined;
    const part = new this.NumberArray(buffer as ArrayBuffer, 0, length);
    part.set(this.numbers(name, length));
    return part;
  }

  private add(part: Part, to: 'a2' | 'delta2'): void {
    const { other } = this.room;
    new this.NumberArray(this.memory.buffer, other, part.length).set(part);
    this.moves.addNumbers(this.plan.at[to], other, part.byteLength);
    this.spare = part.buffer;
  }
}

const widths = (panels: Panels): [number, number] => [panels[0] as number, panels.at(-1) as number];
