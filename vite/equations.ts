import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import katex from 'katex';
import type { Plugin } from 'vite';

const stylesheet = 'virtual:equations/katex.css';

/** The only faces our formulas use; a test holds them to it. */
const faces = ['Main-Regular', 'Math-Italic', 'Size1-Regular', 'Size2-Regular'];

/** LaTeX to KaTeX's HTML and, for screen readers, MathML. @throws katex.ParseError for LaTeX that is not right */
export const setEquation = (latex: string): string =>
  katex.renderToString(latex.trim(), {
    displayMode: false,
    output: 'htmlAndMathml',
    strict: 'error',
    throwOnError: true,
    trust: false,
  });

/** KaTeX's stylesheet with the faces we use, and of these only the woff2 files. */
export const keepUsedFaces = (css: string): string =>
  css
    .replace(/@font-face\s*\{[^}]*\}/g, (face) =>
      faces.some((name) => face.includes(`KaTeX_${name}.`)) ? face : '',
    )
    .replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, '');

/**
 * Importing `markup` from a `.tex` file gives its formula, set when the page is built; no KaTeX reaches the browser.
 * `virtual:equations/katex.css` is the stylesheet that goes with it.
 */
export const equations = (): Plugin => {
  const path = createRequire(import.meta.url).resolve('katex/dist/katex.css');
  return {
    name: 'equations',
    enforce: 'pre',
    resolveId: (id) => (id === stylesheet ? path : undefined),
    load(id) {
      if (!id.endsWith('.tex')) return undefined;
      this.addWatchFile(id);
      const markup = setEquation(readFileSync(id, 'utf8'));
      return { code: `export const markup = ${JSON.stringify(markup)};`, moduleType: 'js', map: null };
    },
    transform: (code, id) =>
      id.split('?')[0] === path ? { code: keepUsedFaces(code), map: null } : undefined,
  };
};
