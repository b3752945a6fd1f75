import { describe, expect, it } from 'vitest';
import { sameData } from '../../../src/archive/sameData.ts';
import { readSession, writeSession } from '../../../src/archive/sessionFile.ts';
import { savedRun } from './runs.ts';

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
    ['a later version', '{"format":"sparse-autoencoder-session","version":2,"runs":1}', 'newer'],
    ['a file without runs', '{"format":"sparse-autoencoder-session","version":1}', 'damaged'],
    [
      'code that is no text',
      '{"format":"sparse-autoencoder-session","version":1,"runs":[],"pictures":[],"code":{"a":1}}',
      'damaged',
    ],
  ])('that is %s is refused', async (_, text, refused) => {
    expect(await readSession(text)).toEqual({ refused });
  });

  it('that nests itself without end, or sets the prototype, does no harm', async () => {
    const deep = `{"format":"sparse-autoencoder-session","version":1,"runs":[${'['.repeat(5000)}${']'.repeat(5000)}],"pictures":[],"code":{}}`;
    expect(await readSession(deep)).toMatchObject({ left: 1 });
    const proto =
      '{"format":"sparse-autoencoder-session","version":1,"runs":[{"__proto__":{"version":1}}],"pictures":[],"code":{}}';
    expect(await readSession(proto)).toMatchObject({ left: 1, contents: { runs: [] } });
  });
});
