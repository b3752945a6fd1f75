import { describe, expect, it } from 'vitest';
import { formulaPieces } from '../../../src/notation/formulas.ts';
import { panelFormulas } from '../../../src/notation/panelFormulas.ts';
import { symbols } from '../../../src/notation/symbols.ts';
import { notation } from '../../../src/words/en/notation.ts';
import { panelNotation } from '../../../src/words/en/panelNotation.ts';
import { keepUsedFaces, keepUsedRules, setEquation } from '../../../vite/equations.ts';

const all = Object.entries({ ...formulaPieces, ...panelFormulas });

describe('the notation', () => {
  it('has a letter and a formula only for what has a name', () => {
    const named = { ...notation, ...panelNotation };
    const keys = [...Object.keys(symbols), ...Object.keys(panelFormulas)];
    expect(keys.filter((key) => !(key in named))).toEqual([]);
  });

  it.each(Object.entries(panelFormulas))('sets the formula of %s for screen readers, too', (_, equation) => {
    expect(equation).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML"');
  });

  it.each(Object.entries(formulaPieces))(
    'sets the piece %s for the eye: the page names it in words',
    (_, equation) => {
      expect(equation).not.toContain('<math');
    },
  );

  it.each(all)('sets the formula of %s without anything that runs or loads', (_, equation) => {
    expect(equation).toContain('class="katex-html" aria-hidden="true"');
    expect(equation).not.toMatch(/<(script|style|img|a)\b|katex-error/);
  });

  it.each(all)('needs for %s no font but those the page carries', (_, equation) => {
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

  it('keeps of a stylesheet only the rules about classes in use', () => {
    const css = `@font-face { src: url(a.woff2); }
      .katex .used > span { top: 0; } /* .katex .used { gone } */
      .katex .used, .katex .unused { left: 0; }
      .katex .used.unused { right: 0; }`;
    expect(
      keepUsedRules(css, new Set(['katex', 'used']))
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe('@font-face { src: url(a.woff2); } .katex .used > span { top: 0; } .katex .used{ left: 0; }');
  });

  it('keeps a rule that only excludes a class, as the one that puts a hat on its letter', () => {
    const rule = '.accent .accent-body:not(.accent-full){width:0}';
    expect(keepUsedRules(rule, new Set(['accent', 'accent-body']))).toBe(rule);
    expect(keepUsedRules(rule, new Set(['accent']))).toBe('');
  });
});
