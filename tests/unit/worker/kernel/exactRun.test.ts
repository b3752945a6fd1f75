import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createKernelEvaluator } from '../../../../src/worker/kernel/kernelEvaluator.ts';
import { KernelShare } from '../../../../src/worker/kernel/kernelShare.ts';
import { startOptimiser } from '../../../../src/worker/startOptimiser.ts';
import { buildKernel } from '../../../../vite/kernel.ts';
import { hasShared, readNpyFloat32, sharedPath } from '../../shared.ts';

const folder = 'reference/natural';
const present = hasShared(`${folder}/patches.npy`);
const shape = { visibleSize: 64, hiddenSize: 25 };
const objective = { lambda: 1e-4, rho: 0.01, beta: 3 };

describe.skipIf(!present)(
  'the exact engine on the course’s patches (skipped where ../shared is absent)',
  () => {
    it.each([
      { memory: 100, highest: 0.4475 },
      { memory: 20, highest: 0.449 },
    ])(
      'goes all 400 iterations with memory $memory and ends at or below $highest, as the float64 reference does',
      { timeout: 300_000 },
      async ({ memory, highest }) => {
        await buildKernel();
        const file = new URL('../../../../src/worker/kernel/build/float64.wasm', import.meta.url);
        const module = await WebAssembly.compile(readFileSync(file));
        const { values, dimensions } = readNpyFloat32(sharedPath(`${folder}/patches.npy`));
        const patches = { values, count: dimensions[0] ?? 0, visibleSize: 64 };
        const share = KernelShare.inOwnMemory(patches, shape, 'float64', module);
        const evaluator = createKernelEvaluator([share], shape, patches.count, 'simd64');
        const theta0 = Float64Array.from(readNpyFloat32(sharedPath(`${folder}/theta0.npy`)).values);
        const optimiser = startOptimiser(theta0, { name: 'lbfgs', memory }, patches.count, {
          backend: 'simd64',
        });
        let reached = { iteration: 0, cost: Number.NaN };
        let step = optimiser.next();
        while (!step.done && reached.iteration < 400) {
          if (step.value.type === 'iterated') {
            reached = step.value;
            step = optimiser.next();
          } else {
            const { terms, gradient } = await evaluator.evaluate(step.value.theta, objective);
            step = optimiser.next({ cost: terms.total, gradient });
          }
        }
        expect(reached.iteration).toBe(400);
        expect(reached.cost).toBeLessThanOrEqual(highest);
      },
    );
  },
);
