import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { picturePreparation, untouchedPreparation } from '../../../src/core/patches/preparation.ts';
import { suitedPreparation } from '../../../src/description/suited.ts';
import { ranges } from '../../../src/presets/ranges.ts';
import { suitedSettings } from '../../../src/presets/suitedSettings.ts';
import { courseExperiment, createExperiment, isCourseSetup } from '../../../src/store/experiment.ts';

let store = createExperiment(courseExperiment);
const experiment = () => store.getState();
const settingsOf = (source: keyof typeof suitedSettings) => {
  const { valueName: _, ...settings } = suitedSettings[source];
  return settings;
};
const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, Number.NaN, 1e-300, -3));

describe('the experiment store', () => {
  beforeEach(() => {
    store = createExperiment(courseExperiment);
  });

  it('keeps every setting in its range, whatever it is asked for', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        experiment().changeObjective({ lambda: value, rho: value, beta: value });
        experiment().changeData({ patchSize: value, patchCount: value });
        experiment().changeHiddenSize(value);
        experiment().changeSeed(value);
        experiment().changeBudget(value);
        const { objective, data, hiddenSize, seed, budget } = experiment();
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
    experiment().changeObjective({ lambda: 0, rho: 0, beta: 0 });
    expect(experiment().objective).toEqual({ lambda: 0, rho: ranges.rho.min, beta: 0 });
  });

  it('changes one setting and leaves its neighbours as they are', () => {
    experiment().changeObjective({ lambda: 1e-3 });
    expect(experiment().objective).toEqual({ ...courseExperiment.objective, lambda: 1e-3 });
    experiment().changeData({ source: 'files' });
    expect(experiment().data).toEqual({ ...courseExperiment.data, source: 'files' });
  });

  it('goes back to the course without touching source, seed, backend and pace', () => {
    experiment().changeObjective({ lambda: 0.5, rho: 0.2, beta: 1 });
    experiment().changeData({ source: 'files', patchSize: 12 });
    experiment().changePreparation({ whiten: false, truncate: false, whiteningCutoff: 0.2 });
    experiment().changeHiddenSize(9);
    experiment().changeSeed(5);
    experiment().changePace('slow');
    experiment().changeBackend('cpu');
    experiment().changeOptimiser({ name: 'gradientDescent', learningRate: 0.1 });
    experiment().restoreCourse();
    expect(experiment()).toMatchObject({
      ...courseExperiment,
      data: {
        ...courseExperiment.data,
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
      experiment();
    const changes = [
      () => changeObjective({ rho: 0.2 }),
      () => changeData({ patchSize: 12 }),
      () => changeData({ patchCount: 500 }),
      () => experiment().changePreparation({ scale: false }),
      () => changeHiddenSize(9),
      () => changeOptimiser({ name: 'lbfgs', memory: 5 }),
      () => changeOptimiser({ name: 'adam', learningRate: 0.01, batchSize: 100 }),
      () => changeBudget(10),
    ];
    for (const change of changes) {
      change();
      expect(isCourseSetup(experiment())).toBe(false);
      restoreCourse();
      expect(isCourseSetup(experiment())).toBe(true);
    }
  });

  it('takes the settings that suit a new source when all were those that suit the one before', () => {
    for (const source of ['bars', 'digits', 'pinkNoise', 'mnist', 'scenes', 'files'] as const) {
      experiment().chooseSource(source, suitedPreparation(source));
      const { objective, data, hiddenSize, budget } = experiment();
      expect({ ...data, objective, hiddenSize, budget }).toMatchObject(settingsOf(source));
      expect(data).toMatchObject({ source, preparation: suitedPreparation(source) });
      expect(isCourseSetup(experiment())).toBe(true);
    }
  });

  it('never changes what the visitor has set because of a new source, until he asks', () => {
    experiment().chooseSource('bars', untouchedPreparation);
    experiment().changeObjective({ lambda: 0.02 });
    const { data, source: _, ...rest } = { ...experiment(), source: '' };
    experiment().chooseSource('digits', untouchedPreparation);
    expect(experiment()).toMatchObject({ ...rest, data: { ...data, source: 'digits' } });
    expect(isCourseSetup(experiment())).toBe(false);
    experiment().restoreCourse();
    expect(experiment().data).toMatchObject({ source: 'digits', patchSize: 28 });
    expect(experiment().objective).toEqual(suitedSettings.digits.objective);
    expect(experiment().hiddenSize).toBe(196);
  });

  it('suits every source within the ranges of its settings', () => {
    for (const { patchSize, patchCount, hiddenSize, budget, objective } of Object.values(suitedSettings)) {
      const before = experiment();
      before.changeObjective(objective);
      before.changeData({ patchSize, patchCount });
      before.changeHiddenSize(hiddenSize);
      before.changeBudget(budget);
      expect(experiment()).toMatchObject({
        objective,
        hiddenSize,
        budget,
        data: { ...before.data, patchSize, patchCount },
      });
    }
  });

  it('counts source, whitening, seed, backend and pace as the visitor’s own', () => {
    experiment().changeData({ source: 'files' });
    experiment().changePreparation({ whiten: false });
    experiment().changeSeed(5);
    experiment().changePace('slow');
    experiment().changeBackend('cpu');
    expect(isCourseSetup(experiment())).toBe(true);
  });
});
