import type { Objective } from '../core/autoencoder/shape.ts';
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
import type { OptimiserSettings } from '../protocol/settings.ts';
import { paced } from './answers/paced.ts';
import { EngineLost, EngineUnfit } from './engineLost.ts';
import { Left } from './left.ts';
import type { RunStart } from './runStart.ts';
import { RunState } from './runState.ts';
import { startOptimiser } from './startOptimiser.ts';
import { hasNumbers, type MeasuredCost, measureCost } from './tf/evaluator.ts';

/** The result of one iteration. */
export type IterationResult =
  | { readonly type: 'iterated'; readonly measured: MeasuredCost }
  | { readonly type: 'stopped'; readonly reason: StopReason };

/**
 * One training run: where it stands (`RunState`), and the optimiser that changes that. Between iterations it can
 * be paused, answer questions, get another objective, or be reset.
 */
export class TrainingRun extends RunState {
  private readonly vectors: VectorRoom | undefined;
  /** Between two batches: lets messages be handled every few milliseconds. */
  private readonly breathe: () => Promise<void>;
  /** How often an optimiser was started on this run: what it remembers belongs to the last. */
  optimiserStarts = 0;
  private optimiser: PassingOptimiser;
  /** The optimiser's question that has no answer yet, because the iteration was left. */
  private asked: EvaluationNeeded | PassOffered | undefined;
  /** What was measured in this iteration. */
  private tried: MeasuredCost[] = [];
  private iterating = false;
  private leaving = false;
  /** Between two iterations: what the optimiser remembers. */
  private memory: Iterated['copyMemory'];

  /** A run at its initial weights, or at the state from which it is resumed. */
  constructor(start: RunStart) {
    super(start);
    this.vectors = start.vectors;
    this.breathe = paced(start.giveWay);
    this.optimiser = this.optimiserOf(start.settings.optimiser, start.remembered);
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

  private async measureBatch(theta: Float64Array, batch: Batch): Promise<MeasuredCost> {
    const measured = await this.evaluator.evaluate(theta, this.settings.objective, batch);
    if (batch.from === 0) this.evaluations += 1;
    if (!hasNumbers(measured)) await this.confirmEngine();
    await this.breathe();
    return measured;
  }
}

function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, index) => value === b[index]);
}
