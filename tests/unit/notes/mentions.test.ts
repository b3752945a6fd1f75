import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/notes/glossary/forms.ts';
import { chapterTexts, glossaryTexts } from '../../../src/notes/languages.ts';
import { chapterIds } from '../../../src/notes/structure/chapterIds.ts';
import { markMentions } from '../../../src/notes/text/markMentions.ts';
import { term, text } from '../../../src/notes/text/spans.ts';
import { languages } from '../../../src/words/languages.ts';
import { idsOf, paragraphsOf } from './words.ts';

const reading = (...body: ReturnType<typeof text>[]) => ({ body });

describe('the first mention of a term', () => {
  it('leads to the glossary, in its longest form, once in a chapter', () => {
    const steps = { one: reading(text`Weight decay keeps weights small. Weights again.`) };
    expect(markMentions(steps, ['one'], 'en')['one']).toEqual({
      body: [
        [
          { kind: 'mention', id: 'weightDecay', text: 'Weight decay' },
          { kind: 'plain', text: ' keeps ' },
          { kind: 'mention', id: 'weights', text: 'weights' },
          { kind: 'plain', text: ' small. Weights again.' },
        ],
      ],
    });
  });

  it('is not marked where an author has marked the term before, nor within another word', () => {
    const steps = {
      one: reading(text`A ${term('patch', 'patch')}.`),
      two: reading(text`Patches, dispatch, delta2.`),
    };
    expect(markMentions(steps, ['one', 'two'], 'en')).toEqual(steps);
  });

  it('is marked again in folded text, and not at all in the options of a question', () => {
    const question = text`Which tile?`;
    const options = { a: text`A tile.` };
    const step = { question, options, hints: { a: text`Which?` }, explanation: text`This tile.` };
    const marked = markMentions({ step }, ['step'], 'en')['step'];
    expect(marked).toMatchObject({ options });
    expect(idsOf(paragraphsOf(marked!), 'mention')).toEqual(['tile']);
  });

  it('counts only in the steps that are shown', () => {
    const steps = { one: reading(text`A patch.`), two: reading(text`A patch.`) };
    const marked = markMentions(steps, ['two'], 'en');
    expect(marked['one']).toBe(steps.one);
    expect(idsOf(paragraphsOf(marked['two']!), 'mention')).toEqual(['patch']);
  });
});

describe.each(chapterIds)('the chapter %s', (id) => {
  it.each(languages)('leads from every term that it names to the glossary, in %s', async (language) => {
    const { steps } = await chapterTexts[id][language]();
    const { terms } = await glossaryTexts[language]();
    const spans = Object.values(markMentions(steps, Object.keys(steps), language))
      .map((step) => ('body' in step ? step.body : 'question' in step ? [step.question] : []))
      .flat(2);
    const reachable = new Set(spans.flatMap((span) => ('id' in span ? [span.id] : [])));
    const words = spans.map((span) => (span.kind === 'plain' ? span.text.toLowerCase() : '')).join('\n');
    const names = Object.values(terms).map(({ name }) => name.toLowerCase());
    const stands = (name: string): boolean => {
      const longer = names.filter((other) => other !== name && other.includes(name));
      return longer.reduce((left, other) => left.replaceAll(other, ''), words).includes(` ${name} `);
    };
    const missed = Object.entries(terms).filter(([term, { name }]) => {
      const isMarked = forms[language][term as keyof typeof terms] !== '';
      return isMarked && stands(name.toLowerCase()) && !reachable.has(term);
    });
    expect(missed.map(([term]) => term)).toEqual([]);
  });
});
