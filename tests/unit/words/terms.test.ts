import { describe, expect, it } from 'vitest';
import { type GroupName, groupLoaders } from '../../../src/words/groups.ts';
import { sentences } from './sentences.ts';
import { terms } from './terms.ts';

const groups = Object.keys(groupLoaders.en) as GroupName[];

describe.each(groups)('the group %s', (group) => {
  it('uses for a term of the course the Chinese word of its table', async () => {
    const english = sentences(await groupLoaders.en[group]());
    const chinese = new Map(sentences(await groupLoaders['zh-Hans'][group]()));
    const missed = english.flatMap(([path, sentence]) =>
      terms
        .filter(
          ({ en, zh }) => new RegExp(`\\b${en}s?\\b`, 'i').test(sentence) && !chinese.get(path)?.includes(zh),
        )
        .map(({ en, zh }) => `${path}: ${en} is ${zh}`),
    );
    expect(missed).toEqual([]);
  });

  it('leaves no English sentence in the Chinese words', async () => {
    const left = sentences(await groupLoaders['zh-Hans'][group]()).filter(([, sentence]) =>
      /[A-Za-z]{3,} [A-Za-z]{2,} [a-z]{2,}/.test(sentence.replaceAll('import numpy as np', '')),
    );
    expect(left).toEqual([]);
  });
});
