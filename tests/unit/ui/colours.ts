import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('../../../src/ui/styles/tokens.css', import.meta.url), 'utf8');

/** The colours of a theme by their names, e.g. "--text". */
export type Tokens = ReadonlyMap<string, string>;

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

export const light = blockAfter(':root {');
export const dark = blockAfter(":root[data-theme='dark']");
export const systemDark = blockAfter(":root:not([data-theme='light'])");

type Rgb = readonly [red: number, green: number, blue: number];

const rgbOf = (colour: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;

/** A colour that covers a share of another one. */
export const over = (share: number, colour: string, ground: string): string => {
  const [top, below] = [rgbOf(colour), rgbOf(ground)];
  const parts = top.map((part, n) => Math.round(share * part + (1 - share) * (below[n] ?? 0)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = rgbOf(colour).map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** From 1 to 21, WCAG 2.2. */
export const contrast = (one: string, other: string): number => {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
};
