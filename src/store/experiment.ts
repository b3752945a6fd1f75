import { create } from 'zustand';
import type { Objective } from '../core/autoencoder/shape.ts';
import { type Preparation, picturePreparation } from '../core/patches/preparation.ts';
import { clampToRange } from '../presets/clamp.ts';
import { naturalObjective, naturalSetup } from '../presets/natural.ts';
import { ranges } from '../presets/ranges.ts';
import type {
  BackendPreference,
  DataSettings,
  OptimiserSettings,
  Pace,
  RunSettings,
} from '../protocol/settings.ts';

/** What is wanted: every setting of the page. What happens is in `run`. */
export interface Experiment extends RunSettings {
  readonly pace: Pace;
  readonly backend: BackendPreference;
}

export interface ExperimentActions {
  changeObjective(change: Partial<Objective>): void;
  changeData(change: Partial<DataSettings>): void;
  changeHiddenSize(hiddenSize: number): void;
  changeSeed(seed: number): void;
  changeOptimiser(optimiser: OptimiserSettings): void;
  changeBudget(budget: number): void;
  changePace(pace: Pace): void;
  changeBackend(backend: BackendPreference): void;
  changePreparation(change: Partial<Preparation>): void;
  /** Back to the course's set-up: objective, patches, hidden units, optimiser and budget. The source, whitening and seed stay. */
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
  const { whiten } = preparation;
  const courseData = { ...courseExperiment.data, source, preparation: { ...picturePreparation, whiten } };
  return { ...courseExperiment, data: courseData, seed, backend, pace };
}

function sameFields<Fields extends object>(one: Fields, other: Fields): boolean {
  const names = Object.keys(other) as (keyof Fields)[];
  return names.every((name) => sameValue(one[name], other[name]));
}

function sameValue(one: unknown, other: unknown): boolean {
  const nested = typeof one === 'object' && one !== null && typeof other === 'object' && other !== null;
  return nested ? sameFields(one, other) : one === other;
}
