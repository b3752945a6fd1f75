import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/features/reading/text/plainText.ts';
import { chinese as grader } from '../../../src/grader/words/chinese.ts';
import { chapterTexts } from '../../../src/notes/languages.ts';
import { chapterIds } from '../../../src/notes/structure/chapterIds.ts';
import { type GroupName, groupLoaders } from '../../../src/words/groups.ts';
import { isolate } from '../../../src/words/isolate.ts';
import { fileProblems } from '../../../src/words/zh/fileProblems.ts';
import { format } from '../../../src/words/zh/format.ts';
import { page } from '../../../src/words/zh/page.ts';
import { panels } from '../../../src/words/zh/panels.ts';
import { spaced, spacedWords } from '../../../src/words/zh/spacing.ts';
import { paragraphsOf } from '../notes/words.ts';
import { sentences } from './sentences.ts';

/** Sentences that are not spaced as they should be, each with what it should be. */
const unspaced = (words: object): string[] =>
  sentences(words).flatMap(([path, sentence]) =>
    spaced(sentence) === sentence ? [] : [`${path}: ${sentence} → ${spaced(sentence)}`],
  );

describe('a Chinese sentence', () => {
  it.each([
    ['SIMD 内核 在这里', 'SIMD 内核在这里'],
    ['4毫秒', '4 毫秒'],
    ['用WebGL训练25个单元', '用 WebGL 训练 25 个单元'],
    ['相差50%时，ρ̂为 0', '相差 50% 时，ρ̂ 为 0'],
    ['第 3 行 。 （图 1 ）', '第 3 行。（图 1）'],
    ['*25* 个中有 *SIMD 内核*', '*25* 个中有 *SIMD 内核*'],
  ])('%s is written as %s', (given, written) => {
    expect(spaced(given)).toBe(written);
  });

  it('leaves the names of files as they are', () => {
    const named = `无法读取 ${isolate('图 片a.png')}。`;
    expect(spaced(named)).toBe(named);
    expect(fileProblems.empty({ id: 'empty', fileName: '图 片a.png' })).toContain('图 片a.png');
  });

  it('is spaced by the values in it, at any depth of the words', () => {
    const words = spacedWords({ list: [{ of: (name: string) => `用 ${name} 计算` }] });
    expect(words.list[0]?.of('SIMD 内核')).toBe('用 SIMD 内核计算');
    expect(words.list[0]?.of('WebGL')).toBe('用 WebGL 计算');
    expect(page.controls.notANumber('x', '隐藏单元数', '25')).toBe('“x”不是数字。隐藏单元数仍为 25。');
    expect(panels.engines.objections.failedTrial({ id: 'failedTrial', backend: 'simd' })).toMatch(
      /^SIMD 内核在/,
    );
    expect(format.duration(4)).toBe('4 毫秒');
  });
});

describe('the Chinese words are spaced', () => {
  it.each(Object.keys(groupLoaders.en) as GroupName[])('in the group %s', async (group) => {
    expect(unspaced(await groupLoaders['zh-Hans'][group]())).toEqual([]);
  });

  it('of the grader', () => {
    expect(unspaced(grader)).toEqual([]);
  });

  it.each(chapterIds)('in the chapter %s', async (id) => {
    const { title, question, steps } = await chapterTexts[id]['zh-Hans']();
    const paragraphs = Object.values(steps).flatMap(paragraphsOf);
    expect(unspaced([title, question, ...paragraphs.map((one) => plainText(one, id, 'zh-Hans'))])).toEqual(
      [],
    );
  });
});
