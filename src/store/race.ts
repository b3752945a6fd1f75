import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunFailure } from '../protocol/failures.ts';
import type { RunSettings } from '../protocol/settings.ts';
import type { Run } from './run.ts';

/** A number that a race can vary. */
export type NumberVariable =
  | 'lambda'
  | 'rho'
  | 'beta'
  | 'hiddenSize'
  | 'seed'
  | 'patchCount'
  | 'patchSize'
  | 'learningRate'
  | 'batchSize'
  | 'momentum'
  | 'memory';

/** What a race varies. */
export type Variable = 'optimiser' | NumberVariable;

/** A race as it is asked for: at least one run, and what differs between them. */
export interface RacePlan {
  readonly varies: Variable;
  readonly list: readonly RunSettings[];
}

/** Where a run of a race stood after some seconds of training. */
export interface RaceTime {
  readonly iteration: number;
  /** Cost-and-gradient evaluations over all patches; the mini-batches of a pass count as one. */
  readonly evaluations: number;
  /** Seconds of training alone: without preparing the patches, and without the time in which the race was stopped. */
  readonly seconds: number;
}

/** One run of a race. */
export interface RaceEntry {
  readonly settings: RunSettings;
  readonly state: 'waiting' | 'running' | 'finished' | 'failed';
  /** Its run as far as it has come; undefined before its initial weights are there. */
  readonly run: Run | undefined;
  /** In the order of time, the last one where it stands. */
  readonly times: readonly RaceTime[];
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
    entries: list.map((settings) => ({ settings, state: 'waiting', run: undefined, times: [] })),
  };
}

/** The race with another state of one of its runs. */
export function withEntry(race: Race, at: number, change: Partial<RaceEntry>): Race {
  const entries = race.entries.map((entry, place) => (place === at ? { ...entry, ...change } : entry));
  return { ...race, entries };
}

/**
 * The change of an entry when its run has got further, or has gone back to an earlier iteration because its worker was lost.
 * @param trained seconds of training since its last time
 */
export function progressOf(entry: RaceEntry, run: Run, trained: number): Pick<RaceEntry, 'run' | 'times'> {
  const { iteration, evaluations } = run;
  const before = entry.times.filter((time) => time.iteration <= iteration);
  const last = before.at(-1);
  if (last?.iteration === iteration) return { run, times: before };
  return { run, times: [...before, { iteration, evaluations, seconds: (last?.seconds ?? 0) + trained }] };
}
