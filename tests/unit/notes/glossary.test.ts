import { describe, expect, it } from 'vitest';
import { codeLines } from '../../../src/notes/code/lines.ts';
import { chapters } from '../../../src/notes/course.ts';
import { equations } from '../../../src/notes/equations.ts';
import { symbols, terms } from '../../../src/notes/glossary/entries.ts';
import { chapterTexts, glossaryTexts } from '../../../src/notes/languages.ts';
import { languages } from '../../../src/words/languages.ts';
import { idsOf, paragraphsOf } from './words.ts';

const entries = [...Object.entries(terms), ...Object.entries(symbols)];

describe('the glossary', () => {
  it.each(languages)('explains every term and symbol in %s in a sentence', async (language) => {
    const glossary = await glossaryTexts[language]();
    for (const part of [...Object.entries(glossary.terms), ...Object.entries(glossary.symbols)]) {
      const [id, { name, meaning }] = part;
      expect(name.length, id).toBeGreaterThan(0);
      expect(meaning, id).toMatch(/[.。]$/);
    }
  });

  it.each(entries)(
    'sends whoever wants to read more of %s to a step where it stands',
    async (id, { chapter, step }) => {
      expect(chapters[chapter].structure.steps).toHaveProperty(step);
      const kind = id in terms ? 'term' : 'symbol';
      for (const language of languages) {
        const { steps } = await chapterTexts[chapter][language]();
        expect(idsOf(paragraphsOf(steps[step]!), kind), language).toContain(id);
      }
    },
  );
});

describe('a symbol of the notes', () => {
  // A letter without an entry of its own, or one that is typed as a word, could not be looked up.
  const letters = /[α-ωΔ∇‖]|[a-z]⁽/u;

  it.each(languages)('is never typed as a word in %s, so that it leads to the glossary', async (language) => {
    for (const id of Object.keys(chapters) as (keyof typeof chapters)[]) {
      const { steps } = await chapterTexts[id][language]();
      for (const span of Object.values(steps).flatMap(paragraphsOf).flat()) {
        if (span.kind === 'plain' || span.kind === 'emphasis') expect(span.text, id).not.toMatch(letters);
      }
    }
  });
});

describe('the formulas of the notes', () => {
  const named = new Set<string>(Object.values(codeLines).map(({ equation }) => equation));

  it.each(Object.entries(equations))(
    'sets %s for the eye and for screen readers, in the page’s own fonts',
    (_, markup) => {
      expect(markup).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML"');
      expect(markup).not.toMatch(/delimsizing size[34]|katex-error/);
    },
  );

  it('stand in the text or beside a line, every one of them', async () => {
    for (const id of Object.keys(chapters) as (keyof typeof chapters)[]) {
      const { steps } = await chapterTexts[id].en();
      for (const equation of idsOf(Object.values(steps).flatMap(paragraphsOf), 'equation'))
        named.add(equation);
    }
    expect([...named].toSorted()).toEqual(Object.keys(equations).toSorted());
  });
});
