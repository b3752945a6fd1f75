import { describe, expect, it } from 'vitest';
import { page as english } from '../../../src/words/en/page.ts';
import { panels as englishPanels } from '../../../src/words/en/panels.ts';
import { page as chinese } from '../../../src/words/zh/page.ts';
import { panels as chinesePanels } from '../../../src/words/zh/panels.ts';

describe('counts, sizes and shares in the sentences of the playground', () => {
  it.each([
    [english.hiddenUnits.state.paused(1), 'Paused after 1 iteration.'],
    [english.hiddenUnits.state.paused(1250), 'Paused after 1,250 iterations.'],
    [english.hiddenUnits.tiles.edges(1, 1), '*1* of 1 is an edge detector'],
    [english.optimisers.memoryTaken(1, 49_300_000), /up to 1 pair of .*: 49 MB\.$/],
    [
      englishPanels.unitInspector.reading.edge(6.25, 0.966),
      /every 6\.3 pixels.* 97% of the variance of its weights\.$/,
    ],
    [englishPanels.unitInspector.patches.histogram([0.9, 0.05, 0.03, 0.02]), /90\.0% up to 0\.25, 5\.0%/],
    [englishPanels.reconstructions.codeUse(25, 1, 0.1), /\. 1 of them is above 0\.1\.$/],
    [chinesePanels.reconstructions.codeUse(25, 1, 0.1), /其中 1 个大于 0\.1。$/],
    [chinese.hiddenUnits.state.paused(1250), '经过 1,250 次迭代后暂停。'],
    [chinese.hiddenUnits.tiles.edges(1, 25), '25 个中有 *1* 个是边缘检测器'],
    [chinese.optimisers.memoryTaken(100, 5_262_400), /最多记住 100 对.* 5\.3 MB。$/],
    [chinesePanels.unitInspector.reading.edge(6.25, 0.966), /每 6\.3 个像素.* 97%。$/],
  ])('%s', (sentence, expected) => {
    if (typeof expected === 'string') expect(sentence).toBe(expected);
    else expect(sentence).toMatch(expected);
  });
});

describe.each([
  ['English', english, englishPanels],
  ['Chinese', chinese, chinesePanels],
])('sentences with something that stands out in %s', (_, page, panels) => {
  it.each([
    page.hiddenUnits.tiles.edges(3, 25),
    page.hiddenUnits.tiles.bars(3, 16),
    panels.measures.activation.selected(3, '0.01', '0.01'),
    panels.measures.strip.sentence(8, '0.5', '0.3'),
    panels.experiments.current.sentence('Title', 'Look.'),
    panels.unitInspector.portrait.norm('3.1'),
    panels.unitInspector.portrait.noNorm,
    panels.unitInspector.claim.activation('σ(1)', '0.7'),
    panels.unitInspector.patches.caption(10_000, 12),
  ])('mark it by one pair of stars: %s', (sentence) => {
    expect(sentence.split('*')).toHaveLength(3);
  });
});
