import { array, literal, maxLength, minLength, object, picklist, pipe, safeParse, unknown } from 'valibot';
import { countTiles } from '../core/filters/tileCounts.ts';
import { parseDescription } from '../description/parseDescription.ts';
import { describeRun, type RunDescription } from '../description/runDescription.ts';
import { settingsOf } from '../description/settingsOf.ts';
import { type Race, type RaceEntry, variables } from '../store/race.ts';
import { bytesIn, packRun, unpackRun } from './packRun.ts';
import { parseRun } from './parseRun.ts';
import type { SavedRun } from './savedRun.ts';

const raceVersion = 1;
const states = ['waiting', 'running', 'finished', 'failed'] as const satisfies readonly RaceEntry['state'][];
/** Bytes of what the optimiser of a run that is over may have remembered: all of it with the course's settings. */
const mostMemory = 3 * 2 ** 20;

/** A race without its runs, which are records of their own. */
export interface SavedRace {
  readonly version: typeof raceVersion;
  readonly varies: Race['varies'];
  readonly phase: 'stopped' | 'finished';
  readonly entries: readonly { readonly settings: RunDescription; readonly state: RaceEntry['state'] }[];
}

export const packRace = ({ varies, phase, entries }: Race): SavedRace => ({
  version: raceVersion,
  varies,
  phase: phase === 'finished' ? phase : 'stopped',
  entries: entries.map(({ settings, state }) => ({ settings: describeRun(settings), state })),
});

/** A run of a race as it stood at its checkpoint. @returns undefined before its first */
export function packEntry({ run, state }: RaceEntry, place: number, savedAt: number): SavedRun | undefined {
  const saved = run && packRun({ run }, { id: `race${place}`, name: '', pinned: false, savedAt });
  if (!saved || state === 'running' || bytesIn(saved.checkpoint.memory) <= mostMemory) return saved;
  const { memory: _, ...checkpoint } = saved.checkpoint;
  return { ...saved, checkpoint };
}

const savedRace = object({
  version: literal(raceVersion),
  varies: picklist(variables),
  phase: picklist(['stopped', 'finished']),
  entries: pipe(
    array(object({ settings: unknown(), state: picklist(states) })),
    minLength(1),
    maxLength(100),
  ),
});

/**
 * The race as it was saved, at rest. A run that cannot be read is trained again.
 * @param runs by their place
 * @returns undefined where it cannot be read
 */
export function unpackRace(given: unknown, runs: ReadonlyMap<number, unknown>): Race | undefined {
  const read = safeParse(savedRace, given);
  if (!read.success) return undefined;
  const entries = read.output.entries.map(({ settings, state }, place): RaceEntry => {
    const parsed = runs.has(place) ? parseRun(runs.get(place)) : undefined;
    const run = parsed && 'run' in parsed ? unpackRun(parsed.run).run : undefined;
    const { frame } = run ?? {};
    const found = frame && countTiles(frame.weights, frame.shape, run?.settings?.data.source === 'bars');
    const isLost = run === undefined && state !== 'failed';
    return {
      settings: settingsOf(parseDescription(settings).description),
      state: isLost ? 'waiting' : state,
      run: run && { ...run, ...found },
    };
  });
  const isOver = entries.every(({ state }) => state === 'finished' || state === 'failed');
  return { phase: isOver ? 'finished' : 'stopped', varies: read.output.varies, entries };
}
