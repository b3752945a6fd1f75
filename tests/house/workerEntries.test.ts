import { describe, expect, it } from 'vitest';
import { inspectWorkers } from '../../scripts/workerEntries.mjs';

const sources = new Map([['a.ts', "new Worker(new URL('./in/trainer.ts', import.meta.url));"]]);
/** As Vite writes it. */
const page = [
  'page-1.js',
  'new Worker(new URL(new URL(`trainer-2.js`,import.meta.url).href,``+import.meta.url))',
];

const complaintsAbout = (...scripts: readonly string[][]) =>
  inspectWorkers(new Map([page, ...scripts] as [string, string][]), sources).complaints;

describe('the check of the workers’ entries', () => {
  it('finds nothing where no script imports an entry', () => {
    const built = [page, ['trainer-2.js', "import'./real-3.js'"], ['real-3.js', "import('./lazy-4.js')"]];
    expect(inspectWorkers(new Map(built as [string, string][]), sources)).toEqual({
      entries: ['trainer-2.js'],
      complaints: [],
    });
  });

  it.each([
    ['at once', 'import{a as b}from"./trainer-2.js";b()'],
    ['for its effects', 'import"./trainer-2.js"'],
    ['on demand', 'import(`./trainer-2.js`)'],
    ['to hand it on', 'export{a}from"./trainer-2.js"'],
  ])('complains of a script that imports an entry %s', (_, source) => {
    expect(complaintsAbout(['trainer-2.js', 'export const a=1'], ['lazy-4.js', source])).toEqual([
      'lazy-4.js imports trainer-2.js, the entry of a worker: WebKit would evaluate that twice.',
    ]);
  });

  it('complains of an entry that imports itself', () => {
    expect(complaintsAbout(['trainer-2.js', 'import("./trainer-2.js")'])).toHaveLength(1);
  });

  it('complains of a worker that it does not find in the build, and of sources that start none', () => {
    expect(complaintsAbout()).toEqual([expect.stringContaining('start trainer.ts as a worker')]);
    expect(inspectWorkers(new Map(), new Map()).complaints).toEqual([
      expect.stringContaining('start no worker'),
    ]);
  });
});
