import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/styles/tokens.css', import.meta.url), 'utf8');

type Tokens = ReadonlyMap<string, string>;

const tokensOf = (block: string): Tokens =>
  new Map(
    [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name, colour]): [string, string] => [
      name ?? '',
      colour ?? '',
    ]),
  );

const blockAfter = (selector: string): Tokens => {
  const start = css.indexOf(selector);
  return tokensOf(css.slice(start, css.indexOf('}', start)));
};

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const light = blockAfter(':root {');
const dark = blockAfter(":root[data-theme='dark']");
const systemDark = blockAfter(":root:not([data-theme='light'])");

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, tokens) => {
  const of = (name: string) => tokens.get(name) ?? '';
  const grounds = ['--page', '--surface', '--surface-raised'];

  it('keep text readable on every ground', () => {
    const texts = [
      '--text',
      '--text-muted',
      '--total',
      '--reconstruction',
      '--decay',
      '--sparsity',
      '--danger',
      '--ok',
    ];
    for (const ground of grounds)
      for (const text of texts)
        expect(contrast(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it('keep borders of controls, focus and selection visible on every ground', () => {
    for (const ground of grounds)
      for (const line of ['--border-strong', '--focus', '--selection'])
        expect(contrast(of(line), of(ground)), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});

it('the dark colours are the same whether chosen or the system’s', () => {
  expect([...systemDark]).toEqual([...dark]);
  expect([...dark.keys()]).toEqual([...light.keys()]);
});
