import type { Batch, Iterated, OptimiserMemory, PassingOptimiser } from '../core/optimise/optimiser.ts';
import type { Leg } from '../protocol/commands.ts';
import { startOptimiser } from './startOptimiser.ts';
import { type Evaluator, measureCost } from './tf/evaluator.ts';
import type { Kept } from './thetaHistory.ts';

/** An iteration from which a run can be done again: what its optimiser remembered there is known, if only because it was nothing. */
export interface Anchor extends Kept {
  readonly memory?: OptimiserMemory | undefined;
}

/** The legs with another one; those that began at the same iteration or later are no longer true. */
export const withLeg = (legs: readonly Leg[], leg: Leg): readonly Leg[] => [
  ...legs.filter(({ iteration }) => iteration < leg.iteration),
  leg,
];

/** The leg in which the step from an iteration to the next is made. */
const legAt = (legs: readonly Leg[], iteration: number): Leg | undefined =>
  legs.findLast((leg) => leg.iteration <= iteration);

/**
 * Whether a run can be done again from an anchor up to an iteration: on the engine that did it, and with what its optimiser remembered. A
 * leg begins with nothing remembered, and gradient descent remembers nothing at all.
 */
export function canReplay(
  legs: readonly Leg[],
  { iteration, memory }: Pick<Anchor, 'iteration' | 'memory'>,
  to: number,
  backend: Evaluator['backend'],
): boolean {
  const first = legAt(legs, iteration);
  if (!first) return false;
  const remembers = memory || first.iteration === iteration || first.optimiser.name === 'gradientDescent';
  const needed = legs.filter((leg) => leg === first || (leg.iteration > iteration && leg.iteration < to));
  return remembers !== false && needed.every((leg) => leg.backend === backend);
}

/**
 * Does iterations of a run again, from an anchor on: with the same engine, patches and settings, and so with the same bits. The run itself
 * is not touched; its engine must not be used between the beginning and the end of an iteration.
 */
export class Replay {
  iteration: number;
  evaluations: number;
  readonly theta: Float64Array;
  /** At theta, under the objective of its time; undefined before the first iteration. */
  cost: number | undefined;
  private readonly legs: readonly Leg[];
  private readonly evaluator: Evaluator;
  private readonly patchCount: number;
  private leg: Leg | undefined;
  private optimiser: PassingOptimiser | undefined;
  private remembered: OptimiserMemory | undefined;

  constructor(anchor: Anchor, legs: readonly Leg[], evaluator: Evaluator, patchCount: number) {
    this.iteration = anchor.iteration;
    this.evaluations = anchor.evaluations;
    this.theta = anchor.theta.slice();
    // What was remembered where a leg begins belonged to the leg before.
    this.remembered =
      legAt(legs, anchor.iteration)?.iteration === anchor.iteration ? undefined : anchor.memory;
    this.legs = legs;
    this.evaluator = evaluator;
    this.patchCount = patchCount;
  }

  /** @throws Error when the run cannot be done again, because its optimiser stops where it had not */
  async iterate(): Promise<void> {
    const { optimiser, objective } = this.underWay();
    let step = optimiser.next();
    while (!step.done && step.value.type !== 'iterated') {
      if (step.value.type === 'passOffered') {
        const finite = await this.evaluator.makePass?.(step.value, objective);
        if (finite !== undefined) {
          this.evaluations += 1;
          step.value.made(finite);
        }
        step = optimiser.next();
        continue;
      }
      const { theta, batch, costOnly } = step.value;
      const { terms, gradient = new Float64Array(0) } = await (costOnly
        ? measureCost(this.evaluator, theta, objective)
        : this.evaluator.evaluate(theta, objective, batch));
      if (this.counts(theta, batch)) this.evaluations += 1;
      step = optimiser.next({ cost: terms.total, gradient });
    }
    if (step.done) throw new Error('The run could not be done again: its optimiser stopped.');
    const { theta, cost } = step.value as Iterated;
    this.theta.set(theta);
    this.cost = cost;
    this.iteration += 1;
  }

  /** The optimiser of the leg that is under way, begun anew where a leg begins. */
  private underWay(): { readonly optimiser: PassingOptimiser; readonly objective: Leg['objective'] } {
    const leg = legAt(this.legs, this.iteration);
    if (!leg) throw new Error('Nothing is known of how the run was trained here.');
    if (leg !== this.leg || !this.optimiser) {
      const { remembered, theta, patchCount, evaluator } = this;
      // Its own arrays: those of the run's optimiser stay as they are.
      this.optimiser = startOptimiser(theta, leg.optimiser, patchCount, {
        backend: evaluator.backend,
        remembered,
      });
      if (this.leg && leg.objective !== this.leg.objective) this.evaluations += 1;
      this.leg = leg;
      this.remembered = undefined;
    }
    return { optimiser: this.optimiser, objective: leg.objective };
  }

  /** As the run counts: the batches of a pass are one evaluation, and what has just been measured is not measured again. */
  private counts(theta: Float64Array, batch: Batch | undefined): boolean {
    if (batch) return batch.from === 0;
    return theta.some((value, place) => value !== this.theta[place]);
  }
}
