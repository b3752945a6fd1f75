import { describe, expect, it } from 'vitest';
import { bridge as englishBridge } from '../../../src/words/en/bridge.ts';
import { health } from '../../../src/words/en/health.ts';
import { page as english } from '../../../src/words/en/page.ts';
import { panels as englishPanels } from '../../../src/words/en/panels.ts';
import { reading as englishReading } from '../../../src/words/en/reading.ts';
import { say } from '../../../src/words/sayings.ts';
import { bridge as chineseBridge } from '../../../src/words/zh/bridge.ts';
import { format } from '../../../src/words/zh/format.ts';
import { page as chinese } from '../../../src/words/zh/page.ts';
import { panels as chinesePanels } from '../../../src/words/zh/panels.ts';
import { reading as chineseReading } from '../../../src/words/zh/reading.ts';

describe('one of something and several of it', () => {
  it.each([
    [(n: number) => english.objective.hiddenUnits(n), '1 hidden unit', '1,000 hidden units'],
    [(n: number) => english.objective.patches(n), '1 patch', '1,000 patches'],
    [(n: number) => englishReading.units(n), '1 hidden unit', '1,000 hidden units'],
    [(n: number) => englishReading.bottleneck.network(n), 'Network, 1 unit', 'Network, 1,000 units'],
    [(n: number) => englishReading.bottleneck.components(n), 'PCA, 1 component', 'PCA, 1,000 components'],
    [(n: number) => englishReading.figures.columns(n), '1 pair: 2 columns', '1,000 pairs: 2,000 columns'],
    [(n: number) => englishReading.figures.hiddenUnits(n), 'a2: 1 hidden unit', 'a2: 1,000 hidden units'],
    [(n: number) => englishPanels.reconstructions.next.name(n), 'Next patch', 'Next 1000 patches'],
    [(n: number) => englishBridge.example.more(n), 'and 1 smaller one', 'and 1,000 smaller ones'],
    [(n: number) => chinese.objective.hiddenUnits(n), '1 个隐藏单元', '1,000 个隐藏单元'],
    [(n: number) => chinese.objective.patches(n), '1 个图像块', '1,000 个图像块'],
    [(n: number) => chineseReading.units(n), '1 个隐藏单元', '1,000 个隐藏单元'],
    [(n: number) => chineseBridge.example.more(n), '以及 1 个较小的', '以及 1,000 个较小的'],
  ])('%s', (words, one, many) => {
    expect(words(1)).toBe(one);
    expect(words(1000)).toBe(many);
  });

  it('agree with the verb, too', () => {
    const said = (blank: number): string => say(health.findings, { id: 'partlyCollapsed', blank, units: 25 });
    expect(said(1)).toMatch(/^1 of 25 tiles is blank\. .* this unit/);
    expect(said(3)).toMatch(/^3 of 25 tiles are blank\. .* these units/);
    expect(englishPanels.reconstructions.compressed(1, 1 / 64)).toContain('through 1 activation. That is 2%');
    expect(chinesePanels.reconstructions.compressed(1, 1 / 64)).toContain('1 个激活值');
  });
});

describe('units', () => {
  it('have a space before them in Chinese, and a percentage has none', () => {
    expect([3.21, 12_300, 240_000].map(format.duration)).toEqual(['3.2 毫秒', '12 秒', '4 分钟']);
    expect([500, 1234, 4_700_000].map(format.bytes)).toEqual(['500 字节', '1.2 kB', '4.7 MB']);
    expect(format.percent(0.256)).toBe('26%');
    expect(chinesePanels.reconstructions.percent(-0.58)).toBe('−58%');
  });
});
