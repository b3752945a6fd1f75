import { beforeEach, describe, expect, it } from 'vitest';
import { experimentChanges, titleText } from '../../../../src/features/experiments/changesText.ts';
import { isAsSetUp } from '../../../../src/features/experiments/ownRun.ts';
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

  const changesOf = (id: string, words = experiments, names = page) =>
    experimentChanges(experimentCalled(id).setup, settings.getState(), words, names);

  it('say how they differ from what suits their source, whatever was set before', () => {
    settings.getState().changeObjective({ lambda: 0.5 });
    setUp('barsDense');
    expect(changesOf('barsDense')).toEqual({ suited: ['β 1 → 0'], since: [] });
    setUp('digitsFew');
    expect(changesOf('digitsFew').suited).toEqual(['hidden units 196 → 25', 'patches 10,000 → 2,000']);
    setUp('course');
    expect(changesOf('course')).toEqual({ suited: [], since: [] });
  });

  it('keep their title and what to look at only as long as their settings are theirs', () => {
    setUp('noSparsity');
    const text = experiments.texts.noSparsity;
    const titled = () => titleText(text, changesOf('noSparsity').since, experiments.current);
    expect(titled()).toContain(text.look);
    settings.getState().changeBudget(800);
    settings.getState().changeSeed(7);
    expect(titled()).toContain(text.look);
    settings.getState().changeObjective({ beta: 3 });
    expect(titled()).not.toContain(text.look);
    expect(titled()).toContain('β 0 → 3');
    settings.getState().changeObjective({ beta: 0 });
    settings.getState().changePreparation({ removeMean: false });
    expect(titled()).toContain('preparation');
  });

  it('show the visitor’s own tiles only of runs with their settings', () => {
    setUp('noSparsity');
    const { setup } = experimentCalled('noSparsity');
    expect(isAsSetUp(setup, settings.getState())).toBe(true);
    settings.getState().changeBudget(800);
    settings.getState().changeSeed(7);
    expect(isAsSetUp(setup, settings.getState())).toBe(true);
    settings.getState().changeObjective({ beta: 1 });
    expect(isAsSetUp(setup, settings.getState())).toBe(false);
  });

  it('say it in Chinese too, and name an optimiser as the page does', () => {
    setUp('course');
    settings.getState().changeOptimiser({ name: 'gradientDescent', learningRate: 1 });
    expect(changesOf('course').since).toEqual(['optimiser L-BFGS → Gradient descent']);
    expect(changesOf('course', chinese, chinesePage).since).toEqual(['优化方法 L-BFGS → 梯度下降']);
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
