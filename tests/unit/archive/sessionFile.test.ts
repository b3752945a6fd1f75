import { describe, expect, it } from 'vitest';
import { withFreeIds } from '../../../src/archive/freeIds.ts';
import { sameData } from '../../../src/archive/sameData.ts';
import { readSession, writeSession } from '../../../src/archive/sessionFile.ts';
import { newRace, withEntry } from '../../../src/store/race.ts';
import { courseSettings } from '../../../src/store/settings.ts';
import { savedRun, trainedRun } from './runs.ts';

const pictures = {
  digest: 'ab'.repeat(32),
  files: [
    {
      name: 'ünï.png',
      type: 'image/png',
      bytes: Uint8Array.from({ length: 1_000_003 }, (_, at) => (at * 7) % 256),
    },
    { name: 'empty', type: '', bytes: new Uint8Array(0) },
  ],
  answers: [{ file: 0, reading: '0:28x28-plane' }],
};
const { pace: _, backend: __, suitedFiles: ___, ...course } = courseSettings;
const list = [1e-5, 1e-4, 1e-3].map((lambda) => ({ ...course, objective: { ...course.objective, lambda } }));
const begun = newRace({ varies: 'lambda', list });
const oneDone = withEntry(begun, 0, { state: 'finished', run: trainedRun(8) });
const race = withEntry(oneDone, 1, { state: 'running', run: trainedRun(3) });
const contents = {
  runs: [savedRun('a', 3, 1), savedRun('b', 5, 2)],
  pictures: [pictures],
  code: { 'exercise.octave': '[{"name":"a.m","text":"x = 1; % “θ”"}]' },
};

describe('a session file', () => {
  it('brings back every run, picture and text, to the bit', async () => {
    const read = await readSession(await writeSession(contents));
    expect('contents' in read && sameData(read.contents, contents)).toBe(true);
    expect(read).toMatchObject({ left: 0 });
  });

  it('brings back the race, at rest, with its runs to the bit', async () => {
    const read = await readSession(await writeSession({ ...contents, race }));
    if (!('contents' in read)) throw new Error('It was refused.');
    const { race: found } = read.contents;
    expect(read.left).toBe(0);
    expect(found).toMatchObject({ phase: 'stopped', varies: 'lambda' });
    expect(found?.entries.map(({ state }) => state)).toEqual(['finished', 'running', 'waiting']);
    expect(found?.entries.map(({ settings }) => settings)).toEqual(list);
    for (const place of [0, 1]) {
      expect(found?.entries[place]?.run?.checkpoint).toEqual(race.entries[place]?.run?.checkpoint);
      expect(found?.entries[place]?.run?.costs).toEqual(race.entries[place]?.run?.costs);
    }
  });

  it('of the version before there were races in it is read', async () => {
    const file = JSON.parse(await writeSession(contents));
    expect(file.version).toBe(2);
    const read = await readSession(JSON.stringify({ ...file, version: 1 }));
    expect(read).toMatchObject({ left: 0 });
    expect('contents' in read && read.contents.race).toBe(undefined);
  });

  it('whose race is damaged brings back everything else and counts it; a run of the race is trained again', async () => {
    const text = await writeSession({ ...contents, race });
    const damaged: [(file: { race: unknown }) => void, 'lost' | 'there'][] = [
      [(file) => Object.assign(file, { race: 7 }), 'lost'],
      [(file) => Object.assign(file, { race: { race: [], runs: [] } }), 'lost'],
      [(file) => Object.assign(file.race as object, { runs: Array(101).fill({ place: 0, run: 0 }) }), 'lost'],
      [(file) => Object.assign((file.race as { race: object }).race, { varies: '__proto__' }), 'lost'],
      [(file) => Object.assign((file.race as { race: object }).race, { entries: [] }), 'lost'],
      [(file) => Object.assign((file.race as { runs: object[] }).runs[0] as object, { run: null }), 'there'],
      [(file) => Object.assign((file.race as { runs: object[] }).runs[0] as object, { place: 1e9 }), 'there'],
    ];
    for (const [damage, is] of damaged) {
      const file = JSON.parse(text);
      damage(file);
      const read = await readSession(JSON.stringify(file));
      if (!('contents' in read)) throw new Error('It was refused.');
      expect(read.contents.runs).toHaveLength(2);
      expect(read.left).toBe(is === 'lost' ? 1 : 0);
      expect(read.contents.race?.entries[0]?.state).toBe(is === 'lost' ? undefined : 'waiting');
    }
  });

  it('of which one run is damaged brings back the others and counts it', async () => {
    const text = await writeSession(contents);
    const file = JSON.parse(text);
    file.runs[0].checkpoint.theta.float64 = 'AAAA';
    file.pictures[0].files[0].bytes = 'no array';
    const read = await readSession(JSON.stringify(file));
    if (!('contents' in read)) throw new Error('It was refused.');
    expect(read.contents.runs.map(({ id }) => id)).toEqual(['b']);
    expect(read.contents.pictures).toEqual([]);
    expect(read.left).toBe(2);
  });

  it.each([
    ['an empty file', '', 'notASession'],
    ['other JSON', '{"format":"something else","version":1}', 'notASession'],
    ['a picture', '\u{FFFD}PNG\r\n', 'notASession'],
    ['a later version', '{"format":"sparse-autoencoder-session","version":3,"runs":1}', 'newer'],
    ['a file without runs', '{"format":"sparse-autoencoder-session","version":1}', 'damaged'],
    [
      'code that is no text',
      '{"format":"sparse-autoencoder-session","version":1,"runs":[],"pictures":[],"code":{"a":1}}',
      'damaged',
    ],
  ])('that is %s is refused', async (_, text, refused) => {
    expect(await readSession(text)).toEqual({ refused });
  });

  it('whose runs have a name that is taken, twice or here, or that is no run’s, keeps them under another', () => {
    const names = ['a', 'here', 'a', 'race', 'race/0', 'aside/a', 'b'];
    const runs = names.map((id, at) => savedRun(id, 3, at));
    let made = 0;
    const freed = withFreeIds(runs, ['here'], () => `new${++made}`);
    expect(freed.map(({ id }) => id)).toEqual(['a', 'new1', 'new2', 'new3', 'new4', 'new5', 'b']);
    expect(freed.map(({ savedAt }) => savedAt)).toEqual(runs.map(({ savedAt }) => savedAt));
  });

  it('that nests itself without end, or sets the prototype, does no harm', async () => {
    const deep = `{"format":"sparse-autoencoder-session","version":1,"runs":[${'['.repeat(200_000)}${']'.repeat(200_000)}],"pictures":[],"code":{}}`;
    expect(await readSession(deep)).toMatchObject({ left: 1 });
    const proto =
      '{"format":"sparse-autoencoder-session","version":1,"runs":[{"__proto__":{"version":1}}],"pictures":[],"code":{}}';
    expect(await readSession(proto)).toMatchObject({ left: 1, contents: { runs: [] } });
  });
});
