import type { BlockName } from '../blocks.ts';
import { compareGradients, failingBlocks, type GradientCheck } from '../gradientCheck/compareGradients.ts';
import type { Patches } from '../layers.ts';
import { numericalGradientSteps } from '../numericalGradient.ts';
import type { NetworkShape, Objective } from '../shape.ts';
import { consistentMistakes } from './consistentMistakes.ts';
import { gradientMistakes } from './gradientMistakes.ts';
import type { Mistake } from './mistake.ts';

/** All mistakes, those that a gradient check can see first. */
export const mistakes: readonly Mistake[] = [...gradientMistakes, ...consistentMistakes];

/** Where a gradient is checked. */
export interface CheckedProblem {
  readonly theta: Float64Array;
  readonly shape: NetworkShape;
  /** Normalised patches. */
  readonly patches: Patches;
  readonly objective: Objective;
  /** Parameters to check, indices into theta. */
  readonly indices: ArrayLike<number>;
}

export interface MistakeSeen {
  readonly check: GradientCheck;
  /** The blocks that give the mistake away; none when a gradient check cannot see it. */
  readonly blocks: readonly BlockName[];
}

/**
 * Makes the mistake and checks its gradient against its own cost, as a student's check would: what lights up is found out,
 * never known beforehand. Yields the share done. The mistake's own start is not used: theta is the problem's.
 */
export function* checkMistake(
  { costAndGradient, preparePatches }: Mistake,
  { theta, shape, patches, objective, indices }: CheckedProblem,
): Generator<number, MistakeSeen> {
  const prepared = preparePatches?.(patches) ?? patches;
  const { gradient } = costAndGradient(theta, shape, prepared, objective);
  const cost = (at: Float64Array): number => costAndGradient(at, shape, prepared, objective).terms.total;
  const work = numericalGradientSteps(cost, theta, Array.from(indices));
  let step = work.next();
  while (!step.done) {
    yield step.value / indices.length;
    step = work.next();
  }
  const check = compareGradients(gradient, step.value, indices, shape);
  return { check, blocks: failingBlocks(check) };
}
