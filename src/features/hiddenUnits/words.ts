/** What this room says besides the names and sentences of the notation. */
const en = {
  iteration: 'iteration',
  of: 'of',
  more: 'More settings of the run',
  moreHint: 'The optimiser and its settings, the seed, new weights, and saving the weights.',
  paces: {
    slow: 'Slow motion',
    moderate: 'Moderate speed',
    brisk: 'High speed',
    full: 'Full speed',
  },
  paceHint: 'About 3, 12 or 50 iterations a second, or as fast as this machine computes.',
};

type HiddenUnitsWords = typeof en;

const zh: HiddenUnitsWords = {
  iteration: '迭代',
  of: '/',
  more: '更多运行设置',
  moreHint: '优化算法及其参数、随机种子、新的初始权重，以及保存权重。',
  paces: {
    slow: '慢动作',
    moderate: '中速',
    brisk: '快速',
    full: '全速',
  },
  paceHint: '每秒约 3、12 或 50 次迭代，或本机所能达到的最快速度。',
};

export const hiddenUnitsWords = { en, zh };
