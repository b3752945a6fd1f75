import { createRandom, type Random } from '../../../src/core/random.ts';
import { programsOf, themes } from './corpus.ts';

/** Pieces that break programs in interesting ways. */
const pieces = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  "'",
  '"',
  ';',
  ',',
  ':',
  '.',
  '..',
  '...',
  '=',
  '==',
  '+',
  '-',
  '*',
  '/',
  '\\',
  '^',
  '.^',
  "'",
  '++',
  '+=',
  '&&',
  '||',
  '!',
  '~',
  '@',
  '@(x) ',
  '%{\n',
  '%}\n',
  '%',
  '#',
  '\n',
  ' ',
  'end',
  'end\n',
  'if ',
  'for i=',
  'while 1, ',
  'function f\n',
  'x',
  'x(end)',
  'x{:}',
  'x(:)',
  '[]',
  '{}',
  '0',
  '1',
  '-1',
  'NaN',
  'Inf',
  '1e9',
  '1:1e9',
  'zeros(1e5)',
  'eye(3)',
  'x.a',
  'x.__proto__',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  "x.('constructor')",
  'eval("x")',
  'ans',
  'end(1)',
  'cellfun(@(q) q, x)',
  'rand(3)',
  'inf(2)',
  'ones(0,3)',
  'int8(200)',
  'single(1)',
  "'abc'",
  '1i',
  'try ',
  'catch ',
  'do ',
  'until ',
  'global g ',
  'persistent p ',
  'break ',
  'return ',
  'switch x ',
  'case 1 ',
  'unwind_protect ',
  '\u0000',
  'é',
  '\t',
  'x = x; ',
  'f = @f; f()',
];

const pick = <T>(items: readonly T[], random: Random): T => items[random.integer(items.length)]!;

/** A program of the corpus with a few pieces cut out, put in, repeated or exchanged. */
const mutate = (source: string, others: readonly string[], random: Random): string => {
  let text = source;
  const times = 1 + random.integer(4);
  for (let k = 0; k < times; k++) {
    const at = random.integer(text.length + 1);
    const length = random.integer(12);
    const kind = random.integer(5);
    if (kind === 0) text = text.slice(0, at) + text.slice(at + length);
    else if (kind === 1) text = text.slice(0, at) + pick(pieces, random) + text.slice(at);
    else if (kind === 2) text = text.slice(0, at) + pick(pieces, random) + text.slice(at + length);
    else if (kind === 3) text = text.slice(0, at + length) + text.slice(at);
    else {
      const other = pick(others, random);
      const from = random.integer(other.length + 1);
      text = text.slice(0, at) + other.slice(from, from + 30) + text.slice(at);
    }
  }
  return text;
};

/** Damaged programs, the same for the same seed. */
export function* mutations(count: number, seed: number): Generator<string> {
  const random = createRandom(seed);
  const sources = themes().flatMap((theme) => programsOf(theme).map(({ source }) => source));
  for (let i = 0; i < count; i++) yield mutate(pick(sources, random), sources, random);
}
