import { describe, expect, it } from 'vitest';
import { bridge as englishBridge } from '../../../src/words/en/bridge.ts';
import { code } from '../../../src/words/en/exerciseCode.ts';
import { files as englishFiles } from '../../../src/words/en/files.ts';
import { gradientCheck } from '../../../src/words/en/gradientCheck.ts';
import { health } from '../../../src/words/en/health.ts';
import { keptRuns as englishKeptRuns } from '../../../src/words/en/keptRuns.ts';
import { page as english } from '../../../src/words/en/page.ts';
import { panels as englishPanels } from '../../../src/words/en/panels.ts';
import { reading as englishReading } from '../../../src/words/en/reading.ts';
import { say } from '../../../src/words/sayings.ts';
import { bridge as chineseBridge } from '../../../src/words/zh/bridge.ts';
import { fileWords as chineseFiles } from '../../../src/words/zh/fileWords.ts';
import { format } from '../../../src/words/zh/format.ts';
import { keptRunsGroup as chineseKeptRuns } from '../../../src/words/zh/keptRuns.ts';
import { page as chinese } from '../../../src/words/zh/page.ts';
import { panels as chinesePanels } from '../../../src/words/zh/panels.ts';
import { reading as chineseReading } from '../../../src/words/zh/reading.ts';

/** `#` stands for the number. */
type Case = readonly [words: (n: number) => string, one: string, several: string];

const counts: readonly Case[] = [
  [english.objective.hiddenUnits, '# hidden unit', '# hidden units'],
  [english.objective.patches, '# patch', '# patches'],
  [englishReading.units, '# hidden unit', '# hidden units'],
  [englishReading.finished, 'Trained for # iteration.', 'Trained for # iterations.'],
  [englishReading.pair.pairs, '# pair remembered', '# pairs remembered'],
  [englishReading.bottleneck.network, 'Network, # unit', 'Network, # units'],
  [englishReading.bottleneck.components, 'PCA, # component', 'PCA, # components'],
  [englishReading.figures.hiddenUnits, 'a2: # hidden unit', 'a2: # hidden units'],
  [englishReading.matrices.more, '… # more term', '… # more terms'],
  [
    (n) => englishReading.room.extent(n, 0, n),
    '# minute to read · 0 of # task done',
    '# minutes to read · 0 of # tasks done',
  ],
  [englishBridge.example.more, 'and # smaller one', 'and # smaller ones'],
  [englishFiles.refused, '# file could not be opened', '# files could not be opened'],
  [
    (n) => englishFiles.sameWith('It is empty.', n),
    'It is empty. The same is true of # other file.',
    'It is empty. The same is true of # other files.',
  ],
  [gradientCheck.aboutSeconds, 'about # second', 'about # seconds'],
  [
    (n) => gradientCheck.progress(0, n, 'about 2 seconds'),
    '0 of # parameter, about 2 seconds left',
    '0 of # parameters, about 2 seconds left',
  ],
  [
    (n) => say(code.problems, { id: 'tooMany', count: n, most: 20 }),
    'You chose # file. Open at most 20 at a time.',
    'You chose # files. Open at most 20 at a time.',
  ],
  [englishPanels.reconstructions.rebuiltFrom, 'Rebuilt from # unit', 'Rebuilt from # units'],
  [chinese.objective.hiddenUnits, '# 个隐藏单元', '# 个隐藏单元'],
  [chinese.objective.patches, '# 个图像块', '# 个图像块'],
  [chineseReading.units, '# 个隐藏单元', '# 个隐藏单元'],
  [chineseReading.finished, '已训练 # 次迭代。', '已训练 # 次迭代。'],
  [chineseReading.matrices.more, '……还有 # 项', '……还有 # 项'],
  [chineseBridge.example.more, '以及 # 个较小的', '以及 # 个较小的'],
  [chineseFiles.files.refused, '有 # 个文件无法打开', '有 # 个文件无法打开'],
  [chinesePanels.reconstructions.rebuiltFrom, '由 # 个单元重构', '由 # 个单元重构'],
];

describe('none, one, two and a thousand of something', () => {
  it.each(counts)('%s', (words, one, several) => {
    const written = { 0: '0', 1: '1', 2: '2', 1000: '1,000' } as const;
    for (const [count, number] of Object.entries(written))
      expect(words(Number(count))).toBe((count === '1' ? one : several).replaceAll('#', number));
  });

  it('agree with the verb, too', () => {
    const said = (blank: number): string => say(health.findings, { id: 'partlyCollapsed', blank, units: 25 });
    expect(said(1)).toMatch(/^1 of 25 tiles is blank\. .* this unit/);
    expect(said(3)).toMatch(/^3 of 25 tiles are blank\. .* these units/);
    expect(englishPanels.reconstructions.compressed(1, 1 / 64)).toContain('through 1 activation. That is 2%');
    expect(chinesePanels.reconstructions.compressed(1, 1 / 64)).toContain('1 个激活值');
  });

  it('are left out where one is the usual case', () => {
    const { next } = englishPanels.reconstructions;
    expect([1, 2, 1000].map((count) => next.name(count))).toEqual([
      'Next patch',
      'Next 2 patches',
      'Next 1,000 patches',
    ]);
    expect([1, 1000].map(englishReading.figures.columns)).toEqual([
      '1 pair: 2 columns',
      '1,000 pairs: 2,000 columns',
    ]);
  });
});

describe('units', () => {
  it('have a space before them in Chinese, and a percentage has none', () => {
    expect([3.21, 12_300, 240_000].map(format.duration)).toEqual(['3.2 毫秒', '12 秒', '4 分钟']);
    expect([60_000, 9_000_000].map(format.longTime)).toEqual(['1 分钟', '2.5 小时']);
    expect([500, 1234, 4_700_000].map(format.bytes)).toEqual(['500 字节', '1.2 kB', '4.7 MB']);
    expect(format.percent(0.256)).toBe('26%');
    expect(chinesePanels.reconstructions.percent(-0.58)).toBe('−58%');
  });

  it('stand in the sentences of both languages', () => {
    expect(englishReading.timing.training(9_000_000)).toContain('would take 2.5 hours.');
    expect(chineseReading.timing.training(9_000_000)).toContain('需要 2.5 小时。');
    expect(englishReading.figures.bytes(3289, 20)).toBe(
      '2 × 20 columns of 3,289 numbers, 8 bytes each: 1.1 MB',
    );
    expect(englishReading.figures.shareOf(0.256)).toBe('25.6% of the maximum');
    expect(chineseReading.figures.shareOf(0.256)).toBe('最大值的 25.6%');
    expect(englishPanels.layout.splitter.value(0.4)).toBe('40% of the window');
    expect(chinesePanels.layout.splitter.value(0.4)).toBe('窗口的 40%');
  });

  it('give a day and a time as the language does', () => {
    const savedAt = new Date(2026, 10, 30, 15, 5).getTime();
    expect(englishKeptRuns.facts(0.4465, savedAt, 4_700_000)).toMatch(
      /^Cost 0\.4465 · Nov 30, 2026, 3:05\sPM · 4\.7 MB$/,
    );
    expect(chineseKeptRuns.keptRuns.facts(0.4465, savedAt, 4_700_000)).toBe(
      '代价 0.4465 · 2026年11月30日 15:05 · 4.7 MB',
    );
  });
});
