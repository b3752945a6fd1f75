import {
  type EpsilonPoint,
  epsilonCurve,
  epsilons,
} from '../../../core/autoencoder/gradientCheck/epsilonCurve.ts';
import type { Patches } from '../../../core/autoencoder/layers.ts';
import { relativeDifference } from '../../../core/autoencoder/numericalGradient.ts';
import type { PatchSet } from '../../../core/patches/image.ts';
import type { EpsilonCurves } from '../../../protocol/gradientCheck.ts';
import { createEvaluator } from '../../tf/createEvaluator.ts';
import type { Evaluator } from '../../tf/evaluator.ts';
import { type Answer, Cancelled } from '../answer.ts';
import { paced } from '../paced.ts';
import { type CheckedProblem, problemOf } from './checkedProblem.ts';

/** Parameters of each block with which a curve is measured: few, because their gradient is computed 23 times. */
const perBlock = 16;
const perBlockOfLarge = 4;
const largeWork = 1e6;

type CreateEvaluator = typeof createEvaluator;

/** @param create creates the evaluator with a float32 kernel; replaced by tests */
export const createMeasureEpsilons =
  (create: CreateEvaluator = createEvaluator): Answer<'measureEpsilons'> =>
  async ({ runId, weights }, { runOf, giveWay, tell }) => {
    const problem = problemOf(runOf(runId), weights);
    const rest = paced(giveWay);
    const work = 2 * problem.patches.count * problem.shape.hiddenSize * problem.shape.visibleSize;
    const indices = problem.sample(work > largeWork ? perBlockOfLarge : perBlock);
    const gradient = problem.gradient();
    let curves: EpsilonCurves = {
      iteration: problem.iteration,
      parameters: indices.length,
      patches: problem.patches.count,
      float64: [],
      float32: [],
    };
    const steps = epsilonCurve(problem.cost, problem.theta, gradient, indices);
    for (let step = steps.next(); !step.done; step = steps.next()) {
      if (step.value) {
        curves = { ...curves, float64: [...curves.float64, step.value] };
        tell(curves);
      }
      await rest();
    }
    try {
      const points = float32Curve(create, problem, gradient, indices, rest);
      for await (const point of points) {
        curves = { ...curves, float32: [...curves.float32, point] };
        tell(curves);
      }
      return curves;
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      const message = error instanceof Error ? error.message : String(error);
      return { ...curves, float32: [], withoutFloat32: { message } };
    }
  };

const float32Patches = ({ values, count, visibleSize }: Patches): PatchSet => ({
  values: Float32Array.from(values),
  count,
  visibleSize,
});

/** The same curve with the cost from our own kernel on this thread alone: it computes in float32. */
async function* float32Curve(
  create: CreateEvaluator,
  problem: CheckedProblem,
  gradient: Float64Array,
  indices: Int32Array,
  rest: () => Promise<void>,
): AsyncGenerator<EpsilonPoint> {
  const evaluator = await create('simd', float32Patches(problem.patches), problem.shape, { threads: 1 });
  try {
    const analytic = Array.from(indices, (index) => gradient[index] as number);
    for (const epsilon of epsilons) {
      const numeric = await centralDifferences(evaluator, problem, indices, epsilon, rest);
      yield { epsilon, relativeDifference: relativeDifference(analytic, numeric) };
    }
  } finally {
    evaluator.dispose();
  }
}

async function centralDifferences(
  evaluator: Evaluator,
  { theta, objective }: CheckedProblem,
  indices: Int32Array,
  epsilon: number,
  rest: () => Promise<void>,
): Promise<number[]> {
  const moved = theta.slice();
  const costAt = async (index: number, step: number): Promise<number> => {
    const value = theta[index] as number;
    moved[index] = value + step;
    const { terms } = await evaluator.evaluate(moved, objective);
    moved[index] = value;
    return terms.total;
  };
  const numeric: number[] = [];
  for (const index of indices) {
    const above = await costAt(index, epsilon);
    const below = await costAt(index, -epsilon);
    numeric.push((above - below) / (2 * epsilon));
    await rest();
  }
  return numeric;
}
