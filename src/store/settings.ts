import { createStore } from 'zustand/vanilla';
import type { Objective } from '../core/autoencoder/shape.ts';
import {
  colourPreparation,
  type Preparation,
  picturePreparation,
  untouchedPreparation,
} from '../core/patches/preparation.ts';
import { objectiveOf } from '../description/runDescription.ts';
import { isMade, suitedPreparation, suitedRun } from '../description/suited.ts';
import type { ExperimentSetup } from '../presets/experiments.ts';
import { clampToRange, ranges } from '../presets/ranges.ts';
import {
  largestColourPatch,
  type SuitedSettings,
  suitedColour,
  suitedSettings,
} from '../presets/suitedSettings.ts';
import type {
  BackendPreference,
  DataSettings,
  OptimiserSettings,
  Pace,
  RunSettings,
  SourceName,
} from '../protocol/settings.ts';

/** Every setting of the page, as the visitor chose it. The state of the run is in `run`. */
export interface Settings extends RunSettings {
  readonly pace: Pace;
  readonly backend: BackendPreference;
  /** What suits the visitor's pictures, by their digest, where that is not the course's. */
  readonly suitedFiles?: Readonly<Record<string, SuitedSettings>>;
}

export interface SettingsActions {
  changeObjective(change: Partial<Objective>): void;
  changeData(change: Partial<DataSettings>): void;
  /**
   * Another source, with the preparation that its pictures need. If all settings were those that suit the source
   * before, they become those that suit the new source; settings that the visitor made are never changed without
   * being asked for.
   */
  chooseSource(source: SourceName, preparation: Preparation, digest?: string): void;
  /**
   * Applies several settings together; settings that are not given become those that suit the source. Seed, engine
   * and speed stay.
   */
  setUp(setup: ExperimentSetup): void;
  changeHiddenSize(hiddenSize: number): void;
  changeSeed(seed: number): void;
  changeOptimiser(optimiser: OptimiserSettings): void;
  changeBudget(budget: number): void;
  changePace(pace: Pace): void;
  changeBackend(backend: BackendPreference): void;
  /** Patches in colour have one preparation, which stays as it is. */
  changePreparation(change: Partial<Omit<Preparation, 'colour'>>): void;
  /**
   * Patches in colour or grey ones, with the settings that suit them: model and preparation of colour patches differ from those
   * of grey ones. Source and seed stay.
   */
  chooseColour(inColour: boolean, grey?: Preparation): void;
  /**
   * Back to the settings that suit the source, the course's where the course has it: objective, patches, hidden units,
   * optimiser and budget. The source, whitening and seed stay.
   */
  restoreCourse(): void;
}

export type SettingsStore = Settings & SettingsActions;

export const courseSettings: Settings = { ...suitedRun('scenes'), pace: 'full', backend: 'auto' };

const whole = (value: number, name: 'patchSize' | 'patchCount' | 'hiddenSize' | 'seed' | 'budget'): number =>
  Math.round(clampToRange(value, ranges[name]));

/** The largest side of patches like these, in pixels. */
export function largestPatch({ preparation }: Pick<DataSettings, 'preparation'>): number {
  return preparation.colour ? largestColourPatch : ranges.patchSize.max;
}

