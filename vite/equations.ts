import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import katex from 'katex';
import type { Plugin } from 'vite';

const stylesheet = 'virtual:equations/katex.css';

/** The only faces our formulas use; a test holds them to it. */
const faces = ['Main-Regular', 'Math-Italic', 'Size1-Regular', 'Size2-Regular'];

/**
 * LaTeX to KaTeX's HTML and, for screen readers, MathML.
 * @param isPiece a piece of a formula that the page names in words: nobody would hear its MathML
 * @throws katex.ParseError for LaTeX that is not right
 */
export const setEquation = (latex: string, isPiece = false): string =>
  katex.renderToString(latex.trim(), {
    displayMode: false,
    output: isPiece ? 'html' : 'htmlAndMathml',
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

/** Names of all classes in a formula's HTML. */
const classesOf = (markup: string): string[] =>
  [...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));

/** The classes that an element must have to be meant; what a selector excludes with `:not` it does without. */
const classesNeeded = (selector: string): string[] =>
  [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);

/** A stylesheet without comments and without the rules about classes that are not used. Its rules may not be nested. */
export const keepUsedRules = (css: string, used: ReadonlySet<string>): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/([^{}]+)(\{[^{}]*\})/g, (rule, selectors: string, body: string) => {
      if (selectors.trim().startsWith('@')) return rule;
      const kept = selectors
        .split(',')
        .filter((selector) => classesNeeded(selector).every((name) => used.has(name)));
      return kept.length === 0 ? '' : `${kept.join(',')}${body}`;
    });

/**
 * Importing `markup` from a `.tex` file gives its formula, set when the page is built; no KaTeX reaches the browser.
 * `virtual:equations/katex.css` is the stylesheet that goes with it: KaTeX's, of which most is for formulas that we do not have.
 */
export const equations = (): Plugin => {
  const path = createRequire(import.meta.url).resolve('katex/dist/katex.css');
  let sources: string;
  return {
    name: 'equations',
    enforce: 'pre',
    configResolved({ root }) {
      sources = join(root, 'src');
    },
    resolveId: (id) => (id === stylesheet ? path : undefined),
    load(id) {
      if (!id.endsWith('.tex')) return undefined;
      this.addWatchFile(id);
      const markup = setEquation(readFileSync(id, 'utf8'), id.includes('/equations/terms/'));
      return { code: `export const markup = ${JSON.stringify(markup)};`, moduleType: 'js', map: null };
    },
    transform(code, id) {
      if (id.split('?')[0] !== path) return undefined;
      const formulas = readdirSync(sources, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.tex'))
        .map((name) => join(sources, name));
      for (const formula of formulas) this.addWatchFile(formula);
      const classes = formulas.flatMap((formula) => classesOf(setEquation(readFileSync(formula, 'utf8'))));
      return { code: keepUsedRules(keepUsedFaces(code), new Set(classes)), map: null };
    },
  };
};
