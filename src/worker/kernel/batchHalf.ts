import { parameterCount } from '../../core/autoencoder/parameters.ts';
import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import { makeComplementary, sparsityDelta } from '../../core/autoencoder/sparsity.ts';
import { moveByAdam, nextAdamRates } from '../../core/optimise/adam.ts';
import { moveByMomentum } from '../../core/optimise/momentum.ts';
import type { MoveRule } from '../../core/optimise/optimiser.ts';
import { allFinite } from '../../core/optimise/vectors.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { Precision } from '../../core/precision.ts';
import { BatchShare } from './batchShare.ts';
import type { HalfCost, HalfPass, HalfPassMade, Part, Surroundings } from './halfPass.ts';
import { type HalfRoom, roomBehind } from './halfRoom.ts';
import { memoryAfter, ruleOfBiases, ruleWith, vectorsOf } from './halfRule.ts';
import { type BatchExports, bindKernel } from './kernelShare.ts';
import { planMemory } from './memoryPlan.ts';
import { countNonzero } from './nonzero.ts';
import type { Panels } from './panels.ts';
import { type PixelRange, partOfShape, putPart, takePart } from './pixelPart.ts';
import type { CostSums } from './share.ts';

/** What assembly/moves.ts exports. */
interface MoveExports extends BatchExports {
  adam(...addressesAndNumbers: number[]): number;
  momentum(...addressesAndNumbers: number[]): number;
  addNumbers(...addressesAndSizes: number[]): void;
  transposePanels(...addressesAndSizes: number[]): void;
}

const pageBytes = 65_536;

/** What a half begins with: its own pixels of all patches, and which those are of the network's. */
export interface HalfLoad {
  readonly patches: PatchSet;
  readonly pixels: PixelRange;
  readonly network: NetworkShape;
  readonly precision: Precision;
  readonly module: WebAssembly.Module;
  readonly skipsZeros: boolean;
  /** Patches of the largest batch. */
  readonly largest: number;
  /** Where the halves can share memory, that in which they tell each other parts. */
  readonly exchangeMemory?: SharedArrayBuffer;
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
  private readonly network: NetworkShape;
  private readonly pixels: PixelRange;

