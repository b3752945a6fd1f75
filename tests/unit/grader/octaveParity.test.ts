import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callCost } from '../../../src/grader/grade/runNetworks.ts';
import { tinyNetwork } from '../../../src/grader/network/networks.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';
import { allPrograms, type CorpusProgram } from '../../fixtures/exercise/corpus.mjs';

interface Recorded {
  readonly cost?: RecordedArray;
  readonly grad?: RecordedArray;
  readonly error?: string;
}

interface RecordedArray {
  readonly dims: readonly number[];
  readonly class: string;
  /** Numbers; NaN and infinities as text. */
  readonly re: readonly (number | string)[];
  readonly im?: readonly (number | string)[];
}

const path = new URL('../../fixtures/exercise/octave.json', import.meta.url);
const octave = new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Recorded>));

/** Random numbers differ from Octave's. */
const byChance = 'notRepeatable';

const comparable = allPrograms().filter(
  ({ name, mistakes }) => octave.has(name) && !mistakes.includes(byChance),
);

function differenceFrom(program: CorpusProgram): string | undefined {
  const expected = octave.get(program.name)!;
  const outcome = callCost(octaveProgram(program.files), tinyNetwork());
  if (outcome.type === 'failed') return expected.error ? undefined : outcome.failure.message;
  if (expected.error) return `returned, but in Octave: ${expected.error}`;
  const [cost, grad] = outcome.values;
  return [
    [cost, expected.cost],
    [grad, expected.grad],
  ]
    .map(([own, recorded]) => differs(own as never, recorded as RecordedArray))
    .find(Boolean);
}

function differs(own: RecordedArray & { type: string }, recorded: RecordedArray): string | undefined {
  if (own.type !== 'numbers') return 'no number';
  if (own.class !== recorded.class) return `class ${own.class}, in Octave ${recorded.class}`;
  if (own.dims.join() !== recorded.dims.join()) return `size ${own.dims}, in Octave ${recorded.dims}`;
  const within = recorded.class === 'single' ? 1e-5 : 1e-9;
  const parts = [
    [own.re, recorded.re],
    [own.im ?? [], recorded.im ?? []],
  ] as const;
  for (const [a, b] of parts) {
    if (a.length !== b.length) return 'complex in one of them';
    const numbers = b.map(Number);
    const size = Math.max(...numbers.filter(Number.isFinite).map(Math.abs));
    const bad = numbers.findIndex(
      (value, n) => !Object.is(value, a[n]) && !(Math.abs(value - Number(a[n])) <= within * size),
    );
    if (bad >= 0) return `entry ${bad} is ${a[bad]}, in Octave ${numbers[bad]}`;
  }
  return undefined;
}

describe('the interpreter', () => {
  it('gives cost and gradient as Octave does for every program of the corpus', () => {
    expect(comparable.length).toBeGreaterThan(500);
    const differences = comparable.flatMap((program) => {
      const difference = differenceFrom(program);
      return difference ? `${program.name}: ${difference}` : [];
    });
    expect(differences).toEqual([]);
  });
});
