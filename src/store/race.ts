import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunFailure } from '../protocol/failures.ts';
import type { RunSettings } from '../protocol/settings.ts';
import type { Run } from './run.ts';

/** What a race can vary with any optimiser. */
export const commonVariables = [
  'optimiser',
  'lambda',
  'rho',
  'beta',
  'hiddenSize',
  'seed',
  'patchCount',
  'patchSize',
] as const;

/** What a race can vary: also the optimisers' own settings. */
export const variables = [...commonVariables, 'learningRate', 'batchSize', 'momentum', 'memory'] as const;

export type Variable = (typeof variables)[number];

/** A number that a race can vary. */
export type NumberVariable = Exclude<Variable, 'optimiser'>;

/** A race as it is asked for: at least one run, and what differs between them. */
export interface RacePlan {
  readonly varies: Variable;
  readonly list: readonly RunSettings[];
}

/** One run of a race. */
export interface RaceEntry {
  readonly settings: RunSettings;
  readonly state: 'waiting' | 'running' | 'finished' | 'failed';
  /** Its run as far as it has come; undefined before its initial weights are there. */
  readonly run: Run | undefined;
  /** Why it failed. */
  readonly failure?: RunFailure | undefined;
}

/** Runs that are trained one after the other. */
export interface Race {
  readonly phase: 'none' | 'running' | 'stopped' | 'finished';
  readonly varies: Variable;
  readonly entries: readonly RaceEntry[];
}

export const noRace: Race = { phase: 'none', varies: 'lambda', entries: [] };

export type RaceStore = StoreApi<Race>;

export const createRace = (): RaceStore => createStore<Race>(() => noRace);

export function newRace({ varies, list }: RacePlan): Race {
  return {
    phase: 'running',
    varies,
    entries: list.map((settings) => ({ settings, state: 'waiting', run: undefined })),
  };
}

/** The race with another state of one of its runs. */
export function withEntry(race: Race, at: number, change: Partial<RaceEntry>): Race {
  const entries = race.entries.map((entry, place) => (place === at ? { ...entry, ...change } : entry));
  return { ...race, entries };
}
