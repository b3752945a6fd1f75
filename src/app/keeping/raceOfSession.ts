import { packEntry, packRace, unpackRace } from '../../archive/raceRecord.ts';
import type { Race } from '../../store/race.ts';
import type { ActionParts } from './actionParts.ts';

type Parts = Pick<ActionParts, 'archive' | 'keeping' | 'races'>;

/** The race of the page, or the kept one where the races have not been shown yet; undefined where there is none. */
export async function raceOfSession({ archive, races }: Parts): Promise<Race | undefined> {
  if (races.opened) {
    const race = races.opened.race.getState();
    return race.phase === 'none' ? undefined : race;
  }
  if (races.brought) return races.brought;
  const saved = await archive.readRace().catch(() => undefined);
  return saved && unpackRace(saved.race, saved.runs);
}

/**
 * The race of a session file stands with the races, at rest.
 * @returns false where there is one already: that stays
 */
export async function addRace(parts: Parts, race: Race): Promise<boolean> {
  if (await raceOfSession(parts)) return false;
  const { archive, keeping, races } = parts;
  if (races.restore) races.restore(race);
  else {
    races.brought = race;
    // From when they are shown the races save themselves.
    if (keeping.getState().saver === 'here') await keepRace(archive, race).catch(() => undefined);
  }
  return true;
}

async function keepRace(archive: Parts['archive'], race: Race): Promise<void> {
  const runs = race.entries.flatMap((entry, place) => {
    const run = packEntry(entry, place, Date.now());
    return run ? [[place, run] as const] : [];
  });
  await archive.saveRace(packRace(race), new Map(runs));
}
