import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, dark, light, over, type Tokens } from './colours.ts';

/** What is drawn in a stylesheet: a colour of the tokens, thinned by mixing and by opacity. */
interface Drawn {
  readonly where: string;
  readonly token: string;
  readonly share: number;
}

/** Rules that draw no graphic that has to be told from its ground, and why. */
const exempt: readonly (readonly [rule: RegExp, reason: string])[] = [
  [/\.grid$|\.axis$|\.tick/, 'lines of a grid, beside which the numbers stand'],
  [/text|[Ll]abel|\.letter|\.title|\.name|\.count|legend/, 'words: another rule holds for them'],
  [/\.ground|\.around|\.halo|\.paper|\.sheet|\.mark\b/, 'grounds and the edges around lines'],
];

const folder = new URL('../../../src/', import.meta.url);
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const sheets = paths
  .filter((path) => path.endsWith('.module.css'))
  .map((path) => ({
    path,
    text: readFileSync(new URL(path, folder), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
  }));

const drawn: readonly Drawn[] = sheets.flatMap(({ path, text }) =>
  [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) => {
    const rule = selector.trim();
    if (exempt.some(([pattern]) => pattern.test(rule))) return [];
    return ['fill', 'stroke'].flatMap((property) => {
      const value = new RegExp(`(?:^|[;\\s])${property}:\\s*([^;]+)`).exec(body)?.[1] ?? '';
      const mixed = /color-mix\(in srgb, var\((--[\w-]+)\) (\d+)%, var\(--surface\)\)/.exec(value);
      const token = mixed?.[1] ?? /^var\((--[\w-]+)\)$/.exec(value.trim())?.[1];
      if (token === undefined || token.startsWith('--surface')) return [];
      const opacities = [...body.matchAll(new RegExp(`(?:${property}-)?opacity:\\s*([\\d.]+)`, 'g'))];
      const opacity = opacities.reduce((product, [, number]) => product * Number(number), 1);
      return [
        {
          where: `${path}: ${rule} { ${property} }`,
          token,
          share: (Number(mixed?.[2] ?? 100) / 100) * opacity,
        },
      ];
    });
  }),
);

/** Colours that components set by a name of their own: those of the cost function's terms. */
const local: Readonly<Record<string, readonly string[]>> = {
  '--tone': ['--text', '--reconstruction', '--decay', '--sparsity'],
  '--series': ['--text', '--reconstruction', '--decay', '--sparsity'], // the curves of the exercise
};

const worst = (one: Drawn, tokens: Tokens): number => {
  const ground = tokens.get('--surface') ?? '';
  const colours = (local[one.token] ?? [one.token]).map((name) => tokens.get(name) ?? ground);
  return Math.min(...colours.map((colour) => contrast(over(one.share, colour, ground), ground)));
};

describe.each([
  ['light', light],
  ['dark', dark],
])('graphics on the %s page', (_, tokens) => {
  it('are told from their ground: bars, dots, curves and arrows have a contrast of at least 3 to 1', () => {
    const faint = drawn
      .map((one) => ({ where: one.where, ratio: Number(worst(one, tokens).toFixed(2)) }))
      .filter(({ ratio }) => ratio < 3);
    expect(faint).toEqual([]);
  });
});

it('are found in the stylesheets, the bars of the mean activations among them', () => {
  expect(drawn.length).toBeGreaterThan(60);
  expect(drawn.some(({ where }) => where.includes('ActivationBars'))).toBe(true);
  expect(drawn.some(({ where }) => where.includes('CodeBars'))).toBe(true);
});
