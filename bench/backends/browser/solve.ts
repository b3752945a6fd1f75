import type { Evaluation } from '../../../src/core/optimise/optimiser.ts';
import { createSimdVectors } from '../../../src/worker/kernel/simdVectors.ts';
import { startOptimiser } from '../../../src/worker/startOptimiser.ts';
import type { Solved } from '../workload.ts';
import type { Contender } from './contender.ts';
import type { Work } from './work.ts';

/** The trainer's own L-BFGS from theta0. @param memory pairs it remembers */
export async function solve(
  { work, contender }: { work: Work; contender: Contender },
  iterations: number,
  memory: number,
): Promise<Solved> {
  if (!contender.evaluateAt) throw new Error('This contender cannot be asked for a cost at a theta.');
  const vectors = await createSimdVectors();
  const settings = { name: 'lbfgs', memory } as const;
  const backend = contender.exact ? 'simd64' : 'simd';
  const optimiser = startOptimiser(work.theta, settings, work.patches.count, { vectors, backend });
  const result = { iterations: 0, evaluations: 0, cost: Number.NaN, reason: 'budget' };
  let inside = 0;
  let answer: Evaluation | undefined;
  const start = performance.now();
  while (result.iterations < iterations) {
    const { done, value } = optimiser.next(answer);
    if (done) {
      result.reason = value.reason;
      break;
    }
    if (value.type === 'iterated') {
      Object.assign(result, { iterations: value.iteration, cost: value.cost });
      answer = undefined;
    } else {
      const asked = performance.now();
      answer = await contender.evaluateAt(value.theta);
      inside += performance.now() - asked;
      result.evaluations += 1;
    }
  }
  return { ...result, seconds: (performance.now() - start) / 1000, inside: inside / 1000 };
}
