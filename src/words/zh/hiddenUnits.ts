import type { HiddenUnitsWords } from '../en/hiddenUnits.ts';
import { format } from './format.ts';

const iterations = (count: number) => `${format.integer(count)} 次迭代`;

export const hiddenUnits: HiddenUnitsWords = {
  title: '隐藏单元',
  counter: (iteration) => `迭代 *${iteration}* /`,
  more: {
    name: '更多训练设置',
    sentence: '优化方法及其设置、随机种子、新的初始权重，以及保存权重。',
  },
  continue: {
    name: '继续',
    sentence: (count) => `从现在的权重出发，再训练 ${iterations(count)}。`,
  },
  paces: { slow: '慢动作', moderate: '中速', brisk: '快速', full: '全速' },
  blocked: {
    preparing: '训练用的图像块还在准备中。',
    cancelled: '准备已取消。请先按“准备”。',
    neverStarted: '这次训练无法开始。小方格旁边的消息说明了原因。',
    atStart: '训练已经在第 0 次迭代。',
    optimiserStopped: '按这些设置，再迭代也不会有变化。请改变一个设置，或重置。',
    mostIterations: (most) => `一次训练最多 ${iterations(most)}。`,
    noTiles: '还没有小方格。',
  },
  preparing: '正在准备训练用的图像块',
  ongoing: (activity) => `${activity}……`,
  trainingProgress: '训练进度',
  previousRun: {
    name: '上一次训练',
    sentence: (iteration) => `回到上一次训练（第 ${format.integer(iteration)} 次迭代）和它的设置。`,
  },
  pausing: '正在暂停……',
  notSaved: '权重没有保存',
  state: {
    backFromCancelled: (state) => `准备已取消，一切保持原样。${state}`,
    preparing: '正在准备训练用的图像块。',
    cancelled: '准备已取消，因此还没有可以用来训练的数据。',
    ready: '这些是随机的初始权重。请按“训练”。',
    learningMean: '网络首先学会输出所有图像块的均值。',
    learning: '正在训练。你可以随时改变公式中的数值，权重会保留。',
    paused: (count) => `经过 ${iterations(count)}后暂停。`,
    canContinue: (iteration) => `按“训练”，从第 ${format.integer(iteration)} 次迭代继续。`,
    tilesOfPreviousRun: '小方格和曲线仍属于上一次训练。',
    noRun: '还没有开始过训练。',
    finished: {
      gradientTolerance: (count) => `经过 ${iterations(count)}后收敛：梯度几乎为零。`,
      progressTolerance: (count) => `经过 ${iterations(count)}后收敛：再走一步，代价几乎不变。`,
      noiseFloor: (count) => `经过 ${iterations(count)}后停止：再有改进也小于这个引擎的舍入误差。`,
      lineSearchFailed: (count) => `经过 ${iterations(count)}后停止：没有任何一步能降低代价。`,
      notFinite: (count) =>
        `经过 ${iterations(count)}后停止：代价不再是有限的数。请重置，并试试更小的学习率。`,
      budget: (count, more) =>
        `已完成 ${iterations(count)}。可以再训练 ${iterations(more)}，或改变公式中的数值，看看它的作用。`,
    },
  },
  tiles: {
    title: '每个隐藏单元在寻找什么',
    label: '每个隐藏单元的权重',
    pictureTitle: (iteration) => `每个隐藏单元在寻找什么，第 ${format.integer(iteration)} 次迭代`,
    edges: (found, all) => `${format.integer(all)} 个中有 *${format.integer(found)}* 个是边缘检测器`,
    edgesHint: (inColour) =>
      `边缘检测器有一个明确的方向，只覆盖小方格的一部分，并且权重不接近零。${inColour ? '彩色时，沿着小方格与灰色相差最大的那种颜色来衡量。' : ''}`,
    bars: (found, all) => `${format.integer(all)} 个条形中找到了 *${format.integer(found)}* 个`,
    barsHint:
      '如果有一个隐藏单元只对某个条形有反应，就算找到了这个条形。从单元的权重与条形中各减去均值，两者之间的余弦必须大于 0.8。',
    marked: '有标记的小方格',
  },
  legend: {
    grey: {
      label: (range) => `黑 −${range}，灰 0，白 +${range}`,
      perUnit: '黑色表示负权重，灰色表示零，白色表示正权重。每个小方格按自己最大的权重缩放。',
      common: (range) =>
        `黑色表示权重 −${range}，灰色表示零，白色表示 ${range}。所有小方格使用同一比例，两端是最大的权重。`,
    },
    diverging: {
      label: (range) => `蓝 −${range}，白 0，橙 +${range}`,
      perUnit: '蓝色表示负权重，白色表示零，橙色表示正权重。每个小方格按自己最大的权重缩放。',
      common: (range) =>
        `蓝色表示权重 −${range}，白色表示零，橙色表示 ${range}。所有小方格使用同一比例，两端是最大的权重。`,
    },
  },
  readout: {
    empty: '指向或轻触一个小方格，读出它的权重。',
    unit: (number) => `单元 ${format.integer(number)}`,
    place: (row, column) => `第 ${format.integer(row)} 行，第 ${format.integer(column)} 列`,
    inspect: (number) => `查看单元 ${format.integer(number)}`,
  },
  tileName: {
    none: '还没有隐藏单元',
    unit: (number, norm, mean, marks) =>
      [
        `隐藏单元 ${format.integer(number)}`,
        `权重范数 ${norm}`,
        ...(mean === undefined ? [] : [`平均激活度 ${mean}`]),
        ...marks,
      ].join('，'),
    marks: (names) => names.join('，'),
    pixel: (row, column, input, weight) =>
      `第 ${format.integer(row)} 行，第 ${format.integer(column)} 列：x ${input}，权重 ${weight}`,
  },
};
