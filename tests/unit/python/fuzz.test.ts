import { beforeAll, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../src/core/random.ts';
import { loadPython, type PythonRuntime } from '../../../src/python/runtime.ts';
import { rightPrograms } from '../../fixtures/python/mistakes.mjs';
import { programsOf, run, themes } from './corpus.ts';

const count = Number(process.env['FUZZ_PROGRAMS'] ?? 400);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const stepBudget = 5_000;
/** Programs after which an undamaged one must still run as it should. */
const between = 100;

/** Pieces that break programs in interesting ways, or look for a way out. */
const pieces = [
  ...'()[]{}:=,.+-*/@\\\'"#;\n\t &|^~<>!%',
  '\n    ',
  '\n        ',
  '"""',
  'f"{x}"',
  '**',
  '//',
  ':=',
  'lambda q: q',
  'for i in range(3):',
  'while True:',
  'if x:',
  'try:',
  'except:',
  'finally:',
  'with x:',
  'yield 1',
  'await x',
  'async def f(): pass',
  'class A: pass',
  'del x',
  'global x',
  'return',
  'raise',
  'assert 0',
  'import js',
  'import jsffi',
  'import sys',
  '__import__("js")',
  '().__class__.__mro__',
  'x.__class__',
  'x.__dict__',
  'exec("1")',
  'np.np',
  'np.zeros(10 ** 7)',
  'np.ones((0, 3))',
  'np.nan',
  '1e400',
  '10 ** 1000',
  '[None] * 10 ** 9',
  '"a" * 10 ** 9',
  'x[::-1]',
  'x[..., None]',
  'x[10 ** 9]',
  'é',
  '\u0000',
  '\u{1f600}',
];

const pick = <T>(from: readonly T[], random: Random): T => from[random.integer(from.length)]!;

/** Puts pieces in, takes parts out, doubles lines, or joins one program's head to another's tail. */
function mutate(source: string, sources: readonly string[], random: Random): string {
  let text = source;
  for (let change = random.integer(4); change >= 0; change--) {
    const at = random.integer(text.length + 1);
    const to = Math.min(text.length, at + random.integer(12));
    const lines = text.split('\n');
    switch (random.integer(5)) {
      case 0:
        text = text.slice(0, at) + pick(pieces, random) + text.slice(at);
        break;
      case 1:
        text = text.slice(0, at) + text.slice(to);
        break;
      case 2:
        lines.splice(random.integer(lines.length), 0, pick(lines, random));
        text = lines.join('\n');
        break;
      case 3:
        text = text.slice(0, at) + pick(sources, random).slice(at);
        break;
      default:
        lines[random.integer(lines.length)] = `${' '.repeat(random.integer(6))}${pick(lines, random)}`;
        text = lines.join('\n');
    }
  }
  return text;
}

let python: PythonRuntime;
beforeAll(async () => {
  python = await loadPython();
}, 60_000);

it(
  `ends every one of ${count} damaged programs with an answer, and none of them leaves anything behind`,
  () => {
    const random = createRandom(seed, 9);
    const sources = [
      ...themes().flatMap((theme) => programsOf(theme).map(({ source }) => source)),
      ...rightPrograms().map(({ text }) => text),
    ];
    const before = Object.getOwnPropertyNames(globalThis).sort();
    let failed = 0;
    for (let n = 0; n < count; n++) {
      const source = mutate(pick(sources, random), sources, random);
      try {
        if (run(python, source, stepBudget).error !== undefined) failed++;
        if (n % between === 0) expect(run(python, 'print(np.ones(2))').output).toBe('[1. 1.]\n');
      } catch (error) {
        throw new Error(`${String(error)}\nin program ${n}\n${source}`, { cause: error });
      }
    }
    expect(Object.getOwnPropertyNames(globalThis).sort()).toEqual(before);
    // Many are broken, but some must still run, or the test would look at the syntax alone.
    expect(failed).toBeGreaterThan(count / 4);
    expect(failed).toBeLessThan(count);
  },
  Math.max(120_000, count * 50),
);
