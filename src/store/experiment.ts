import { create } from 'zustand';
import type { Objective } from '../core/autoencoder/shape.ts';
import { type Preparation, picturePreparation, untouchedPreparation } from '../core/patches/preparation.ts';
import { clampToRange } from '../presets/clamp.ts';
import type { ExperimentSetup } from '../presets/experiments.ts';
import { naturalObjective, naturalSetup } from '../presets/natural.ts';
import { ranges } from '../presets/ranges.ts';
import { suitedSettings } from '../presets/suitedSettings.ts';
import type {
  BackendPreference,
  DataSettings,
  OptimiserSettings,
  Pace,
  RunSettings,
  SourceName,
} from '../protocol/settings.ts';
import { isMade } from './suitedPreparation.ts';

/** What is wanted: every setting of the page. What happens is in `run`. */
export interface Experiment extends RunSettings {
  readonly pace: Pace;
  readonly backend: BackendPreference;
}

export interface ExperimentActions {
  changeObjective(change: Partial<Objective>): void;
  changeData(change: Partial<DataSettings>): void;
  /**
   * Another source, with the preparation that its pictures need. If every setting was one that suits the source before, the
   * settings that suit the new one are taken; what the visitor has set himself is never changed behind his back.
   */
  chooseSource(source: SourceName, preparation: Preparation): void;
  /** A whole set-up at once, with what suits its source where it says nothing. Always a new run; seed, engine and speed stay. */
  setUp(setup: ExperimentSetup): void;
  changeHiddenSize(hiddenSize: number): void;
  changeSeed(seed: number): void;
  changeOptimiser(optimiser: OptimiserSettings): void;
  changeBudget(budget: number): void;
  changePace(pace: Pace): void;
  changeBackend(backend: BackendPreference): void;
  changePreparation(change: Partial<Preparation>): void;
  /**
   * Back to the settings that suit the source, the course's where the course has it: objective, patches, hidden units,
   * optimiser and budget. The source, whitening and seed stay.
   */
  restoreCourse(): void;
}

export type ExperimentStore = Experiment & ExperimentActions;

export const courseExperiment: Experiment = {
  data: {
    source: 'scenes',
    patchSize: naturalSetup.patchSize,
    patchCount: naturalSetup.patchCount,
    preparation: picturePreparation,
  },
  hiddenSize: naturalSetup.hiddenSize,
  seed: 1,
  objective: naturalObjective,
  optimiser: { name: 'lbfgs', memory: 'auto' },
  budget: naturalSetup.budget,
  pace: 'full',
  backend: 'auto',
};

const whole = (value: number, name: 'patchSize' | 'patchCount' | 'hiddenSize' | 'seed' | 'budget'): number =>
  Math.round(clampToRange(value, ranges[name]));

export const useExperiment = create<ExperimentStore>()((set) => ({
  ...courseExperiment,
  changeObjective: (change) =>
    set(({ objective }) => {
      const { lambda, rho, beta } = { ...objective, ...change };
      return {
        objective: {
          lambda: clampToRange(lambda, ranges.lambda),
          rho: clampToRange(rho, ranges.rho),
          beta: clampToRange(beta, ranges.beta),
        },
      };
    }),
  changeData: (change) =>
    set(({ data }) => {
      const next = { ...data, ...change };
      return {
        data: {
          ...next,
          patchSize: whole(next.patchSize, 'patchSize'),
          patchCount: whole(next.patchCount, 'patchCount'),
        },
      };
    }),
  changePreparation: (change) =>
    set(({ data }) => {
      const next = { ...data.preparation, ...change };
      const whiteningCutoff = clampToRange(next.whiteningCutoff, ranges.whiteningCutoff);
      return { data: { ...data, preparation: { ...next, whiteningCutoff } } };
    }),
  chooseSource: (source, preparation) =>
    set((experiment) => {
      const chosen = { ...experiment, data: { ...experiment.data, source, preparation } };
      return isCourseSetup(experiment) ? inCourseSetup(chosen) : { data: chosen.data };
    }),
  setUp: ({ source, objective, hiddenSize, budget, patchCount }) =>
    set((experiment) => {
      const preparation = isMade(source) ? untouchedPreparation : picturePreparation;
      const suited = inCourseSetup({ ...experiment, data: { ...experiment.data, source, preparation } });
      return {
        ...suited,
        data: { ...suited.data, patchCount: patchCount ?? suited.data.patchCount },
        objective: objective ?? suited.objective,
        hiddenSize: hiddenSize ?? suited.hiddenSize,
        budget: budget ?? suited.budget,
      };
    }),
  changeHiddenSize: (hiddenSize) => set({ hiddenSize: whole(hiddenSize, 'hiddenSize') }),
  changeSeed: (seed) => set({ seed: whole(seed, 'seed') }),
  changeOptimiser: (optimiser) => set({ optimiser }),
  changeBudget: (budget) => set({ budget: whole(budget, 'budget') }),
  changePace: (pace) => set({ pace }),
  changeBackend: (backend) => set({ backend }),
  restoreCourse: () => set(inCourseSetup),
}));

/** Whether `restoreCourse` would change nothing. */
export function isCourseSetup(experiment: Experiment): boolean {
  const { data, objective, optimiser, hiddenSize, budget } = inCourseSetup(experiment);
  return (
    sameFields(experiment.data, data) &&
    sameFields(experiment.objective, objective) &&
    sameFields(experiment.optimiser, optimiser) &&
    experiment.hiddenSize === hiddenSize &&
    experiment.budget === budget
  );
}

function inCourseSetup({ data, seed, backend, pace }: Experiment): Experiment {
  const { source, preparation } = data;
  const { patchSize, patchCount, hiddenSize, budget, objective } = suitedSettings[source];
  const { whiten } = preparation;
  const suited = isMade(source) ? untouchedPreparation : { ...picturePreparation, whiten };
  return {
    ...courseExperiment,
    data: { source, patchSize, patchCount, preparation: suited },
    hiddenSize,
    budget,
    objective,
    seed,
    backend,
    pace,
  };
}

function sameFields<Fields extends object>(one: Fields, other: Fields): boolean {
  const names = Object.keys(other) as (keyof Fields)[];
  return names.every((name) => sameValue(one[name], other[name]));
}

function sameValue(one: unknown, other: unknown): boolean {
  const nested = typeof one === 'object' && one !== null && typeof other === 'object' && other !== null;
  return nested ? sameFields(one, other) : one === other;
}
