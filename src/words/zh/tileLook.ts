import type { TileLookWords } from '../en/tileLook.ts';

export const tileLook: TileLookWords = {
  contrast: {
    name: '对比度',
    sentence: '每个小方格按自己最大的权重缩放，或者全部使用同一比例，使弱的单元显得暗淡。',
  },
  colours: {
    name: '颜色',
    sentence: '与课程相同的灰度，或者用蓝色表示负权重、橙色表示正权重。各类色觉异常者都能区分蓝色与橙色。',
  },
  smoothing: { name: '权重显示为', sentence: '每个权重一个方块，或者在相邻权重之间平滑过渡。' },
  order: { name: '顺序', sentence: '小方格按什么排列。选择顺序时以及训练停下时会重新排序。' },
  sortAgain: { name: '重新排序', sentence: '按现在的数值重新排列小方格。' },
  options: {
    contrasts: { perUnit: '各自缩放', common: '统一缩放' },
    scales: { grey: '灰度', diverging: '蓝–橙' },
    smoothings: { pixels: '像素', smooth: '平滑' },
    orders: {
      index: '按编号',
      activation: '按平均激活度',
      orientation: '按方向',
      change: '按开始以来的变化',
    },
  },
};
