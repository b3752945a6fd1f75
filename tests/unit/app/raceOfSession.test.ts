import { describe, expect, it } from 'vitest';
import { addRace, raceOfSession } from '../../../src/app/keeping/raceOfSession.ts';
import type { OpenableRaces } from '../../../src/app/page.ts';
import { createKeeping } from '../../../src/archive/keepingState.ts';
import { unpackRace } from '../../../src/archive/raceRecord.ts';
import { createRace, newRace, noRace, type Race, withEntry } from '../../../src/store/race.ts';
import { courseSettings } from '../../../src/store/settings.ts';
import { trainedRun } from '../archive/runs.ts';

const { pace: _, backend: __, suitedFiles: ___, ...course } = courseSettings;
const list = [1, 2].map((seed) => ({ ...course, seed }));
const race: Race = {
  ...withEntry(newRace({ varies: 'seed', list }), 0, { state: 'finished', run: trainedRun(8) }),
  phase: 'stopped',
};

type Saved = Parameters<typeof unpackRace>;

function parts(saver: 'here' | 'elsewhere' = 'here') {
  const keeping = createKeeping();
  keeping.setState({ saver });
  let kept: { race: Saved[0]; runs: Saved[1] } | undefined;
  const archive = {
    saveRace: async (saved: Saved[0], runs: Saved[1]) => {
      kept = { race: saved, runs };
    },
    readRace: async () => kept,
  };
  const races: OpenableRaces = {};
  return { parts: { archive, keeping, races } as unknown as Parameters<typeof addRace>[0], races, archive };
}

function open(races: OpenableRaces, before: Race = noRace): ReturnType<typeof createRace> {
  const store = createRace();
  store.setState(before);
  races.opened = { race: store } as unknown as NonNullable<OpenableRaces['opened']>;
  races.restore = (brought) => store.setState(brought);
  return store;
}

describe('the race of a session file', () => {
  it('is shown at once where the races are open', async () => {
    const { parts: page, races } = parts();
    const store = open(races);
    expect(await raceOfSession(page)).toBeUndefined();
    expect(await addRace(page, race)).toBe(true);
    expect(store.getState()).toEqual(race);
    expect(await raceOfSession(page)).toEqual(race);
  });

  it('waits for the races to be opened, and is kept until then', async () => {
    const { parts: page, races, archive } = parts();
    expect(await addRace(page, race)).toBe(true);
    expect(races.brought).toBe(race);
    const kept = await archive.readRace();
    const read = kept && unpackRace(kept.race, kept.runs);
    expect(read?.entries.map(({ state }) => state)).toEqual(['finished', 'waiting']);
    expect(await raceOfSession(page)).toBe(race);
  });

  it('is kept by no tab that does not save', async () => {
    const { parts: page, archive } = parts('elsewhere');
    expect(await addRace(page, race)).toBe(true);
    expect(await archive.readRace()).toBeUndefined();
  });

  it('does not take the place of another, open or kept', async () => {
    const opened = parts();
    const another = newRace({ varies: 'lambda', list });
    const store = open(opened.races, another);
    expect(await addRace(opened.parts, race)).toBe(false);
    expect(store.getState()).toEqual(another);
    const kept = parts();
    await addRace(kept.parts, race);
    delete kept.races.brought;
    expect(await addRace(kept.parts, { ...race, varies: 'lambda' })).toBe(false);
    expect(await raceOfSession(kept.parts)).toMatchObject({ varies: 'seed' });
  });
});
