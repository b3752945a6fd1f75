import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../src/', import.meta.url);
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

describe('text', () => {
  it('follows the browser’s setting: no size is given in pixels', () => {
    const inPixels = paths
      .filter((path) => path.endsWith('.css'))
      .flatMap((path) =>
        [...read(path).matchAll(/font(-size)?:[^;]*\dpx[^;]*/g)].map(([size]) => `${path}: ${size}`),
      );
    const inScripts = paths
      .filter((path) => path.endsWith('.tsx') || path.endsWith('editorSetup.ts'))
      .flatMap((path) =>
        [...read(path).matchAll(/fontSize[=:] ?['"{]*[\d.]+(px|[^\d.r])/g)].map(
          ([size]) => `${path}: ${size}`,
        ),
      );
    expect([...inPixels, ...inScripts]).toEqual([]);
  });
});

describe('the arrangement of the page', () => {
  it('follows the size of the text as well as the width of the window: no query for a width is in pixels', () => {
    const inPixels = paths
      .filter((path) => path.endsWith('.css'))
      .flatMap((path) =>
        [...read(path).matchAll(/@(?:media|container)[^{]*width[^{]*\dpx[^{]*/g)].map(
          ([query]) => `${path}: ${query}`,
        ),
      );
    const inScripts = paths
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) =>
        [...read(path).matchAll(/\((?:min|max)-width: ?\d+px\)/g)].map(([query]) => `${path}: ${query}`),
      );
    expect([...inPixels, ...inScripts]).toEqual([]);
  });
});

describe('a panel', () => {
  /** What stands in the panels' tabs, and moves when the window or the splitter between the columns does. */
  const panels = /features\/(measures|patches|unitInspector|reconstructions|sparsity|gradientCheck|bridge)\//;

  it('gets narrow again after it was wide: no column is kept as wide as what is drawn in it', () => {
    const stiff = paths
      .filter((path) => path.endsWith('.css') && panels.test(path))
      .flatMap((path) =>
        [...read(path).matchAll(/grid-template(?:-columns)?:([^;]*);/g)].map(([, columns = '']) => ({
          path,
          columns,
        })),
      )
      .filter(({ columns }) => /(?<!minmax\([^)]*)\b1fr/.test(columns));
    expect(stiff).toEqual([]);
  });
});
