import { describe, expect, it } from 'vitest';
import { weighBuild } from '../../scripts/weighBuild.mjs';

const html = `<link rel="modulepreload" href="./assets/controls-aaaaaaaa.js">
  <script type="module" src="./assets/index-aaaaaaaa.js"></script>
  <link rel="modulepreload" fetchpriority="low" href="./assets/address-aaaaaaaa.js">
  <link rel="stylesheet" href="./assets/index-bbbbbbbb.css">`;

const sources: Readonly<Record<string, string>> = {
  'index-aaaaaaaa.js':
    'import"./controls-aaaaaaaa.js";import(`./Chart-aaaaaaaa.js`);import(`./Notes-aaaaaaaa.js`);import(`./address-aaaaaaaa.js`)',
  'controls-aaaaaaaa.js': 'export const a=1',
  'address-aaaaaaaa.js': 'import"./controls-aaaaaaaa.js"',
  'Chart-aaaaaaaa.js': 'import"./controls-aaaaaaaa.js";import"./lines-aaaaaaaa.js"',
  'lines-aaaaaaaa.js': 'export const b=1',
  'Notes-aaaaaaaa.js': 'import(`./chapter-aaaaaaaa.js`)',
  'chapter-aaaaaaaa.js': 'import"./Notes-aaaaaaaa.js"',
  'worker-aaaaaaaa.js': 'import(`./engine-aaaaaaaa.js`)',
  'engine-aaaaaaaa.js': 'export const c=1',
};
const others = ['index-bbbbbbbb.css', 'Chart-bbbbbbbb.css', 'kernel-aaaaaaaa.wasm'];

/** A build whose every file takes 1 kB, but for those named. */
const weigh = (kB: Readonly<Record<string, number>> = {}, chart = /^Chart-/) => {
  const weights = new Map(['index.html', ...Object.keys(sources), ...others].map((name) => [name, 1000]));
  for (const [name, weight] of Object.entries(kB)) weights.set(name, 1000 * weight);
  const limits = {
    first: 5,
    link: 8,
    panel: 2,
    worker: 1,
    others: [
      { part: 'chart', files: chart, kB: 4 },
      { part: 'address', files: /^address-/, kB: 6 },
    ],
  };
  return weighBuild({ html, sources: new Map(Object.entries(sources)), weights }, limits);
};

const row = (name: string) => weigh().rows.find((one) => one.name.startsWith(name));

describe('the check of the sizes', () => {
  it('counts as the first paint the page, the files that it names, and what they import', () => {
    expect(weigh().rows[0]).toEqual({ part: 'first paint', name: '4 files', kB: 4, limit: 5 });
  });

  it('counts with a page that is opened by a link what reads the address, too', () => {
    expect(weigh().rows[1]).toEqual({ part: 'of a link', name: '5 files', kB: 5, limit: 8 });
  });

  it('counts with a part all that it adds to the first paint: its imports, and the styles of its name', () => {
    expect(row('Chart-')).toMatchObject({ part: 'chart', kB: 3, limit: 4 });
  });

  it('counts nothing twice that was loaded before what loads a part', () => {
    expect(row('chapter-')).toMatchObject({ part: 'panel', kB: 1 });
  });

  it('holds workers, what they load, and WebAssembly to limits too', () => {
    for (const name of ['worker-', 'engine-', 'kernel-'])
      expect(row(name)).toMatchObject({ part: 'worker', kB: 1, limit: 1 });
  });

  it('names the files that the page itself can come to load', () => {
    expect([...weigh().page]).toContain('chapter-aaaaaaaa.js');
    expect([...weigh().page]).not.toContain('engine-aaaaaaaa.js');
  });

  it('finds nothing to complain of in a build that is small enough', () => {
    expect(weigh().complaints).toEqual([]);
  });

  it.each([
    ['controls-aaaaaaaa.js', 3, 'first paint (4 files): 6.0 kB of 5 kB allowed.'],
    ['index.html', 3, 'first paint (4 files): 6.0 kB of 5 kB allowed.'],
    ['address-aaaaaaaa.js', 5, 'of a link (5 files): 9.0 kB of 8 kB allowed.'],
    ['lines-aaaaaaaa.js', 3, 'chart (Chart-aaaaaaaa.js): 5.0 kB of 4 kB allowed.'],
    ['Notes-aaaaaaaa.js', 3, 'panel (Notes-aaaaaaaa.js): 3.0 kB of 2 kB allowed.'],
    ['worker-aaaaaaaa.js', 3, 'worker (worker-aaaaaaaa.js): 3.0 kB of 1 kB allowed.'],
  ])('complains when %s grows to %d kB', (name, kB, complaint) => {
    expect(weigh({ [name]: kB }).complaints).toEqual([complaint]);
  });

  it('complains of a limit that no file has any more, and of a page without scripts', () => {
    expect(weigh({}, /^Curves-/).complaints).toContainEqual(expect.stringContaining('no longer sees it'));
    const empty = { html: '', sources: new Map(), weights: new Map([['index.html', 1]]) };
    expect(weighBuild(empty, { first: 1, link: 1, panel: 1, worker: 1, others: [] }).complaints).toEqual([
      'index.html names no script of the build.',
    ]);
  });
});
