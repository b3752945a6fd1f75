import { packRun } from '../../../src/archive/packRun.ts';
import type { SavedRun } from '../../../src/archive/savedRun.ts';
import { createRandom } from '../../../src/core/random.ts';
import { noRun, type Run } from '../../../src/store/run.ts';
import { courseSettings } from '../../../src/store/settings.ts';
import { costPoint } from '../store/events.ts';

const { pace: _, backend: __, ...course } = courseSettings;

/** A run of 4 hidden units on patches of 16 pixels, trained so far, with what L-BFGS remembered. */
export function trainedRun(iteration: number, seed = 1): Run {
  const random = createRandom(seed + iteration);
  const shape = { visibleSize: 16, hiddenSize: 4 };
  const parameters = 2 * 16 * 4 + 4 + 16;
  const numbers = (length: number) => Float64Array.from({ length }, () => random.normal());
  const settings = {
    ...course,
    hiddenSize: 4,
    seed,
    data: { ...course.data, patchSize: 4, patchCount: 100 },
  };
  return {
    ...noRun,
    runId: 1,
    phase: 'paused',
    started: true,
    begun: settings,
    settings,
    shape,
    patchCount: 100,
    iteration,
    evaluations: iteration + 1,
    rhoHat: numbers(4),
    checkpoint: {
      iteration,
      evaluations: iteration + 1,
      backend: 'simd',
      legs: [
        { iteration: 0, objective: settings.objective, optimiser: settings.optimiser, backend: 'simd' },
        ...(iteration > 1
          ? [
              {
                iteration: 1,
                objective: { ...settings.objective, beta: 2 },
                optimiser: settings.optimiser,
                backend: 'simd' as const,
              },
            ]
          : []),
      ],
      theta: numbers(parameters),
      memory: {
        of: 'lbfgs',
        steps: Float32Array.from(numbers(2 * parameters)),
        changes: Float32Array.from(numbers(2 * parameters)),
        curvature: numbers(2),
        scaling: 0.5,
        stood: false,
      },
    },
    costs: Array.from({ length: iteration + 1 }, (_point, at) => costPoint(at, 10 / (at + 1))),
    changes: [{ iteration: 1, beta: 2 }],
    markers: [
      {
        subject: 'objective',
        iteration: 1,
        until: 1,
        before: settings.objective,
        after: { ...settings.objective, beta: 2 },
      },
    ],
    firstWeights: Float32Array.from(numbers(64)),
  };
}

export function savedRun(id: string, iteration = 3, seed = 1): SavedRun {
  const label = { id, name: '', pinned: false, savedAt: 1_000 };
  const saved = packRun({ run: trainedRun(iteration, seed) }, label);
  if (!saved) throw new Error('The run is not worth saving.');
  return saved;
}
