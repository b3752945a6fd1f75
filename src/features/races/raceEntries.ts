import { dataFindsEdges } from '../../description/findsEdges.ts';
import { optimiserDefaults } from '../../presets/suitedSettings.ts';
import type { NumberVariable, RaceEntry, RacePlan, Variable } from '../../store/race.ts';
import type { Run } from '../../store/run.ts';
import { type RunSettings, settingOf, withValue } from './variables.ts';

type OptimiserName = RunSettings['optimiser']['name'];

/** In the order in which they are raced. */
export const optimiserNames: readonly OptimiserName[] = ['lbfgs', 'gradientDescent', 'momentum', 'adam'];

/** The same start with each of these optimisers; the one that the start has keeps its own settings. */
export function optimiserRace(base: RunSettings, names: readonly OptimiserName[]): RacePlan {
  const list = names.map((name) => ({
    ...base,
    optimiser: base.optimiser.name === name ? base.optimiser : optimiserDefaults[name],
  }));
  return { varies: 'optimiser', list };
}

/** The same start with each of these values of one setting. */
export function sweep(base: RunSettings, varies: NumberVariable, values: readonly number[]): RacePlan {
  return { varies, list: values.map((value) => withValue(base, varies, value)) };
}

interface EntryWords {
  readonly names: Readonly<Record<NumberVariable, (value: number) => string>>;
  readonly optimisers: Readonly<Record<OptimiserName, string>>;
}

/** What a run of a race is called: by the setting that varies. */
export function entryName(settings: RunSettings, varies: Variable, words: EntryWords): string {
  if (varies === 'optimiser') return words.optimisers[settings.optimiser.name];
  return words.names[varies](settingOf(settings, varies) ?? Number.NaN);
}

/** What a run has found so far: bars where they are known, else edge units; undefined before its first tiles, and of strokes. */
export function foundBy({ run, settings }: RaceEntry) {
  if (run?.frame === undefined) return undefined;
  const { barsFound, edgeUnits = 0, frame } = run;
  if (barsFound !== undefined)
    return { kind: 'bars', found: barsFound, all: 2 * settings.data.patchSize } as const;
  if (!dataFindsEdges(settings.data)) return undefined;
  return { kind: 'edges', found: edgeUnits, all: frame.shape.hiddenSize } as const;
}

/** The run as it is put beside the visitor's own ones; undefined while it trains or has not left its initial weights. */
export function keepable({ run, state }: RaceEntry): Run | undefined {
  const rests = state !== 'running' || run?.phase === 'paused';
  return rests && run?.checkpoint && run.iteration > 0 ? run : undefined;
}
