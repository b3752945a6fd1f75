import type { NetworkShape, Objective } from '../core/autoencoder/shape.ts';
import { splitIntoBatches } from '../core/optimise/miniBatches.ts';
import type {
  Batch,
  Evaluation,
  EvaluationNeeded,
  Iterated,
  OptimiserMemory,
  PassingOptimiser,
  PassOffered,
  StopReason,
} from '../core/optimise/optimiser.ts';
import type { VectorRoom } from '../core/optimise/vectors.ts';
import type { PatchSet } from '../core/patches/image.ts';
import type { Leg, Resume } from '../protocol/commands.ts';
import type { OptimiserSettings, RunSettings } from '../protocol/settings.ts';
import { paced } from './answers/paced.ts';
import type { PreparedData } from './datasets/preparedData.ts';
import { EngineLost, EngineUnfit } from './engineLost.ts';
import { Left } from './left.ts';
import type { Replay } from './replay.ts';
import { RunPast } from './runPast.ts';
import { startOptimiser } from './startOptimiser.ts';
import { type Evaluator, hasNumbers, type Measured, type MeasuredCost, measureCost } from './tf/evaluator.ts';
import type { Kept } from './thetaHistory.ts';

/** The result of one iteration. */
export type IterationResult =
  | { readonly type: 'iterated'; readonly measured: MeasuredCost }
  | { readonly type: 'stopped'; readonly reason: StopReason };

/**
 * One training run: theta, the optimiser that changes it and the engine that evaluates it. Between iterations it can
 * be paused, answer questions, get another objective, or be reset.
 */
export class TrainingRun {
  readonly runId: number;
  readonly shape: NetworkShape;
  readonly prepared: PreparedData;
  settings: RunSettings;
  iteration = 0;
  /** Evaluations of the cost over all patches, with the gradient where it was needed; the batches of a pass count as one. */
  evaluations = 0;
  /** Seconds that the iterations have taken; NaN where those before a resumed state are not known. */
  seconds: number;
  /** Parameters of the last accepted iteration; always finite. */
  theta: Float64Array;
  /** Cost, mean activations and, where it was needed, gradient at `theta` under the current objective. */
  measured: MeasuredCost;

  readonly initialTheta: Float64Array;
  private readonly vectors: VectorRoom | undefined;
  /** Between two batches: lets messages be handled every few milliseconds. */
  private readonly breathe: () => Promise<void>;
  private evaluator: Evaluator;
  /** How often an optimiser was started on this run: what it remembers belongs to the last. */
  optimiserStarts = 0;
  private optimiser: PassingOptimiser;
  /** The optimiser's question that has no answer yet, because the iteration was left. */
  private asked: EvaluationNeeded | PassOffered | undefined;
  /** What was measured in this iteration. */
  private tried: MeasuredCost[] = [];
  private iterating = false;
  private leaving = false;
  private readonly past: RunPast;
  /** While an earlier iteration is looked at: where the run stands. */
  private standing: (Kept & { readonly measured: MeasuredCost }) | undefined;
  /** Between two iterations: what the optimiser remembers. */
  private memory: Iterated['copyMemory'];

  /** A run at its initial weights, or at the state from which it is resumed. */
  constructor(start: RunStart) {
    const { theta, iteration, evaluations, seconds } = start.resume ?? beginning(start.initialTheta);
    this.runId = start.runId;
    this.settings = start.settings;
    this.shape = start.shape;
    this.prepared = start.prepared;
    this.initialTheta = start.initialTheta;
    this.theta = theta.slice();
    this.iteration = iteration;
    this.evaluations = evaluations + 1;
    this.seconds = seconds ?? Number.NaN;
    this.evaluator = start.evaluator;
    this.measured = start.measured;
    this.vectors = start.vectors;
    this.past = new RunPast(start.resume?.legs ?? [], start.historyBytes);
    this.breathe = paced(start.giveWay);
    this.optimiser = this.optimiserOf(start.settings.optimiser, start.remembered);
    this.past.add({ theta: start.initialTheta, iteration: 0, evaluations: 1 });
    this.past.add(this);
  }

  /**
   * One iteration of the optimiser: usually one evaluation; with mini-batches a pass over them and one evaluation.
   * Theta changes only when the new cost is finite.
   */
  async iterate(): Promise<IterationResult> {
    this.iterating = true;
    this.leaving = false;
    try {
      return await this.iterateOnce();
    } finally {
      this.iterating = false;
    }
  }

  private async iterateOnce(): Promise<IterationResult> {
    if (!this.asked) this.tried = [this.measured];
    let answer: Evaluation | undefined;
    this.memory = undefined;
    for (;;) {
      const step = this.asked ? { done: false as const, value: this.asked } : this.optimiser.next(answer);
      if (step.done) return { type: 'stopped', reason: step.value.reason };
      if (step.value.type === 'iterated') {
        const { theta, cost, copyMemory } = step.value;
        if (!Number.isFinite(cost)) return { type: 'stopped', reason: 'notFinite' };
        this.theta.set(theta);
        this.measured = this.tried.findLast(({ terms }) => terms.total === cost) ?? this.measured;
        this.iteration += 1;
        this.memory = copyMemory;
        this.past.add(this, copyMemory);
        return { type: 'iterated', measured: this.measured };
      }
      this.asked = step.value;
      if (this.leaving) throw new Left();
      answer = await this.answerTo(step.value);
      this.asked = undefined;
    }
  }

