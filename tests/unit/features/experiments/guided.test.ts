import { beforeEach, describe, expect, it } from 'vitest';
import { changesText } from '../../../../src/features/experiments/changesText.ts';
import { guidedExperiments } from '../../../../src/presets/experiments.ts';
import { ranges } from '../../../../src/presets/ranges.ts';
import { courseSettings, createSettings } from '../../../../src/store/settings.ts';
import { experiments } from '../../../../src/words/en/experiments.ts';
import { page } from '../../../../src/words/en/page.ts';
import { experiments as chinese } from '../../../../src/words/zh/experiments.ts';
import { page as chinesePage } from '../../../../src/words/zh/page.ts';

const experimentCalled = (id: string) => {
  const found = guidedExperiments.find((one) => one.id === id);
  if (!found) throw new Error(`There is no experiment ${id}.`);
  return found;
};

let settings = createSettings(courseSettings);
const setUp = (id: string) => settings.getState().setUp(experimentCalled(id).setup);

beforeEach(() => {
  settings = createSettings(courseSettings);
});

describe('guided experiments', () => {
  it('take what suits their source where they say nothing', () => {
    setUp('bars');
    expect(settings.getState()).toMatchObject({
      data: { source: 'bars', patchSize: 8, patchCount: 2000, preparation: { whiten: false, scale: false } },
      hiddenSize: 25,
      budget: 100,
      objective: { lambda: 1e-3, rho: 0.125, beta: 1 },
    });
    setUp('digitsFew');
    expect(settings.getState()).toMatchObject({
      data: { source: 'digits', patchSize: 28, patchCount: 2000 },
      hiddenSize: 25,
      objective: { lambda: 3e-3 },
    });
  });

  it('say what they changed', () => {
    setUp('barsDense');
    const changes = changesText(courseSettings, settings.getState(), experiments, page);
    expect(changes).toContain('β 3 → 0');
    expect(changes).toContain('patches 10,000 → 2,000');
    expect(changes.some((change) => change.startsWith('hidden units'))).toBe(false);
  });

  it('say it in Chinese too, and name an optimiser as the page does', () => {
    settings.getState().changeOptimiser({ name: 'gradientDescent', learningRate: 1 });
    const changes = (...words: [typeof experiments, typeof page]) =>
      changesText(courseSettings, settings.getState(), ...words);
    expect(changes(experiments, page)).toEqual(['optimiser L-BFGS → Gradient descent']);
    expect(changes(chinese, chinesePage)).toEqual(['优化方法 L-BFGS → 梯度下降']);
  });

  it('stay within what the settings allow', () => {
    for (const { id } of guidedExperiments) {
      setUp(id);
      const { objective, hiddenSize, budget, data } = settings.getState();
      expect(objective.rho).toBeGreaterThanOrEqual(ranges.rho.min);
      expect(objective.lambda).toBeLessThanOrEqual(ranges.lambda.max);
      expect(hiddenSize).toBeLessThanOrEqual(ranges.hiddenSize.max);
      expect(budget).toBeGreaterThan(0);
      expect(data.patchSize).toBeLessThanOrEqual(ranges.patchSize.max);
    }
  });
});
