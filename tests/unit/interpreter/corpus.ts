import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InterpreterError, ProgramSyntaxError } from '../../../src/interpreter/errors.ts';
import { runScript } from '../../../src/interpreter/interpreter.ts';
import { parseProgram } from '../../../src/interpreter/program.ts';

const folder = fileURLToPath(new URL('../../fixtures/octave/corpus/', import.meta.url));

/** What a program printed until it ended, and the message of the error that ended it. */
export interface Outcome {
  readonly output: string;
  readonly error?: string;
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

const nothing = parseProgram([]);

/** Runs a program as a script. Any error that is not the interpreter's own passes through. */
export const run = (source: string, stepBudget = 1e7): Outcome => {
  if (nothing instanceof Error) throw nothing;
  let output = '';
  try {
    runScript(nothing, source, {
      stepBudget,
      memoryBudget: 2 ** 28,
      onOutput: (text) => {
        output += text;
      },
      onWarning: () => undefined,
    });
    return { output };
  } catch (error) {
    if (error instanceof InterpreterError || error instanceof ProgramSyntaxError)
      return { output, error: error.message };
    throw error;
  }
};

const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** Whether two texts are the same but for numbers that differ by less than 1e-12 of their size. */
export const sameText = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (a.replace(number, '#') !== b.replace(number, '#')) return false;
  const others = b.match(number) ?? [];
  return (a.match(number) ?? []).every((text, i) => {
    const x = Number(text);
    const y = Number(others[i]);
    return Math.abs(x - y) <= 1e-12 * Math.abs(y);
  });
};

/** Octave adds to `Invalid call to f` how f is called, which is its manual's text and not repeated here. */
export const withoutUsage = (message: string | undefined): string | undefined =>
  message?.replace(/^(Invalid call to \w+)\.? [\s\S]*$/, '$1');
