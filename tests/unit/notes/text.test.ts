import { describe, expect, it } from 'vitest';
import { chapterTexts } from '../../../src/notes/languages.ts';
import { chapterIds } from '../../../src/notes/structure/chapterIds.ts';
import { readingMinutes } from '../../../src/notes/text/readingTime.ts';
import { emphasis, symbol, text } from '../../../src/notes/text/spans.ts';
import { decimal, formatValue, percent, scientific } from '../../../src/notes/text/values.ts';
import { paragraphsOf } from './words.ts';

describe('a paragraph', () => {
  it('is its words and spans in their order, without empty pieces', () => {
    expect(text`The ${symbol('J')}${emphasis('falls')} now.`).toEqual([
      { kind: 'plain', text: 'The ' },
      { kind: 'symbol', id: 'J' },
      { kind: 'emphasis', text: 'falls' },
      { kind: 'plain', text: ' now.' },
    ]);
  });
});

describe('a stated number', () => {
  it.each([
    [decimal(308_308), 'en', '308,308'],
    [decimal(-0.1029, 3), 'en', '−0.103'],
    [decimal(0.5, 2), 'zh-Hans', '0.50'],
    [percent(0.344), 'en', '34%'],
    [scientific(2.7e-10, 1), 'en', '2.7e-10'],
    [scientific(1e7), 'en', '1e7'],
  ])('%o is written in %s as %s', (value, language, written) => {
    expect(formatValue(value, language)).toBe(written);
  });
});

describe('the reading time', () => {
  it('is a minute for 180 English words or 300 Chinese characters, and never none', () => {
    expect(readingMinutes([text`word`])).toBe(1);
    expect(readingMinutes(Array.from({ length: 540 }, () => text`word`))).toBe(3);
    expect(readingMinutes(Array.from({ length: 300 }, () => text`一二三四，`))).toBe(4);
  });

  it.each(chapterIds)('of chapter %s is between 2 and 15 minutes', async (id) => {
    const { steps } = await chapterTexts[id].en();
    const minutes = readingMinutes(Object.values(steps).flatMap(paragraphsOf));
    expect(minutes).toBeGreaterThanOrEqual(2);
    expect(minutes).toBeLessThanOrEqual(15);
  });
});