/** The settings of a new session. */
export const createSettings = (initial: Settings) =>
  createStore<SettingsStore>()((set) => ({
    ...initial,
    changeObjective: (change) =>
      set(({ objective }) => {
        const next = objectiveOf({ ...objective, ...change });
        const { lambda, rho, beta, active } = next;
        return {
          objective: {
            ...next,
            lambda: clampToRange(lambda, ranges.lambda),
            rho: clampToRange(rho, ranges.rho),
            beta: clampToRange(beta, ranges.beta),
            ...(active !== undefined && { active: Math.round(clampToRange(active, ranges.active)) }),
          },
        };
      }),
    changeData: (change) =>
      set(({ data }) => {
        const next = { ...data, ...change };
        return {
          data: {
            ...next,
            patchSize: Math.min(whole(next.patchSize, 'patchSize'), largestPatch(next)),
            patchCount: whole(next.patchCount, 'patchCount'),
          },
        };
      }),
    changePreparation: (change) =>
      set(({ data }) => {
        if (data.preparation.colour) return {};
        const next = { ...data.preparation, ...change };
        const whiteningCutoff = clampToRange(next.whiteningCutoff, ranges.whiteningCutoff);
        return { data: { ...data, preparation: { ...next, whiteningCutoff } } };
      }),
    chooseColour: (inColour, grey) =>
      set((settings) => {
        const { data } = settings;
        const preparation = inColour ? colourPreparation : (grey ?? suitedPreparation(data.source));
        return inCourseSetup({ ...settings, data: { ...data, preparation } });
      }),
    chooseSource: (source, preparation, digest) =>
      set((settings) => {
        const { patchSize, patchCount } = settings.data;
        const named = { source, ...(digest !== undefined && { digest }) };
        const chosen = { ...settings, data: { ...named, patchSize, patchCount, preparation } };
        return isCourseSetup(settings) ? inCourseSetup(chosen) : { data: chosen.data };
      }),
    setUp: (setup) => set((settings) => inSetup(setup, settings)),
    changeHiddenSize: (hiddenSize) => set({ hiddenSize: whole(hiddenSize, 'hiddenSize') }),
    changeSeed: (seed) => set({ seed: whole(seed, 'seed') }),
    changeOptimiser: (optimiser) => set({ optimiser }),
    changeBudget: (budget) => set({ budget: whole(budget, 'budget') }),
    changePace: (pace) => set({ pace }),
    changeBackend: (backend) => set({ backend }),
    restoreCourse: () => set(inCourseSetup),
  }));

/** The settings once a set-up is chosen: what suits its source where it says nothing. Seed, engine and speed stay. */
export function inSetup(setup: ExperimentSetup, settings: Settings): Settings {
  const { source, objective, hiddenSize, budget, patchCount } = setup;
  const preparation = isMade(source) ? untouchedPreparation : picturePreparation;
  const { patchSize, patchCount: count } = settings.data;
  const suited = inCourseSetup({ ...settings, data: { source, patchSize, patchCount: count, preparation } });
  return {
    ...suited,
    data: { ...suited.data, patchCount: patchCount ?? suited.data.patchCount },
    objective: objective ?? suited.objective,
    hiddenSize: hiddenSize ?? suited.hiddenSize,
    budget: budget ?? suited.budget,
  };
}

/** Whether `restoreCourse` would change nothing. */
export function isCourseSetup(settings: Settings): boolean {
  const { data, objective, optimiser, hiddenSize, budget } = inCourseSetup(settings);
  return (
    sameFields(settings.data, data) &&
    sameFields(settings.objective, objective) &&
    sameFields(settings.optimiser, optimiser) &&
    settings.hiddenSize === hiddenSize &&
    settings.budget === budget
  );
}

/** What suits the source, or the visitor's pictures that are in use. */
export function suitedFor({
  data: { source, digest = '', preparation },
  suitedFiles,
}: Pick<Settings, 'data' | 'suitedFiles'>): SuitedSettings {
  if (preparation.colour) return suitedColour;
  return (source === 'files' && suitedFiles?.[digest]) || suitedSettings[source];
}

function inCourseSetup(settings: Settings): Settings {
  const { source, digest, preparation } = settings.data;
  const suited = suitedRun(source, settings.seed, suitedFor(settings));
  const kept =
    source === 'files' && settings.suitedFiles?.[digest ?? ''] ? preparation : suited.data.preparation;
  const whiten = isMade(source) ? false : preparation.whiten;
  const data = {
    ...suited.data,
    preparation: preparation.colour ? colourPreparation : { ...kept, whiten },
  };
  return { ...settings, ...suited, data: digest === undefined ? data : { ...data, digest } };
}

function sameFields<Fields extends object>(one: Fields, other: Fields): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof Fields)[];
  return names.every((name) => sameValue(one[name], other[name]));
}

function sameValue(one: unknown, other: unknown): boolean {
  const nested = typeof one === 'object' && one !== null && typeof other === 'object' && other !== null;
  return nested ? sameFields(one, other) : one === other;
}
