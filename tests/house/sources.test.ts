import { describe, expect, it } from 'vitest';
import { foldersIn, readText, readTree } from './files.ts';
import { suppressionsOf } from './suppressions.ts';

const sources = new Map(
  ['src', 'tests', 'vite', 'bench', 'scripts'].flatMap((folder) =>
    [...readTree(folder, /\.(tsx?|mjs)$/)].map(([path, text]): [string, string] => [
      `${folder}/${path}`,
      text,
    ]),
  ),
);

describe('the sources', () => {
  it('use no any and silence no tool without saying why', () => {
    expect([...sources].flatMap(([path, text]) => suppressionsOf(path, text))).toEqual([]);
  });

  it('have a README in every room and every feature', () => {
    const rooms = [
      ...foldersIn('src').filter((room) => room !== 'src/features'),
      ...foldersIn('src/features'),
    ];
    const withReadme = new Set([...readTree('src', /^README\.md$/).keys()].map((path) => `src/${path}`));
    expect(rooms.filter((room) => !withReadme.has(`${room}/README.md`))).toEqual([]);
  });

  it('take chance only from a seeded generator', () => {
    expect([...sources].filter(([, text]) => /Math\.random\(/.test(text)).map(([path]) => path)).toEqual([]);
  });
});

describe('the checker of silenced tools', () => {
  it.each([
    ['any', 'const x: any = 1;'],
    ['any inside a type', 'type X = Map<string, any[]>;'],
    ['ts-ignore', '// @ts-ignore because it is so\nf();'],
    ['ts-expect-error without a reason', '// @ts-expect-error\nf();'],
    ['biome-ignore without a reason', '// biome-ignore lint/suspicious/noConsole: x\nf();'],
  ])('catches %s', (_, source) => {
    expect(suppressionsOf('a.ts', source)).toHaveLength(1);
  });

  it('lets pass a reason, and the word in a text', () => {
    const source =
      "// @ts-expect-error: the typings of this package are wrong\nconst any = 'any @ts-ignore';";
    expect(suppressionsOf('a.ts', source)).toEqual([]);
  });
});

describe('the lockfile', () => {
  it('names no registry, and pins every package by its hash', () => {
    const packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }> = JSON.parse(
      readText('package-lock.json'),
    ).packages;
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    expect(installed.length).toBeGreaterThan(50);
    expect(installed.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    expect(installed.filter(([, entry]) => !entry.integrity).map(([path]) => path)).toEqual([]);
  });
});

describe('index.html', () => {
  it('names nothing outside the origin and holds no inline script', () => {
    const html = readText('index.html');
    expect(html).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i);
    expect(
      [...html.matchAll(/<script\b([^>]*)>/g)].filter(([, fields]) => !fields?.includes('src=')),
    ).toEqual([]);
  });
});
