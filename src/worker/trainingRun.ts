import type { NetworkShape, Objective } from '../core/autoencoder/shape.ts';
import type { Evaluation, Optimiser, StopReason } from '../core/optimise/optimiser.ts';
import type { PatchSet } from '../core/patches/image.ts';
import type { RunSettings } from '../protocol/settings.ts';
import { startOptimiser } from './startOptimiser.ts';
import type { Evaluator, Measured } from './tf/evaluator.ts';

/** What one iteration came to. */
export type IterationResult =
  | { readonly type: 'iterated'; readonly measured: Measured }
  | { readonly type: 'stopped'; readonly reason: StopReason };

/**
 * One training run: theta, the optimiser that moves it and the engine that measures it.
 * Between iterations it can be paused, asked, given another objective, or sent back to its start.
 */
export class TrainingRun {
  readonly runId: number;
  readonly shape: NetworkShape;
  readonly patches: PatchSet;
  settings: RunSettings;
  iteration = 0;
  evaluations = 0;
  /** Parameters of the last accepted iteration; always finite. */
  theta: Float64Array;
  /** Cost, mean activations and gradient at `theta` under the current objective. */
  measured: Measured;

  private readonly initialTheta: Float64Array;
  private evaluator: Evaluator;
  private optimiser: Optimiser;

  private constructor(start: RunStart, measured: Measured) {
    this.runId = start.runId;
    this.settings = start.settings;
    this.shape = start.shape;
    this.patches = start.patches;
    this.initialTheta = start.theta;
    this.theta = start.theta.slice();
    this.evaluator = start.evaluator;
    this.measured = measured;
    this.evaluations = 1;
    this.optimiser = startOptimiser(this.theta, start.settings.optimiser);
  }

  /** A run at its initial weights, measured once. */
  static async start(start: RunStart): Promise<TrainingRun> {
    return new TrainingRun(start, await start.evaluator.evaluate(start.theta, start.settings.objective));
  }

  /** One iteration of the optimiser: usually one evaluation. Theta changes only when the new cost is finite. */
  async iterate(): Promise<IterationResult> {
    const tried: Measured[] = [this.measured];
    let answer: Evaluation | undefined;
    for (;;) {
      const step = this.optimiser.next(answer);
      if (step.done) return { type: 'stopped', reason: step.value.reason };
      if (step.value.type === 'iterated') {
        const { theta, cost } = step.value;
        if (!Number.isFinite(cost)) return { type: 'stopped', reason: 'notFinite' };
        this.theta.set(theta);
        this.measured = tried.findLast(({ terms }) => terms.total === cost) ?? this.measured;
        this.iteration += 1;
        return { type: 'iterated', measured: this.measured };
      }
      const measured = await this.measureFor(step.value.theta);
      tried.push(measured);
      answer = { cost: measured.terms.total, gradient: measured.gradient };
    }
  }

  /** Another λ, ρ or β. Theta stays; what the optimiser remembered belonged to another cost and is dropped. */
  async changeObjective(objective: Objective): Promise<void> {
    this.settings = { ...this.settings, objective };
    await this.measureAgain();
  }

  /** Another optimiser, or the same one afresh. Theta stays. */
  restartOptimiser(optimiser = this.settings.optimiser): void {
    this.settings = { ...this.settings, optimiser };
    this.optimiser = startOptimiser(this.theta, optimiser);
  }

  changeBudget(budget: number): void {
    this.settings = { ...this.settings, budget };
  }

  /** Back to the same initial weights. */
  async reset(): Promise<void> {
    this.theta.set(this.initialTheta);
    this.iteration = 0;
    this.evaluations = 0;
    await this.measureAgain();
  }

  /** Continue on another engine from the same theta. */
  async moveTo(evaluator: Evaluator): Promise<void> {
    this.evaluator.dispose();
    this.evaluator = evaluator;
    await this.measureAgain();
  }

  dispose(): void {
    this.evaluator.dispose();
  }

  private async measureAgain(): Promise<void> {
    this.measured = await this.evaluator.evaluate(this.theta, this.settings.objective);
    this.evaluations += 1;
    this.restartOptimiser();
  }

  /** A fresh optimiser asks first for the theta that has just been measured: that answer is not computed twice. */
  private async measureFor(theta: Float64Array): Promise<Measured> {
    if (sameNumbers(theta, this.theta)) return this.measured;
    this.evaluations += 1;
    return this.evaluator.evaluate(theta, this.settings.objective);
  }
}

export interface RunStart {
  readonly runId: number;
  readonly settings: RunSettings;
  readonly shape: NetworkShape;
  readonly patches: PatchSet;
  /** Initial weights; kept unchanged for a reset. */
  readonly theta: Float64Array;
  readonly evaluator: Evaluator;
}

function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, index) => value === b[index]);
}
