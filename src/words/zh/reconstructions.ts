import type { ReconstructionWords } from '../en/reconstructions.ts';
import { format } from './format.ts';

const method: ReconstructionWords['method'] = ({ removeMean, truncate, scale, colour }) => {
  if (colour)
    return '图像块进入网络之前，先减去平均图像块，再乘以白化矩阵 Z。之后乘以 Z 的逆矩阵，再加回平均图像块。';
  const before = [
    ...(removeMean ? ['减去它自己的均值'] : []),
    ...(truncate ? ['在所有训练图像块的 ±3 个标准差处截断'] : []),
    ...(scale ? ['像训练图像块一样缩放'] : []),
  ];
  if (before.length === 0) return '图像块的值不作任何改变，直接进入网络，输出也不作改变。';
  const after = [
    ...(scale ? ['撤销缩放'] : []),
    ...(removeMean ? ['加回网络从未看到的均值'] : []),
    ...(truncate ? ['被截断的部分不再恢复'] : []),
  ];
  return `图像块进入网络之前：${before.join('，')}。之后：${after.join('，')}。`;
};

export const reconstructions: ReconstructionWords = {
  title: '重构',
  notYet: '图像块准备好之后才能显示。',
  iteration: (iteration) => `第 ${format.integer(iteration)} 次迭代`,
  iterationInFloat64: (iteration) => `第 ${format.integer(iteration)} 次迭代 · float64`,
  compression: (visible, hidden) =>
    `${format.integer(visible)} 个数 → ${format.integer(hidden)} → ${format.integer(visible)}`,
  compressed: (hidden, share) =>
    `每个图像块都要经过 ${format.integer(hidden)} 个激活值，相当于其数值个数的 ${format.percent(share)}。`,
  notCompressed: '隐藏单元不少于像素，因此网络可能照抄输入。只有稀疏性能防止这一点。',
  meanError: (patches) => `平均误差（全部 ${format.integer(patches)} 个）`,
  meanErrorShown: (patches) =>
    patches === undefined ? '平均误差（所显示的）' : `平均误差（这 ${format.integer(patches)} 个）`,
  varianceExplained: '解释的方差',
  percent: (share) => format.percent(Math.round(100 * share) / 100 + 0),
  notDefined: '无定义',
  rows: { input: '输入', output: '输出', error: '误差' },
  orders: { label: '图像块的顺序', asCut: '截取顺序', worst: '最差', best: '最好' },
  previous: {
    name: (count) => `前面 ${format.integer(count)} 个图像块`,
    sentence: '显示前面的图像块。',
    blocked: '这些是最前面的图像块。',
  },
  next: {
    name: (count) => `后面 ${format.integer(count)} 个图像块`,
    sentence: '显示后面的图像块。',
    blocked: '这些是最后面的图像块。',
  },
  place: (first, last, of) =>
    `第 ${format.integer(first)}–${format.integer(last)} 个，共 ${format.integer(of)} 个`,
  measuring: '正在测量每个图像块',
  measured: '已测量的图像块',
  stop: { name: '取消', sentence: '停止测量。顺序保持不变。' },
  notRanked: '这次训练的图像块还没有排序，现在按截取的顺序显示。',
  rank: { name: '排序', sentence: '测量每个图像块的误差，并按误差排序。' },
  rankAgain: { name: '重新排序', sentence: '网络已经改变，重新测量。' },
  ranking: ({ patches, iteration, mean, median, worst, best }) =>
    `第 ${format.integer(iteration)} 次迭代时全部 ${format.integer(patches)} 个图像块：平均误差 ${mean}，即代价中的重构项。中位数 ${median}，最差 ${worst}，最好 ${best}。`,
  strip: '图像块、它们的输出与误差',
  patch: (patch, error) => `图像块 ${format.integer(patch)}，误差 ${error}`,
  belowEach: '每个图像块下方：',
  tooDark: (value) => `过暗，−${value}`,
  tooBright: (value) => `+${value}，过亮`,
  errorsInColour: (value) => `误差：中灰为 0，三种颜色分别从 −${value} 显示到 +${value}`,
  addsInColour: (value) => `单元的贡献：中灰为 0，三种颜色分别从 −${value} 显示到 +${value}`,
  onePatch: '一个图像块，逐个单元',
  patchTitle: (patch) => `图像块 ${format.integer(patch)}，逐个单元`,
  code: '它的编码',
  codeUse: (activations, used, limit) =>
    `共 ${format.integer(activations)} 个激活值，按小方格的顺序排列，其中 ${format.integer(used)} 个大于 ${format.decimalAtMost(limit, 2)}。`,
  codeChart: '每个隐藏单元对这个图像块的激活值',
  codeHeads: { unit: '隐藏单元', activation: '激活值' },
  codeHint: '点击一个条形，或使用方向键，即可选中它的单元。',
  codeBar: (unit, activation, rank) =>
    `隐藏单元 ${format.integer(unit)}：激活值 ${activation}，按贡献大小排第 ${format.integer(rank)}`,
  sentence: (text) => `${text}。`,
  output: '它的输出',
  outputMade: (output) =>
    output === 'linear'
      ? '把 W2 的各列加到 b2 上。使用线性输出单元时，f 不改变这些和。'
      : '先把 W2 的各列加到 b2 上，然后由 sigmoid 函数 f 把和变成像素。',
  input: { label: '图像块', caption: '输入 x' },
  rebuiltFrom: (count) => `由 ${format.integer(count)} 个单元重构`,
  rebuilt: (added, of) =>
    added === 0
      ? 'f(b2)，没有单元'
      : added === of
        ? '输出 x̂，全部单元'
        : `${format.integer(of)} 个单元中的 ${format.integer(added)} 个`,
  weightedSums: (what) => `加权和：${what}`,
  adding: {
    all: '全部单元的贡献',
    none: '还没有单元',
    unit: (unit) => `单元 ${format.integer(unit)} 的贡献`,
  },
  stopPlaying: '停止',
  error: (added, of, error, none, all) =>
    `使用 ${format.integer(of)} 个单元中的 ${format.integer(added)} 个时，误差为 ${error}；一个也不用时为 ${none}，全部使用时为 ${all}。`,
  darkens: (value) => `变暗，−${value}`,
  brightens: (value) => `+${value}，变亮`,
  used: '它用得最多的单元（按 ‖a2·W2‖），以及它们的编号与激活值：',
  usedStrip: '这个图像块用得最多的单元',
  adds: '贡献',
  usedUnit: (unit, activation, size) =>
    `隐藏单元 ${format.integer(unit)}，激活值 ${activation}，贡献 ${size}`,
  picture: '整幅图像',
  noPictures: '这些图像块不是从图像中截取的，因此没有整幅图像可以重构。',
  sized: (name, width, height) => `${name}（${width}×${height}）`,
  overlaps: { none: '并排', half: '重叠' },
  rebuilding: '正在重构……',
  throughNetwork: (patches, side) =>
    `${format.integer(patches)} 个 ${side}×${side} 像素的图像块逐个通过网络。`,
  method,
  views: { rebuilt: '重构', means: '只有均值', error: '误差' },
  shown: { rebuilt: '通过网络之后', means: '只有图像块的均值', error: '误差，重构 − 原图' },
  parts: { whole: '整幅', detail: '局部' },
  original: '原图',
  originalOf: (name) => `${name}，原图`,
  shownOf: (name, what) => `${name}，${what}`,
  explained: (share) => `重构的图像解释了这幅图像方差的 ${share}。`,
  meansExplained: (share) => `图像块的均值不经过网络，它们本身就解释了 ${share}。`,
  greys: '中灰是这幅图像像素的均值，黑色与白色分别比均值低和高三个标准差（σ）。',
  together: (sentences) => sentences.join(''),
  nothingToSave: '还没有可以保存的内容。请等到它显示出来。',
  save: '保存',
  saves: {
    strip: {
      name: '保存这些重构',
      sentence: '把现在显示的重构存为 PNG 或 SVG 图像。',
      title: (iteration) => `图像块、它们的重构与误差，第 ${format.integer(iteration)} 次迭代`,
    },
    parts: {
      name: '保存这个图像块的分解',
      sentence: '把这个图像块以及各单元的贡献存为 PNG 或 SVG 图像。',
      title: (patch, added, of, iteration) =>
        `图像块 ${format.integer(patch)}，由 ${format.integer(of)} 个隐藏单元中的 ${added} 个重构，第 ${format.integer(iteration)} 次迭代`,
    },
    picture: {
      name: '保存这幅图像与原图',
      sentence: '把这幅图像与原图存为 PNG 或 SVG 图像。',
      title: (name, what, iteration) => `${name}：原图与${what}，第 ${format.integer(iteration)} 次迭代`,
    },
  },
};
