import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isThere, readTree } from './files.ts';
import { namedPaths } from './paths.ts';

describe('the documents', () => {
  // A decision and the list of changes tell what was there when they were written.
  const documents = [...readTree('.', /\.md$/)].filter(
    ([path]) => !/^docs\/decisions\/|^CHANGELOG/.test(path),
  );

  it('name only files and folders that exist', () => {
    expect(documents.length).toBeGreaterThan(20);
    const all = [...readTree('.', /\.(ts|tsx|mjs|css)$/).keys()];
    const exists = (name: string, document: string): boolean =>
      isThere(name) ||
      isThere(posix.join(posix.dirname(document), name)) ||
      all.some((path) => path.endsWith(`/${name}`));
    const missing = documents.flatMap(([path, text]) =>
      namedPaths(text)
        .filter((name) => !exists(name, path))
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the finder of paths', () => {
  it.each([
    ['a file', 'see `a.ts`', 'a.ts'],
    ['a file in a folder', 'see `words/en/a.tsx`', 'words/en/a.tsx'],
    ['a folder', 'see `src/files/`', 'src/files'],
    ['a file of another kind in a known folder', 'see `docs/files.md`', 'docs/files.md'],
  ])('finds %s', (_, text, path) => {
    expect(namedPaths(text)).toEqual([path]);
  });

  it('leaves out patterns, commands, other words, and blocks of code', () => {
    const text = '`…Rules.ts` `src/**/*.ts` `npm run bench -- files` `J/m` `.ts` a.ts\n```\n`b.ts`\n```\n';
    expect(namedPaths(text)).toEqual([]);
  });
});
