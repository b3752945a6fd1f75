import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { createKernelEvaluator } from '../../../../src/worker/kernel/kernelEvaluator.ts';
import { KernelShare } from '../../../../src/worker/kernel/kernelShare.ts';
import { startOptimiser } from '../../../../src/worker/startOptimiser.ts';
import { buildKernel } from '../../../../vite/kernel.ts';
import { courseDataTest } from '../../../courseData/unitTest.ts';

const shape = { visibleSize: 64, hiddenSize: 25 };
const objective = { lambda: 1e-4, rho: 0.01, beta: 3 };

describe('the exact engine on the course’s patches', () => {
  courseDataTest(
    'stands after 30 iterations where minFunc and SciPy stand, and goes all 400 to 0.4475 or below, as they do',
    async (course) => {
      await buildKernel();
      const file = new URL('../../../../src/worker/kernel/build/float64.wasm', import.meta.url);
      const module = await WebAssembly.compile(readFileSync(file));
      const { values, dimensions } = await course.floats('reference/natural/patches.npy');
      const patches = { values, count: dimensions[0] ?? 0, visibleSize: 64 };
      const share = KernelShare.inOwnMemory(patches, shape, 'float64', module);
      const evaluator = createKernelEvaluator([share], shape, patches.count, 'simd64');
      const theta0 = Float64Array.from((await course.floats('reference/natural/theta0.npy')).values);
      const optimiser = startOptimiser(theta0, { name: 'lbfgs', memory: 100 }, patches.count, {
        backend: 'simd64',
      });
      const costs = [Number.NaN];
      let evaluations = 0;
      let rhoHat: Float64Array = new Float64Array();
      let step = optimiser.next();
      while (!step.done && costs.length <= 400) {
        if (step.value.type === 'iterated') {
          costs[step.value.iteration] = step.value.cost;
          step = optimiser.next();
        } else {
          const measured = await evaluator.evaluate(step.value.theta, objective);
          evaluations += 1;
          rhoHat = measured.rhoHat;
          step = optimiser.next({ cost: measured.terms.total, gradient: measured.gradient });
        }
      }
      const traces = await course.json<Record<string, readonly number[]>>('reference/natural/traces.json');
      const theirs = Object.values(traces).map((trace) => trace[29] ?? Number.NaN);
      expect(costs[30]).toBeGreaterThan(0.998 * Math.min(...theirs));
      expect(costs[30]).toBeLessThan(1.002 * Math.max(...theirs));
      expect(costs[400]).toBeLessThanOrEqual(0.4475);
      expect(evaluations / 400).toBeLessThanOrEqual(1.06);
      const meanActivation = rhoHat.reduce((sum, mean) => sum + mean, 0) / rhoHat.length;
      expect(Math.abs(meanActivation - 0.0111)).toBeLessThanOrEqual(0.0003);
    },
    300_000,
  );
});
