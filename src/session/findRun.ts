import { startKey } from '../description/runKey.ts';
import type { RunSettings } from '../protocol/settings.ts';
import type { Snapshot } from '../store/shelf.ts';

interface Runs {
  /** The present run, or the one that is being prepared, with the current settings. */
  readonly current: { readonly settings: RunSettings; readonly runId: number };
  /** While a run is being prepared: the one before it. */
  readonly former: Snapshot | undefined;
  readonly kept: readonly Snapshot[];
}

export type FoundRun =
  | { readonly place: 'current' | 'former' | 'nowhere' }
  | { readonly place: 'kept'; readonly snapshot: Snapshot };

/**
 * Finds a run that begins with these settings, so that no new run is needed. Of several it is the one with that
 * number, otherwise the present one, otherwise the one that was replaced last.
 */
export function findRun(wanted: RunSettings, runId: number | undefined, runs: Runs): FoundRun {
  const { current, former, kept } = runs;
  const candidates = [
    { found: { place: 'current' } as FoundRun, ...current },
    ...(former ? [{ found: { place: 'former' } as FoundRun, ...numbered(former) }] : []),
    ...kept.map((snapshot) => ({ found: { place: 'kept', snapshot } as FoundRun, ...numbered(snapshot) })),
  ];
  const key = startKey(wanted);
  const beginning = candidates.filter(({ settings }) => startKey(settings) === key);
  const chosen = beginning.find((candidate) => candidate.runId === runId) ?? beginning[0];
  return chosen?.found ?? { place: 'nowhere' };
}

function numbered({ settings, run }: Snapshot) {
  return { settings, runId: run.runId };
}

/** Those of the given settings that differ from the present ones: a setting that stays must not look like a change. */
export function changedSettings(wanted: RunSettings, now: RunSettings): Partial<RunSettings> {
  const names = ['data', 'hiddenSize', 'seed', 'objective', 'optimiser', 'budget'] as const;
  const changed = names.filter((name) => spelled(wanted[name]) !== spelled(now[name]));
  return Object.fromEntries(changed.map((name) => [name, wanted[name]]));
}

/** Equal for equal values, whatever the order of their fields. */
function spelled(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