  private async answerTo(question: EvaluationNeeded | PassOffered): Promise<Evaluation | undefined> {
    if (question.type === 'passOffered') return this.makePass(question);
    const { theta, batch, costOnly } = question;
    const measured = batch ? await this.measureBatch(theta, batch) : await this.measureFor(theta, costOnly);
    if (!batch) this.tried.push(measured);
    return { cost: measured.terms.total, gradient: measured.gradient ?? new Float64Array(0) };
  }

  /** A pass by the engine, where it makes passes. */
  private async makePass(offer: PassOffered): Promise<undefined> {
    const finite = await this.evaluator.makePass?.(offer, this.settings.objective);
    if (finite === undefined) return;
    this.evaluations += 1;
    if (!finite) await this.confirmEngine();
    offer.made(finite);
  }

  /**
   * Leaves the iteration in progress if its evaluations take long: it throws `Left`, and the next one continues with the same
   * question of the optimiser.
   */
  leave(): void {
    if (this.iterating) this.leaving = this.evaluator.leave?.() ?? false;
  }

  /**
   * Measures a batch of every kind that the optimiser will ask for, where the engine compiles programs or makes room for
   * each: that is to happen before training. Changes nothing.
   */
  async warmUp(): Promise<void> {
    const { optimiser, objective } = this.settings;
    const { kindOf } = this.evaluator;
    if (!kindOf || !('batchSize' in optimiser) || optimiser.batchSize >= this.patches.count) return;
    const batches = splitIntoBatches(this.patches.count, optimiser.batchSize);
    if (await this.evaluator.preparePasses?.(batches)) return;
    const ofEachKind = new Map(batches.map((batch) => [kindOf(batch), batch]));
    for (const batch of ofEachKind.values()) {
      await this.evaluator.evaluate(this.theta, objective, batch);
    }
  }

  /** Another λ, ρ or β. Theta stays; what the optimiser remembered belonged to another cost and is dropped. */
  async changeObjective(objective: Objective): Promise<void> {
    this.settings = { ...this.settings, objective };
    await this.measureAgain();
  }

  /** Another optimiser, or the same one afresh. Theta stays. */
  restartOptimiser(optimiser = this.settings.optimiser): void {
    this.asked = undefined;
    this.settings = { ...this.settings, optimiser };
    this.optimiser = this.optimiserOf(optimiser);
  }

  changeBudget(budget: number): void {
    this.settings = { ...this.settings, budget };
  }

  /** Back to the same initial weights. */
  async reset(): Promise<void> {
    this.theta.set(this.initialTheta);
    this.iteration = 0;
    this.evaluations = 0;
    this.seconds = 0;
    await this.measureAgain();
    this.past.clear();
    this.past.add(this);
  }

  /** Where the run stands, also while an earlier iteration is looked at. */
  get present(): number {
    return this.standing?.iteration ?? this.iteration;
  }

  /**
   * Theta, iteration and measures become those of an iteration that was kept, the last one up to this; the optimiser stays where it
   * stands. To be called at the present, and followed by `returnToPresent` before anything but reading is done.
   * @param stands called when theta is there, before its cost is: weights can be shown at once
   * @throws what the engine throws; the run stands at its present then
   */
  async lookAt(iteration: number, stands: () => void): Promise<void> {
    const kept = this.past.upTo(iteration);
    if (!kept || iteration >= this.iteration) return stands();
    this.standing = { ...this.whereabouts(), theta: this.theta.slice(), measured: this.measured };
    this.stand({ ...kept, measured: this.measured });
    stands();
    try {
      this.measured = await measureCost(this.evaluator, kept.theta, this.settings.objective);
    } catch (error) {
      this.returnToPresent();
      throw error;
    }
  }

  /**
   * What does the iterations again that lie between the one on show and this one, where they were not kept; undefined where they cannot be
   * done again. Each that is done is given to `passed`.
   */
  replayTo(iteration: number): Replay | undefined {
    if (iteration >= this.present || this.keptAt(iteration).iteration === iteration) return undefined;
    return this.past.replayTo(iteration, this.evaluator, this.patches.count);
  }

  /** An iteration has been done again. */
  passed(replay: Replay): void {
    this.past.add(replay);
  }

  /** Looks at the iteration that was done again last. */
  async lookAtReplay({ iteration, evaluations, theta }: Replay): Promise<void> {
    const measured = await measureCost(this.evaluator, theta, this.settings.objective);
    this.stand({ iteration, evaluations, theta, measured });
  }

  /** Where the run stood at an iteration, or at the last one before it that was kept; from where it stands on, that. */
  keptAt(iteration: number): Kept {
    const now = this.standing ?? { ...this.whereabouts(), theta: this.theta };
    return iteration >= now.iteration ? now : (this.past.upTo(iteration) ?? now);
  }