  /** @throws RangeError when the memory cannot be had */
  constructor({ patches, pixels, network, precision, module, skipsZeros, largest }: HalfLoad) {
    const shape = partOfShape(network, pixels);
    // Both halves have the same layout, also where one of them has no number that is not 0.
    const nonzero = skipsZeros ? Math.max(1, countNonzero(patches)) : 0;
    const room = roomBehind(planMemory(shape, patches.count, precision, nonzero, 0, largest), shape, largest);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(room.end / pageBytes) });
    const kernel = bindKernel(module, memory) as MoveExports;
    super(patches, shape, precision, nonzero, { kernel, memory, base: 0 }, largest);
    this.moves = kernel;
    this.room = room;
    this.network = network;
    this.pixels = pixels;
  }

  /** @throws what `exchange` and `rest` throw: the half is ready for another pass then */
  async makePass(
    { theta, batches, objective, rule }: HalfPass,
    { exchange, rest }: Surroundings,
  ): Promise<HalfPassMade> {
    const { network, pixels } = this;
    const vectors = [theta, ...vectorsOf(rule.memory)];
    const parts = vectors.map((_, place) => this.vector(place));
    for (const [place, part] of parts.entries()) takePart(vectors[place]!, network, pixels, part);
    this.load(parts[0]!, objective);
    const biases = parts[0]!.subarray(this.weights);
    const ofBiases = ruleOfBiases(ruleWith(rule, parts.slice(1)), this.weights);
    let move: Move | undefined;
    let check = 0;
    for (const batch of batches) {
      this.batch = batch;
      await this.sumInputs(rest);
      exchange.tell(this.rows('a2'));
      if (move) {
        check += move('output');
        this.transposeOutputWeights();
      }
      this.add(await exchange.hear(), 'a2');
      const penalty = this.penaltyOf(objective);
      check += 0 * (await this.sumErrors(rest));
      exchange.tell(this.rows('delta2'));
      this.sumOutputGradient();
      this.add(await exchange.hear(), 'delta2');
      await this.sumHidden(penalty, rest);
      const slopes = this.slopesOfBiases();
      move = this.moveBiases(biases, slopes, ofBiases, objective.lambda);
      this.writeBiases(biases);
      check += move('hidden') + (allFinite(slopes) ? 0 : Number.NaN);
    }
    if (move) check += move('output');
    for (const [place, part] of parts.entries()) putPart(part, network, pixels, vectors[place]!);
    return { theta, memory: memoryAfter(rule, ofBiases), finite: check === 0 };
  }

  /**
   * The sums of the cost, Σ‖a3 − x‖² over the half's own pixels. The patches go in batches, because there is no room for more.
   * @throws as `makePass`
   */
  async sumCost(
    { theta, batches, objective }: HalfCost,
    { exchange, rest }: Surroundings,
  ): Promise<CostSums> {
    const part = this.vector(0);
    takePart(theta, this.network, this.pixels, part);
    this.load(part, objective);
    const { hiddenSize } = this.shape;
    const sums = { a2: new Float64Array(hiddenSize), a2Complement: new Float64Array(hiddenSize) };
    let squaredError = 0;
    for (const batch of batches) {
      this.batch = batch;
      await this.sumInputs(rest);
      exchange.tell(this.rows('a2'));
      this.add(await exchange.hear(), 'a2');
      const { a2, a2Complement } = this.activate();
      addTo(sums.a2, a2);
      addTo(sums.a2Complement, a2Complement);
      squaredError += await this.sumSquaredErrors(rest);
    }
    return { ...sums, squaredError };
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

  /** The half's part of theta (0) or of one of the vectors that the optimiser remembers. */
  private vector(place: number): Float64Array {
    return new Float64Array(
      this.memory.buffer,
      this.room.vectors[place] as number,
      parameterCount(this.shape),
    );
  }

  private slopesOfBiases(): Float64Array {
    const { hiddenSize, visibleSize } = this.shape;
    const slopes = new Float64Array(hiddenSize + visibleSize);
    slopes.set(this.sums('b1grad', hiddenSize));
    slopes.set(this.sums('b2grad', visibleSize), hiddenSize);
    return slopes.map((sum) => sum / this.batch.count);
  }

  /** @returns the same move for the weights */
  private moveBiases(biases: Float64Array, slopes: Float64Array, rule: MoveRule, lambda: number): Move {
    const { count } = this.batch;
    if (rule.of === 'adam') {
      const { firstMomentDecay, secondMomentDecay, epsilon } = rule;
      const rates = nextAdamRates(rule);
      moveByAdam(biases, slopes, rule, rates);
      const decays = [firstMomentDecay, secondMomentDecay] as const;
      const { rate, correction } = rates;
      return (layer) => {
        const { gradient, vectors, panels } = this.layer(layer);
        return this.moves.adam(
          ...gradient,
          ...vectors,
          ...panels,
          count,
          lambda,
          ...decays,
          rate,
          correction,
          epsilon,
        );
      };
    }
    moveByMomentum(biases, slopes, rule);
    return (layer) => {
      const { gradient, vectors, panels } = this.layer(layer);
      const [theta, velocity] = vectors;
      const { momentum, learningRate } = rule;
      return this.moves.momentum(
        ...gradient,
        theta,
        velocity,
        ...panels,
        count,
        lambda,
        momentum,
        learningRate,
      );
    };
  }

  /**
   * Where a layer's gradient lies and how (assembly/moves.ts), its weights in theta and in what is remembered, W1ᵀ or W2ᵀ row by row,
   * and where the kernel reads them.
   */
  private layer(layer: Layer) {
    const { visibleSize, hiddenSize } = this.shape;
    const { at, panels } = this.plan;
    const [theta, first, second] = this.room.vectors;
    if (layer === 'hidden') {
      return {
        gradient: [at.W1gradT, panels.W1gradT[0] as number, visibleSize, hiddenSize],
        vectors: [theta, first, second],
        panels: [at.W1T, ...widths(panels.W1T)],
      } as const;
    }
    const before = 8 * visibleSize * hiddenSize;
    return {
      gradient: [at.W2gradT, panels.W2gradT[0] as number, hiddenSize, visibleSize],
      vectors: [theta + before, first + before, second + before],
      panels: [at.W2T, ...widths(panels.W2T)],
    } as const;
  }

  private writeBiases(biases: Float64Array): void {
    const { hiddenSize, visibleSize } = this.shape;
    this.numbers('b1', hiddenSize).set(biases.subarray(0, hiddenSize));
    this.numbers('b2', visibleSize).set(biases.subarray(hiddenSize));
  }

  /** W2 after W2T has been moved. */
  private transposeOutputWeights(): void {
    const { visibleSize, hiddenSize } = this.shape;
    const { at, panels } = this.plan;
    const from = [at.W2T, hiddenSize, visibleSize, ...widths(panels.W2T)] as const;
    this.moves.transposePanels(...from, at.W2, ...widths(panels.W2));
  }

  /** The batch's rows of hidden numbers. */
  private rows(name: 'a2' | 'delta2'): Part {
    return this.numbers(name, this.batch.count * this.plan.hiddenRow);
  }

  private add(part: Part, to: 'a2' | 'delta2'): void {
    const { other } = this.room;
    new this.NumberArray(this.memory.buffer, other, part.length).set(part);
    this.moves.addNumbers(this.plan.at[to], other, part.byteLength);
  }
}

function addTo(sums: Float64Array, more: Float64Array): void {
  for (let j = 0; j < sums.length; j++) sums[j] = (sums[j] as number) + (more[j] as number);
}

const widths = (panels: Panels): [number, number] => [panels[0] as number, panels.at(-1) as number];
