import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PythonException, type PythonRuntime } from '../../../src/python/runtime.ts';
import { instrumented, isSource, readSource } from '../../../src/python/source/prepare.ts';
import { readTraceback } from '../../../src/python/source/pythonErrors.ts';

const folder = fileURLToPath(new URL('../../fixtures/python/corpus/', import.meta.url));

/** What a program printed until it ended, and the error that ended it. */
export interface Outcome {
  readonly output: string;
  readonly type?: string;
  readonly error?: string;
  readonly line?: number;
}

export interface CorpusProgram {
  readonly name: string;
  readonly source: string;
  readonly expected: Outcome;
}

/** The themes of the corpus. */
export const themes = (): readonly string[] =>
  readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? [file.replace(/\.txt$/, '')] : []));

export const programsOf = (theme: string): readonly CorpusProgram[] => {
  const expected: Record<string, Outcome> = JSON.parse(
    readFileSync(`${folder}${theme}.expected.json`, 'utf8'),
  );
  const parts = readFileSync(`${folder}${theme}.txt`, 'utf8')
    .split(/^#### (.*)\n/m)
    .slice(1);
  return parts.flatMap((name, i) =>
    i % 2 === 0 ? [{ name, source: parts[i + 1]!, expected: expected[name]! }] : [],
  );
};

const imports = 'import numpy as np, math\n';

/** Runs a program as a file of its own, with `np` and `math` imported in a line before it. */
export const run = (python: PythonRuntime, source: string, stepBudget = 1e6): Outcome => {
  const own = readSource(source);
  if (!isSource(own)) {
    const [, type = '', error = ''] = /^(\w+): (.*)$/.exec(own.message) ?? [];
    return { output: '', type, error, line: own.line };
  }
  const read = readSource(imports + source);
  if (!isSource(read)) throw new Error(read.message);
  let output = '';
  const text = instrumented(read, true);
  const program = python.open([{ module: 'program', file: 'program.py', text }]);
  try {
    python.load(program, 'program', {
      stepBudget,
      memory: 2 ** 28,
      onOutput: (printed) => {
        output += printed;
      },
    });
    return { output };
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    const { type, message, lines } = readTraceback(error.type, error.traceback);
    return { output, type, error: message, line: (lines.at(-1)?.line ?? 1) - 1 };
  } finally {
    python.close(program);
  }
};

const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** The text without its numbers, and the numbers. */
const split = (text: string): { readonly words: string; readonly numbers: readonly number[] } => ({
  words: text.replace(number, '#'),
  numbers: [...text.matchAll(number)].map(([found]) => Number(found)),
});

/** Whether two outputs are the same but for the last digits of their numbers. */
export const sameOutput = (a: string, b: string): boolean => {
  const [x, y] = [split(a), split(b)];
  return (
    x.words === y.words &&
    x.numbers.length === y.numbers.length &&
    x.numbers.every((value, n) => Math.abs(value - y.numbers[n]!) <= 1e-7 * Math.max(1e-9, Math.abs(value)))
  );
};
