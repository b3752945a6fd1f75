import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import { StorageFailed } from '../../../src/archive/connection.ts';
import { followRace } from '../../../src/archive/followRace.ts';
import { createKeeping } from '../../../src/archive/keepingState.ts';
import { unpackRace } from '../../../src/archive/raceRecord.ts';
import { createRace, newRace, noRace, withEntry } from '../../../src/store/race.ts';
import { courseSettings } from '../../../src/store/settings.ts';
import { trainedRun } from './runs.ts';

const { pace: _, backend: __, suitedFiles: ___, ...course } = courseSettings;
const list = [1e-5, 1e-4, 1e-3].map((lambda) => ({ ...course, objective: { ...course.objective, lambda } }));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function open(saver: 'here' | 'elsewhere' = 'here') {
  const archive = openArchive({ onBlocked: () => undefined, onOvertaken: () => undefined });
  const race = createRace();
  const keeping = createKeeping();
  keeping.setState({ saver });
  let time = 0;
  const followed = followRace({ race, keeping, archive, now: () => time, date: () => 1 });
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  const found = async () => {
    await followed.settled();
    const saved = await archive.readRace();
    return saved && unpackRace(saved.race, saved.runs);
  };
  return { archive, race, keeping, followed, pass, found };
}

describe('a race', () => {
  it('is there after the visit, at rest, with its runs to the bit, and the run in progress every five seconds', async () => {
    const { archive, race, pass, found } = open();
    race.setState(newRace({ varies: 'lambda', list }));
    const [ended, underWay] = [trainedRun(8), trainedRun(3)];
    race.setState((state) => withEntry(state, 0, { state: 'finished', run: ended }));
    race.setState((state) => withEntry(state, 1, { state: 'running', run: underWay }));
    const restored = await found();
    expect(restored).toMatchObject({ phase: 'stopped', varies: 'lambda' });
    expect(restored?.entries.map(({ state }) => state)).toEqual(['finished', 'running', 'waiting']);
    expect(restored?.entries.map(({ settings }) => settings)).toEqual(list);
    expect(restored?.entries[0]?.run?.checkpoint).toEqual(ended.checkpoint);
    expect(restored?.entries[0]?.run?.costs).toEqual(ended.costs);
    expect(restored?.entries[0]?.run?.edgeUnits).toBeTypeOf('number');
    expect((await archive.contents()).runs).toEqual([]);
    expect((await archive.contents()).bytes).toBeGreaterThan(1000);

    const iterationOf = async () => (await found())?.entries[1]?.run?.iteration;
    const further = (iteration: number) =>
      race.setState((state) => withEntry(state, 1, { run: trainedRun(iteration) }));
    further(5);
    expect(await iterationOf()).toBe(3);
    pass(5000);
    further(6);
    expect(await iterationOf()).toBe(6);
    // Stopped, the run comes to rest a moment later.
    race.setState({ phase: 'stopped' });
    await found();
    further(7);
    expect(await iterationOf()).toBe(7);
  });

  it('is forgotten when it is cleared, and with all of its runs when there is another', async () => {
    const { archive, race, found } = open();
    race.setState(newRace({ varies: 'lambda', list }));
    race.setState((state) => withEntry(state, 2, { state: 'finished', run: trainedRun(8) }));
    await found();
    race.setState(newRace({ varies: 'seed', list: [1, 2, 3].map((seed) => ({ ...course, seed })) }));
    await found();
    expect((await archive.readRace())?.runs.size).toBe(0);
    race.setState(noRace);
    expect(await found()).toBeUndefined();
    expect((await archive.contents()).bytes).toBe(0);
  });

  it('is not touched by a tab that does not save, nor by one that has none', async () => {
    const first = open();
    first.race.setState(newRace({ varies: 'lambda', list }));
    await first.found();
    const second = open('elsewhere');
    second.race.setState(newRace({ varies: 'seed', list }));
    second.race.setState(noRace);
    await second.followed.settled();
    const third = open();
    third.followed.saveNow();
    expect(await third.found()).toMatchObject({ varies: 'lambda' });
  });

  it('that cannot be saved goes on, and that is said', async () => {
    const { archive, race, keeping, followed } = open();
    vi.spyOn(archive, 'saveRace').mockRejectedValueOnce(new StorageFailed('full'));
    race.setState(newRace({ varies: 'lambda', list }));
    await followed.settled();
    expect(keeping.getState().trouble).toBe('full');
    expect(race.getState().phase).toBe('running');
  });

  it('whose record is damaged is none; a damaged run in it is trained again', async () => {
    const { archive, race, followed } = open();
    race.setState(newRace({ varies: 'lambda', list }));
    race.setState((state) => withEntry(state, 0, { state: 'finished', run: trainedRun(8) }));
    await followed.settled();
    const saved = await archive.readRace();
    if (!saved) throw new Error('There is no race.');
    expect(unpackRace(saved.race, new Map([[0, 'damaged']]))?.entries[0]).toMatchObject({
      state: 'waiting',
      run: undefined,
    });
    for (const damaged of [undefined, 3, {}, { ...(saved.race as object), varies: 'colour' }])
      expect(unpackRace(damaged, saved.runs)).toBeUndefined();
  });
});
