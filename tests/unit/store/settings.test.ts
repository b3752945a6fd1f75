import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { picturePreparation, untouchedPreparation } from '../../../src/core/patches/preparation.ts';
import { suitedColourRun, suitedPreparation, suitedRun } from '../../../src/description/suited.ts';
import { ranges } from '../../../src/presets/ranges.ts';
import { suitedSettings } from '../../../src/presets/suitedSettings.ts';
import { courseSettings, createSettings, isCourseSetup } from '../../../src/store/settings.ts';
import { assertProperty } from '../assertProperty.ts';

let store = createSettings(courseSettings);
const settings = () => store.getState();
const settingsOf = (source: keyof typeof suitedSettings) => {
  const { valueName: _, ...settings } = suitedSettings[source];
  return settings;
};
const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, Number.NaN, 1e-300, -3));

describe('the experiment store', () => {
  beforeEach(() => {
    store = createSettings(courseSettings);
  });

  it('keeps every setting in its range, whatever it is asked for', () => {
    assertProperty(
      fc.property(anyNumber, (value) => {
        settings().changeObjective({ lambda: value, rho: value, beta: value });
        settings().changeData({ patchSize: value, patchCount: value });
        settings().changeHiddenSize(value);
        settings().changeSeed(value);
        settings().changeBudget(value);
        const { objective, data, hiddenSize, seed, budget } = settings();
        expect(objective.lambda === 0 || objective.lambda >= ranges.lambda.min).toBe(true);
        expect(objective.lambda).toBeLessThanOrEqual(ranges.lambda.max);
        for (const [name, set] of [
          ['rho', objective.rho],
          ['beta', objective.beta],
          ['patchSize', data.patchSize],
          ['patchCount', data.patchCount],
          ['hiddenSize', hiddenSize],
          ['seed', seed],
          ['budget', budget],
        ] as const) {
          expect(set).toBeGreaterThanOrEqual(ranges[name].min);
          expect(set).toBeLessThanOrEqual(ranges[name].max);
        }
        for (const whole of [data.patchSize, data.patchCount, hiddenSize, seed, budget]) {
          expect(Number.isInteger(whole)).toBe(true);
        }
      }),
    );
  });

  it('lets λ and β be 0, but not ρ', () => {
    settings().changeObjective({ lambda: 0, rho: 0, beta: 0 });
    expect(settings().objective).toEqual({ lambda: 0, rho: ranges.rho.min, beta: 0 });
  });

  it('names a model only where it is not the course’s, with k in its range for TopK alone', () => {
    settings().changeObjective({ output: 'linear', sparsity: 'topK' });
    expect(settings().objective).toEqual({
      ...courseSettings.objective,
      output: 'linear',
      sparsity: 'topK',
      active: 3,
    });
    settings().changeObjective({ active: 0.4 });
    expect(settings().objective.active).toBe(1);
    expect(isCourseSetup(settings())).toBe(false);
    settings().changeObjective({ output: 'sigmoid', sparsity: 'kl' });
    expect(settings().objective).toEqual(courseSettings.objective);
    expect(isCourseSetup(settings())).toBe(true);
  });

  it('sets what suits patches in colour with them, and takes it back', () => {
    settings().changeSeed(5);
    settings().chooseColour(true);
    expect(settings()).toMatchObject({ ...suitedColourRun('scenes', 5) });
    expect(isCourseSetup(settings())).toBe(true);
    settings().changeData({ patchSize: 28 });
    expect(settings().data.patchSize).toBe(12);
    settings().changePreparation({ whiten: false, scale: true });
    expect(settings().data.preparation).toEqual(suitedColourRun('scenes').data.preparation);
    settings().changeObjective({ lambda: 1e-4 });
    settings().restoreCourse();
    expect(settings()).toMatchObject({ ...suitedColourRun('scenes', 5) });
    settings().chooseColour(false);
    expect(settings()).toMatchObject({ ...suitedRun('scenes', 5) });
    expect(settings().data.preparation).not.toHaveProperty('colour');
  });

  it('leaves colour behind with another source', () => {
    settings().chooseColour(true);
    settings().chooseSource('bars', suitedPreparation('bars'));
    expect(settings()).toMatchObject({ ...suitedRun('bars') });
    expect(settings().data.preparation).not.toHaveProperty('colour');
  });

  it('goes back to the course’s model with the other settings', () => {
    settings().changeObjective({ sparsity: 'l1', beta: 0.01 });
    settings().restoreCourse();
    expect(settings().objective).toEqual(courseSettings.objective);
  });

  it('changes one setting and leaves its neighbours as they are', () => {
    settings().changeObjective({ lambda: 1e-3 });
    expect(settings().objective).toEqual({ ...courseSettings.objective, lambda: 1e-3 });
    settings().changeData({ source: 'files' });
    expect(settings().data).toEqual({ ...courseSettings.data, source: 'files' });
  });

  it('goes back to the course without touching source, seed, backend and pace', () => {
    settings().changeObjective({ lambda: 0.5, rho: 0.2, beta: 1 });
    settings().changeData({ source: 'files', patchSize: 12 });
    settings().changePreparation({ whiten: false, truncate: false, whiteningCutoff: 0.2 });
    settings().changeHiddenSize(9);
    settings().changeSeed(5);
    settings().changePace('slow');
    settings().changeBackend('cpu');
    settings().changeOptimiser({ name: 'gradientDescent', learningRate: 0.1 });
    settings().restoreCourse();
    expect(settings()).toMatchObject({
      ...courseSettings,
      data: {
        ...courseSettings.data,
        source: 'files',
        preparation: { ...picturePreparation, whiten: false },
      },
      seed: 5,
      pace: 'slow',
      backend: 'cpu',
    });
  });

  it('knows whether anything of the course’s set-up was changed', () => {
    const { changeObjective, changeData, changeHiddenSize, changeOptimiser, changeBudget, restoreCourse } =
      settings();
    const changes = [
      () => changeObjective({ rho: 0.2 }),
      () => changeData({ patchSize: 12 }),
      () => changeData({ patchCount: 500 }),
      () => settings().changePreparation({ scale: false }),
      () => changeHiddenSize(9),
      () => changeOptimiser({ name: 'lbfgs', memory: 5 }),
      () => changeOptimiser({ name: 'adam', learningRate: 0.01, batchSize: 100 }),
      () => changeBudget(10),
    ];
    for (const change of changes) {
      change();
      expect(isCourseSetup(settings())).toBe(false);
      restoreCourse();
      expect(isCourseSetup(settings())).toBe(true);
    }
  });

  it('takes the settings that suit a new source when all were those that suit the one before', () => {
    for (const source of ['bars', 'digits', 'pinkNoise', 'mnist', 'scenes', 'files'] as const) {
      settings().chooseSource(source, suitedPreparation(source));
      const { objective, data, hiddenSize, budget } = settings();
      expect({ ...data, objective, hiddenSize, budget }).toMatchObject(settingsOf(source));
      expect(data).toMatchObject({ source, preparation: suitedPreparation(source) });
      expect(isCourseSetup(settings())).toBe(true);
    }
  });

  it('never changes what the visitor has set because of a new source, until he asks', () => {
    settings().chooseSource('bars', untouchedPreparation);
    settings().changeObjective({ lambda: 0.02 });
    const { data, source: _, ...rest } = { ...settings(), source: '' };
    settings().chooseSource('digits', untouchedPreparation);
    expect(settings()).toMatchObject({ ...rest, data: { ...data, source: 'digits' } });
    expect(isCourseSetup(settings())).toBe(false);
    settings().restoreCourse();
    expect(settings().data).toMatchObject({ source: 'digits', patchSize: 28 });
    expect(settings().objective).toEqual(suitedSettings.digits.objective);
    expect(settings().hiddenSize).toBe(196);
  });

  it('suits every source within the ranges of its settings', () => {
    for (const { patchSize, patchCount, hiddenSize, budget, objective } of Object.values(suitedSettings)) {
      const before = settings();
      before.changeObjective(objective);
      before.changeData({ patchSize, patchCount });
      before.changeHiddenSize(hiddenSize);
      before.changeBudget(budget);
      expect(settings()).toMatchObject({
        objective,
        hiddenSize,
        budget,
        data: { ...before.data, patchSize, patchCount },
      });
    }
  });

  it('counts source, whitening, seed, backend and pace as the visitor’s own', () => {
    settings().changeData({ source: 'files' });
    settings().changePreparation({ whiten: false });
    settings().changeSeed(5);
    settings().changePace('slow');
    settings().changeBackend('cpu');
    expect(isCourseSetup(settings())).toBe(true);
  });
});
