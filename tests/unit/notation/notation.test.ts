import { describe, expect, it } from 'vitest';
import { actions } from '../../../src/notation/actions.ts';
import { marks } from '../../../src/notation/marks.ts';
import { notation } from '../../../src/notation/notation.ts';
import { panelFormulas, panelNotation } from '../../../src/notation/panelNotation.ts';
import { quantities } from '../../../src/notation/quantities.ts';
import { settings } from '../../../src/notation/settings.ts';
import { measurements, understanding } from '../../../src/notation/understanding.ts';
import { unit } from '../../../src/notation/unit.ts';
import { ranges } from '../../../src/presets/ranges.ts';
import { keepUsedFaces, setEquation } from '../../../vite/equations.ts';

const everything = { ...notation, ...panelNotation };
const entries = Object.entries(everything);
const formulas = [
  ...Object.entries(everything).flatMap(([name, entry]): [string, string][] =>
    'equation' in entry ? [[name, entry.equation]] : [],
  ),
  ...Object.entries(panelFormulas),
];

describe('the notation', () => {
  it.each(entries)('says what %s is in one sentence of its own', (_, { name, sentence }) => {
    expect(name.length).toBeGreaterThan(0);
    expect(sentence).toMatch(/^\S.{15,260}\.$/);
    expect(entries.filter(([, other]) => other.sentence === sentence)).toHaveLength(1);
  });

  it('calls no two things by one key, or one would speak for the other', () => {
    const parts = [quantities, measurements, settings, actions, marks, understanding, unit];
    const keys = parts.flatMap((part) => Object.keys(part));
    expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([]);
    expect(keys.toSorted()).toEqual(Object.keys(everything).toSorted());
  });

  it('names everything that has a range', () => {
    const other: Record<string, string> = {
      lbfgsMemory: 'memory',
      vectorLength: 'firstLength',
    };
    const names = Object.keys(ranges).map((name) => other[name] ?? name);
    expect(names.filter((name) => !(name in everything))).toEqual([]);
  });

  it.each(formulas)('sets the formula of %s for the eye and for screen readers', (_, equation) => {
    expect(equation).toContain('class="katex-html" aria-hidden="true"');
    expect(equation).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML"');
    expect(equation).not.toMatch(/<(script|style|img|a)\b|katex-error/);
  });

  it.each(formulas)('needs for %s no font but those the page carries', (_, equation) => {
    const classes = [...equation.matchAll(/class="([^"]*)"/g)].flatMap(
      ([, names]) => names?.split(' ') ?? [],
    );
    const others = /^(math(bf|bfit|cal|frak|bb|scr|sf|tt)|boldsymbol|amsrm|text(bf|it|sf|tt)|delim-size4)$/;
    expect(classes.filter((name) => others.test(name))).toEqual([]);
    expect(equation).not.toMatch(/delimsizing size[34]/);
  });
});

describe('setting equations', () => {
  it('refuses LaTeX that is not right', () => {
    expect(() => setEquation('\\frac{1}{')).toThrow();
    expect(() => setEquation('\\unknown')).toThrow();
  });

  it('keeps of a stylesheet only the faces in use, as woff2', () => {
    const face = (name: string) =>
      `@font-face { font-family: "K"; src: url(fonts/KaTeX_${name}.woff2) format("woff2"), url(fonts/KaTeX_${name}.woff) format("woff"), url(fonts/KaTeX_${name}.ttf) format("truetype"); }`;
    const kept = keepUsedFaces(`${face('Main-Regular')}${face('Fraktur-Bold')}.katex { color: red; }`);
    expect(kept).toBe(
      '@font-face { font-family: "K"; src: url(fonts/KaTeX_Main-Regular.woff2) format("woff2"); }.katex { color: red; }',
    );
  });
});
