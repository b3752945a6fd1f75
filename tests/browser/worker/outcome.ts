import { expect } from 'vitest';
import type { CostPoint } from '../../../src/protocol/events.ts';
import type { BackendPreference } from '../../../src/protocol/settings.ts';
import { type Sizes, small, startTrainer, type Trainer } from './trainer.ts';

/** What a run came to. */
export interface Outcome {
  /** Every iteration's cost. */
  readonly points: readonly CostPoint[];
  readonly theta: Float64Array;
}

const budget = 16;

/** A run on this engine, before it trains. */
export async function startOn(backend: BackendPreference, sizes: Sizes = small): Promise<Trainer> {
  const trainer = startTrainer(backend, sizes);
  await trainer.next('runStarted');
  return trainer;
}

/**
 * Four steps; then other λ, ρ and β, another optimiser (without a memory that a rescue could drop) and another budget, so
 * that a curve that goes on as it should shows that none of them was lost; four steps; whatever is to go wrong; and to the end.
 */
export async function trainThrough(trainer: Trainer, goWrong?: () => unknown): Promise<Outcome> {
  await steps(trainer, 4);
  trainer.send({ type: 'changeObjective', runId: 1, objective: { lambda: 1e-3, rho: 0.05, beta: 1 } });
  trainer.send({
    type: 'changeOptimiser',
    runId: 1,
    optimiser: { name: 'gradientDescent', learningRate: 0.3 },
  });
  trainer.send({ type: 'changeBudget', runId: 1, budget });
  await steps(trainer, 4);
  await goWrong?.();
  const finished = trainer.next('runFinished');
  trainer.send({ type: 'trainRun', runId: 1 });
  expect(await finished).toMatchObject({ iteration: budget, reason: 'budget' });
  return {
    points: trainer.all('costsMeasured').flatMap(({ points }) => points),
    theta: await trainer.theta(),
  };
}

async function steps(trainer: Trainer, count: number): Promise<void> {
  for (let step = 0; step < count; step++) {
    const paused = trainer.next('runPaused');
    trainer.send({ type: 'stepRun', runId: 1 });
    await paused;
  }
}

const straight = new Map<string, Promise<Outcome>>();

/** What the same run comes to when nothing goes wrong. */
export function undisturbed(backend: BackendPreference, sizes: Sizes = small): Promise<Outcome> {
  const name = `${backend} ${sizes.data.patchCount}`;
  const known = straight.get(name) ?? startOn(backend, sizes).then((trainer) => trainThrough(trainer));
  straight.set(name, known);
  return known;
}

/** Iteration count, cost curve, settings and weights are those of the other run: to the bit, or but for an engine's rounding. */
export function expectNothingLost(outcome: Outcome, other: Outcome, rounding = 0): void {
  expect(outcome.points.map(({ iteration }) => iteration)).toEqual(
    Array.from({ length: budget }, (_, i) => i + 1),
  );
  const totals = other.points.map(({ total }) => total);
  expect(totals[budget - 1]).toBeLessThan(0.99 * (totals[7] ?? 0)); // there was something to lose
  if (rounding === 0) expect(outcome).toEqual(other);
  const curvesOff = outcome.points.map(({ total }, i) => Math.abs(total / (totals[i] ?? 0) - 1));
  const thetaOff = outcome.theta.map((value, i) => value - (other.theta[i] ?? 0));
  expect(Math.max(...curvesOff)).toBeLessThanOrEqual(rounding);
  expect(Math.hypot(...thetaOff) / Math.hypot(...other.theta)).toBeLessThanOrEqual(rounding);
}
