import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type GroupName, groupLoaders } from '../../../src/words/groups.ts';
import { sentences } from './sentences.ts';
import { otherNames, terms } from './terms.ts';

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

/** Sources of Chinese words, with their paths below `src`. */
const chineseSources = ['words', 'notes', 'grader/words'].flatMap((folder) => {
  const url = new URL(`../../../src/${folder}/`, import.meta.url);
  return readdirSync(url, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [`${folder}/${name}`, readFileSync(new URL(name, url), 'utf8')] as const)
    .filter(([, source]) => /\p{Script=Han}/u.test(source));
});

describe.each(chineseSources)('%s', (_, source) => {
  it.each(otherNames)('says $instead, and never $not', ({ not }) => {
    expect(source).not.toMatch(not);
  });
});
