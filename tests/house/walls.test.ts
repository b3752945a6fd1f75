import { describe, expect, it } from 'vitest';
import { readTree } from './files.ts';
import { doors } from './walls/rooms.ts';
import { circlesOf, violationsOf } from './walls/violations.ts';

const folders = ['src', 'vite', 'scripts', 'bench', 'tests'];
const house = new Map(
  folders.flatMap((folder) =>
    [...readTree(folder, /\.(ts|tsx|mjs|css)$/)].map(([path, text]): [string, string] => [
      `${folder}/${path}`,
      text,
    ]),
  ),
);

const plant = (files: Record<string, string>): Map<string, string> =>
  new Map(
    Object.entries(files).map(([path, text]) => [/^(bench|tests)\//.test(path) ? path : `src/${path}`, text]),
  );

describe('the walls between the rooms', () => {
  it.each(folders)('are kept by every file of %s', (folder) => {
    const files = new Map([...house].filter(([path]) => path.startsWith(`${folder}/`)));
    expect(files.size).toBeGreaterThan(5);
    expect(violationsOf(files)).toEqual([]);
  });

  it('are those of the table in CONTRIBUTING.md', () => {
    const text = readTree('.', /^CONTRIBUTING\.md$/).get('CONTRIBUTING.md') ?? '';
    const withoutRemarks = text.replace(/ \([^)|]*\)/g, '');
    const rows = [...withoutRemarks.matchAll(/^\| ([\w, ]+) \| ([^|`]*) \|$/gm)].flatMap(
      ([, rooms = '', list = '']) => rooms.split(', ').map((room) => [room, list.split(/[,;] /)] as const),
    );
    const told = rows.filter(([room, [first = '']]) => room in doors && !/^(every room|all of)/.test(first));
    expect(told.length).toBeGreaterThan(25);
    for (const [room, list] of told) {
      const named = list.filter((name) => name in doors || name.startsWith('tests/'));
      expect(named.sort(), room).toEqual([...(doors[room]?.rooms ?? [])].sort());
    }
  });

  it('leave no circle of imports', () => {
    expect(circlesOf(house)).toEqual([]);
  });
});

describe('the wall checker', () => {
  it.each([
    ['a forbidden import', 'core/a.ts', "import { x } from '../store/b.ts';", 'core may not import store'],
    ['an import for its effects', 'core/a.ts', "import '../store/b.ts';", 'core may not import store'],
    ['a type-only import', 'ui/a.tsx', "import type { X } from '../core/b.ts';", 'ui may not import core'],
    [
      'an import type',
      'core/a.ts',
      "export type X = import('../store/b.ts').X;",
      'core may not import store',
    ],
    ['a dynamic import', 'store/a.ts', "void import('../worker/b.ts');", 'store may not import worker'],
    ['a re-export', 'notation/a.ts', "export * from '../store/b.ts';", 'notation may not import store'],
    ['a named re-export', 'notes/a.ts', "export { x } from '../store/b.ts';", 'notes may not import store'],
    ['a package in core', 'core/a.ts', "import { create } from 'zustand';", 'core may not import zustand'],
    [
      'a node module',
      'files/a.ts',
      "import { readFileSync } from 'node:fs';",
      'files may not import node:fs',
    ],
    [
      'tfjs in the page',
      'app/a.ts',
      "import '@tensorflow/tfjs-core';",
      'app may not import @tensorflow/tfjs-core',
    ],
    ['react in the store', 'store/a.ts', "import { useState } from 'react';", 'store may not import react'],
    [
      'a feature in a feature',
      'features/one/a.ts',
      "import { x } from '../two/b.ts';",
      'feature one may not import feature two',
    ],
    [
      'the worker imported',
      'app/a.ts',
      "import { x } from '../worker/b.ts';",
      'app may start the worker, not import',
    ],
    [
      "the worker's address alone",
      'app/a.ts',
      "export const u = new URL('../worker/b.ts', import.meta.url);",
      'app may start the worker, not import',
    ],
    [
      'the worker started elsewhere',
      'store/a.ts',
      "new Worker(new URL('../worker/b.ts', import.meta.url));",
      'store may not import worker',
    ],
    [
      'the page imported by the bench',
      'bench/a.ts',
      "import { x } from '../src/app/b.ts';",
      'bench may not import app',
    ],
    [
      'a unit test that imports an end-to-end test',
      'tests/unit/core/a.test.ts',
      "import { x } from '../../e2e/support/b.ts';",
      'tests/unit may not import tests/e2e',
    ],
    [
      'a package that the bench has no use for',
      'bench/a.ts',
      "import { describe } from 'vitest';",
      'bench may not import vitest',
    ],
    [
      "an address from the server's root",
      'bench/a.ts',
      "void import('/src/features/one/b.ts');",
      'bench may not import features',
    ],
    ['a file outside src', 'core/a.ts', "import { x } from '../../bench/b.ts';", 'outside src'],
    ['a room that is none', 'utils/a.ts', "import { x } from '../core/b.ts';", 'utils is no room'],
    ['a computed import', 'core/a.ts', 'const n = "x"; void import(n);', 'cannot be checked'],
    ['a glob', 'core/a.ts', "import.meta.glob('../store/*.ts');", 'core may not import store'],
    ['a stylesheet of another room', 'ui/a.css', "@import '../app/b.css';", 'ui may not import app'],
  ])('catches %s', (_, path, source, complaint) => {
    expect(violationsOf(plant({ [path]: source }))).toEqual([expect.stringContaining(complaint)]);
  });

  it('names the file and the line', () => {
    const source = "\n\nimport { x } from '../store/b.ts';\n";
    expect(violationsOf(plant({ 'core/a.ts': source }))).toEqual([
      'src/core/a.ts:3: core may not import store',
    ]);
  });

  it.each([
    [
      'what the table allows',
      'store/a.ts',
      "import { create } from 'zustand/vanilla'; import '../core/b.ts';",
    ],
    ['a Node module in the bench', 'bench/a.ts', "import { readFileSync } from 'node:fs';"],
    [
      'the address of data beside the repository',
      'tests/unit/a.ts',
      "export const u = new URL('../../../beside/data/', import.meta.url);",
    ],
    ['a feature within itself', 'features/one/in/a.ts', "import { x } from '../b.ts';"],
    [
      'the worker started by its address',
      'trainer/a.ts',
      "new Worker(new URL('../worker/b.ts', import.meta.url));",
    ],
    [
      'imports in comments and strings',
      'core/a.ts',
      "// import '../store/b.ts'\nexport const s = `import 'x'`;",
    ],
  ])('lets pass %s', (_, path, source) => {
    expect(violationsOf(plant({ [path]: source }))).toEqual([]);
  });

  it('catches a circle, type-only imports included, and names the way around', () => {
    const sources = plant({
      'core/a.ts': "import type { B } from './b.ts';",
      'core/b.ts': "import { c } from './deep/c.ts';",
      'core/deep/c.ts': "export { a } from '../a.ts';",
      'core/free.ts': "import './a.ts';",
    });
    expect(circlesOf(sources)).toEqual([
      'src/core/a.ts → src/core/b.ts → src/core/deep/c.ts → src/core/a.ts',
    ]);
  });

  it('catches a file that imports itself', () => {
    expect(circlesOf(plant({ 'core/a.ts': "import './a.ts';" }))).toEqual(['src/core/a.ts → src/core/a.ts']);
  });
});
