import type { NetworkShape } from '../core/autoencoder/shape.ts';
import type { PatchSet } from '../core/patches/image.ts';
import type { Leg, Resume } from '../protocol/commands.ts';
import type { RunSettings } from '../protocol/settings.ts';
import type { PreparedData } from './datasets/preparedData.ts';
import type { Replay } from './replay.ts';
import { RunPast } from './runPast.ts';
import type { RunStart } from './runStart.ts';
import { type Evaluator, type MeasuredCost, measureCost } from './tf/evaluator.ts';
import type { Kept } from './thetaHistory.ts';

/**
 * Where a run stands, and where it stood: theta and what was measured there, now or at an earlier iteration that is looked at.
 */
export class RunState {
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
  protected evaluator: Evaluator;
  protected readonly past: RunPast;
  /** While an earlier iteration is looked at: where the run stands. */
  private standing: (Kept & { readonly measured: MeasuredCost }) | undefined;

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
    this.past = new RunPast(start.resume?.legs ?? [], start.historyBytes);
    this.past.add({ theta: start.initialTheta, iteration: 0, evaluations: 1 });
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
}

const beginning = (theta: Float64Array): Resume => ({
  theta,
  iteration: 0,
  evaluations: 0,
  seconds: 0,
});