  /** @returns whether an earlier iteration was looked at */
  returnToPresent(): boolean {
    if (!this.standing) return false;
    this.stand(this.standing);
    this.standing = undefined;
    return true;
  }

  private whereabouts(): Pick<Kept, 'iteration' | 'evaluations'> {
    return { iteration: this.iteration, evaluations: this.evaluations };
  }

  private stand({
    theta,
    iteration,
    evaluations,
    measured,
  }: Kept & { readonly measured: MeasuredCost }): void {
    this.theta.set(theta);
    Object.assign(this, { iteration, evaluations, measured });
  }

  /** Continue on another engine, which has measured theta. What the optimiser remembered is dropped. */
  moveTo({ evaluator, measured }: Pick<RunStart, 'evaluator' | 'measured'>): void {
    this.evaluator.dispose();
    this.evaluator = evaluator;
    this.measured = measured;
    this.evaluations += 1;
    this.restartOptimiser();
  }

  /** What the optimiser remembers after the iteration it did last; undefined when that is nothing, or more than so many bytes. */
  copyMemory(mostBytes: number): OptimiserMemory | undefined {
    return this.memory?.(mostBytes);
  }

  /** How the run came to where it stands. */
  get legs(): readonly Leg[] {
    return this.past.legs;
  }

  get backend(): Evaluator['backend'] {
    return this.evaluator.backend;
  }

  get patches(): PatchSet {
    return this.prepared.patches;
  }

  get engine(): Evaluator {
    return this.evaluator;
  }

  dispose(): void {
    this.evaluator.dispose();
  }

  private optimiserOf(settings: OptimiserSettings, remembered?: OptimiserMemory): PassingOptimiser {
    const { vectors, patches, backend } = this;
    this.optimiserStarts += 1;
    this.memory = undefined;
    if (!remembered) this.noteLeg();
    return startOptimiser(this.theta, settings, patches.count, { vectors, backend, remembered });
  }

  /** The optimiser begins with nothing remembered. */
  private noteLeg(): void {
    const { iteration, backend } = this;
    const { objective, optimiser } = this.settings;
    this.past.addLeg({ iteration, objective, optimiser, backend });
  }

  private async measureAgain(): Promise<void> {
    this.measured = await this.evaluator.evaluate(this.theta, this.settings.objective);
    this.evaluations += 1;
    this.restartOptimiser();
  }

  /**
   * A fresh optimiser asks first for the theta that has just been measured: that answer is not computed twice, unless it is the
   * gradient that was not needed before.
   */
  private async measureFor(theta: Float64Array, costOnly = false): Promise<MeasuredCost> {
    const isPresent = sameNumbers(theta, this.theta);
    if (isPresent && (costOnly || this.measured.gradient)) return this.measured;
    const { objective } = this.settings;
    const measured = await (costOnly
      ? measureCost(this.evaluator, theta, objective)
      : this.evaluator.evaluate(theta, objective));
    if (!isPresent) this.evaluations += 1;
    if (!hasNumbers(measured)) await this.confirmEngine();
    await this.breathe();
    return measured;
  }

  /** What is no number may be theta's doing or the engine's: the accepted theta, which has numbers, tells them apart. */
  private async confirmEngine(): Promise<void> {
    if (hasNumbers(await this.evaluator.evaluate(this.theta, this.settings.objective))) return;
    throw new EngineLost(this.evaluator.backend, new EngineUnfit({ id: 'notFinite' }));
  }

  private async measureBatch(theta: Float64Array, batch: Batch): Promise<Measured> {
    const measured = await this.evaluator.evaluate(theta, this.settings.objective, batch);
    if (batch.from === 0) this.evaluations += 1;
    if (!hasNumbers(measured)) await this.confirmEngine();
    await this.breathe();
    return measured;
  }
}

export interface RunStart {
  readonly runId: number;
  readonly settings: RunSettings;
  readonly shape: NetworkShape;
  readonly prepared: PreparedData;
  /** Kept unchanged for a reset. */
  readonly initialTheta: Float64Array;
  /** Where an earlier trainer left off. */
  readonly resume?: Resume | undefined;
  /** What the optimiser remembered there, if it can go on with it. */
  readonly remembered?: OptimiserMemory | undefined;
  readonly evaluator: Evaluator;
  /** At the initial theta, or the resumed one. */
  readonly measured: Measured;
  /** Storage for the optimiser's vectors, which no other run may use while this one exists. Plain arrays if omitted. */
  readonly vectors?: VectorRoom | undefined;
  /** Bytes that the weights of its iterations may take; 64 MB if omitted. */
  readonly historyBytes?: number | undefined;
  /** Resolves after messages that already wait have been handled: a pass over batches may take seconds. */
  readonly giveWay: () => Promise<void>;
}

const beginning = (theta: Float64Array): Resume => ({
  theta,
  iteration: 0,
  evaluations: 0,
  seconds: 0,
});

function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, index) => value === b[index]);
}
