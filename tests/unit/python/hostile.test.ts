import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/core/random.ts';
import { loadPython, type PythonRuntime } from '../../../src/python/runtime.ts';
import { rightPrograms } from '../../fixtures/python/mistakes.mjs';
import { run } from './corpus.ts';

let python: PythonRuntime;
beforeAll(async () => {
  python = await loadPython();
});

describe('what a program prints', () => {
  it('without ending its line is its own, and stands before nothing that the next one prints', () => {
    expect(run(python, 'print("été", end="")').output).toBe('été');
    expect(run(python, 'print("half", end=" ")\nx = 1 / 0').output).toBe('half ');
    expect(run(python, 'print(2)').output).toBe('2\n');
  });
});

describe('a hostile program', () => {
  it.each([
    'import js',
    'import jsffi',
    'import uctypes',
    'import micropython',
    'import os',
    'import sys',
    'import builtins',
    'import asyncio',
    'from js import fetch',
    '__import__("js")',
    'exec("import js")',
    'eval("1")',
    'compile("1", "", "eval")',
    'open("/tmp/x", "w")',
    'globals()["x"] = 1',
  ])('is refused: %s', (source) => {
    expect(run(python, source).error).toMatch(/^No module named|is not available here$/);
  });

  it('finds no object of JavaScript in what it can reach', () => {
    const source = `
seen = []
def walk(value, path, depth):
    name = type(value).__name__
    if 'Js' in name or 'Js' in repr(type(value)):
        print('found', path, name)
    if depth == 0:
        return
    for key in dir(value):
        if key in seen and depth < 2:
            continue
        try:
            walk(getattr(value, key), path + '.' + key, depth - 1)
        except Exception:
            pass
for name, root in (('np', np), ('array', np.ones(2)), ('math', math), ('t', __t), ('k', __k), ('type', type(np.ones(2))), ('state', np.random.RandomState(1))):
    walk(root, name, 2)
print('done')
`;
    expect(run(python, source, 1e8).output).toBe('done\n');
  });

  it.each([
    ['while True: pass', /stopped/],
    ['def f():\n    try:\n        while True: pass\n    except: f()\nf()', /stopped|recursion/],
    ['x = []\nwhile True: x.append(x)', /stopped|memory/],
    ['s = "a"\nwhile True: s = s + s', /memory|stopped|allocate/],
    ['def f(n): return f(n + 1)\nf(0)', /recursion/],
    ['np.zeros((10 ** 6, 10 ** 6))', /allocate/],
    ['a = np.ones(10 ** 6)\nb = [a + i for i in range(1000)]', /allocate|stopped/],
  ])('is ended: %s', (source, words) => {
    const { type, error } = run(python, source, 20_000);
    expect(`${type}: ${error}`).toMatch(words);
  });

  it('that is damaged at random places ends in an answer, and the next one runs', () => {
    const random = createRandom(16, 3);
    const letters = ' \n:()[]=+-*/.,0123456789abW';
    for (const { text } of rightPrograms().slice(0, 3)) {
      for (let n = 0; n < 30; n++) {
        let damaged = text;
        for (let k = 0; k <= random.integer(3); k++) {
          const at = random.integer(damaged.length);
          const letter = letters[random.integer(letters.length)] ?? '';
          damaged = damaged.slice(0, at) + letter + damaged.slice(at + random.integer(3));
        }
        const call = '\nsparse_autoencoder_cost(np.ones(58) / 9, 4, 6, 0.1, 0.1, 1, np.ones((4, 5)) / 2)\n';
        const outcome = run(python, damaged + call, 20_000);
        expect(typeof outcome.output).toBe('string');
      }
    }
    expect(run(python, 'print(np.ones(2))').output).toBe('[1. 1.]\n');
  });
});
