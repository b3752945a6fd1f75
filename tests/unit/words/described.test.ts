import { describe, expect, it } from 'vitest';
import { ranges } from '../../../src/presets/ranges.ts';
import { models as englishModels } from '../../../src/words/en/models.ts';
import { notation as english } from '../../../src/words/en/notation.ts';
import { panelNotation as englishPanels } from '../../../src/words/en/panelNotation.ts';
import { models as chineseModels } from '../../../src/words/zh/models.ts';
import { notation as chinese } from '../../../src/words/zh/notation.ts';
import { panelNotation as chinesePanels } from '../../../src/words/zh/panelNotation.ts';

describe.each([
  ['English', { ...english, ...englishPanels, active: englishModels.active }, /^\S.{12,}[.]$/],
  ['Chinese', { ...chinese, ...chinesePanels, active: chineseModels.active }, /^\S.{5,}[。]$/],
])('what everything is called in %s', (_, words, sentences) => {
  const entries = Object.entries(words);

  it.each(entries)('explains %s in sentences of its own', (_key, { name, sentence }) => {
    expect(name.length).toBeGreaterThan(0);
    expect(sentence).toMatch(sentences);
    expect(entries.filter(([, other]) => other.sentence === sentence)).toHaveLength(1);
  });

  it('names everything that has a range', () => {
    const other: Record<string, string> = { lbfgsMemory: 'memory', vectorLength: 'firstLength' };
    const names = Object.keys(ranges).map((name) => other[name] ?? name);
    expect(names.filter((name) => !(name in words))).toEqual([]);
  });
});

it('calls nothing on a panel as something on the page is called, or one would speak for the other', () => {
  expect(Object.keys(englishPanels).filter((key) => key in english)).toEqual([]);
});
