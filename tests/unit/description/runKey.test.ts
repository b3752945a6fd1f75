import { describe, expect, it } from 'vitest';
import { describeRun } from '../../../src/description/runDescription.ts';
import { runKey, startKey } from '../../../src/description/runKey.ts';
import { suitedRun } from '../../../src/description/suited.ts';

const scenes = suitedRun('scenes');
const keyOf = (settings: typeof scenes) => runKey(describeRun(settings));

describe('the name of a run', () => {
  it('is the same for equal settings in other objects, written in another order', () => {
    const description = describeRun(scenes);
    const reversed = Object.fromEntries(Object.entries(description).reverse()) as typeof description;
    expect(runKey(reversed)).toBe(runKey(structuredClone(description)));
  });

  it('is another for any setting that changes the numbers', () => {
    const others = [
      { ...scenes, seed: 2 },
      { ...scenes, hiddenSize: 24 },
      { ...scenes, budget: 10 },
      { ...scenes, objective: { ...scenes.objective, rho: 0.02 } },
      { ...scenes, optimiser: { name: 'lbfgs', memory: 5 } as const },
      { ...scenes, data: { ...scenes.data, source: 'files' as const, digest: 'a'.repeat(64) } },
      { ...scenes, data: { ...scenes.data, source: 'files' as const, digest: 'b'.repeat(64) } },
    ];
    expect(new Set([scenes, ...others].map(keyOf)).size).toBe(others.length + 1);
    expect(runKey(describeRun(scenes, [{ iteration: 5, beta: 1 }]))).not.toBe(keyOf(scenes));
  });

  it('leaves the cutoff of a whitening that is switched off out of account', () => {
    const unwhitened = (whiteningCutoff: number) => ({
      ...scenes,
      data: {
        ...scenes.data,
        preparation: { ...scenes.data.preparation, whiten: false, whiteningCutoff },
      },
    });
    expect(keyOf(unwhitened(0.3))).toBe(keyOf(unwhitened(0.4)));
    expect(startKey(unwhitened(0.3))).toBe(startKey(unwhitened(0.4)));
  });
});

describe('the name of a run’s beginning', () => {
  it('stays while only objective, optimiser or budget change', () => {
    const objective = { lambda: 0, rho: 0.2, beta: 1 };
    expect(startKey({ ...scenes, objective, budget: 3 } as typeof scenes)).toBe(startKey(scenes));
  });

  it('stays while k changes, and where the course’s model is spelt out', () => {
    const withK = (active: number) =>
      startKey({ ...scenes, objective: { ...scenes.objective, sparsity: 'topK', active } });
    expect(withK(2)).toBe(withK(5));
    const spelt = { ...scenes.objective, output: 'sigmoid', sparsity: 'kl' } as const;
    expect(startKey({ ...scenes, objective: spelt })).toBe(startKey(scenes));
  });

  it('is another for other data, another network or another seed', () => {
    const { data } = scenes;
    const names = [
      startKey(scenes),
      startKey({ ...scenes, seed: 2 }),
      startKey({ ...scenes, hiddenSize: 24 }),
      startKey({ ...scenes, objective: { ...scenes.objective, output: 'linear' } }),
      startKey({ ...scenes, objective: { ...scenes.objective, sparsity: 'l1' } }),
      startKey({ ...scenes, objective: { ...scenes.objective, sparsity: 'topK', active: 3 } }),
      startKey({ ...scenes, data: { ...data, patchCount: 500 } }),
      startKey({ ...scenes, data: { ...data, preparation: { ...data.preparation, scale: false } } }),
    ];
    expect(new Set(names).size).toBe(names.length);
  });
});
