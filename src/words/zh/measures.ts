import type { MeasuresWords } from '../en/measures.ts';
import { format } from './format.ts';

export const measures: MeasuresWords = {
  scales: { log: '对数', linear: '线性' },
  cost: {
    title: '代价',
    axis: '代价坐标轴',
    axisHint: '对数坐标轴可以同时显示大项与小项；在线性坐标轴上，各项之和就是总代价。',
    chart: '每次迭代的代价',
    empty: '曲线从第一次迭代开始。',
    lines: {
      total: '总代价',
      reconstructionError: '重构误差',
      weightDecay: '权重衰减',
      sparsityPenalty: '稀疏惩罚',
    },
    iterations: '迭代',
    iteration: (iteration) => `第 ${format.integer(iteration)} 次迭代`,
    line: (name, value) => `${name} ${value}`,
    at: (iteration, lines) => `第 ${format.integer(iteration)} 次迭代：${lines.join('，')}`,
    summary: (iteration, lines) => `第 ${format.integer(iteration)} 次迭代的代价：${lines.join('，')}。`,
  },
  activation: {
    axis: '激活度坐标轴',
    axisHint: '线性坐标轴便于比较接近目标的单元；对数坐标轴还能显示几乎总是关闭的单元。',
    empty: '图像块准备好之后才能显示。',
    chart: (target) => `每个隐藏单元的平均激活度，目标为 ${target}`,
    bar: (unit, value) => `隐藏单元 ${format.integer(unit)}，平均激活度 ${value}`,
    heads: { unit: '隐藏单元', value: '平均激活度' },
    near: (average, target) => `平均为 ${average}，接近目标 ρ = ${target}。`,
    above: (average, target) => `平均为 ${average}，高于目标 ρ = ${target}。`,
    below: (average, target) => `平均为 ${average}，低于目标 ρ = ${target}。`,
    selected: (unit, value, target) => `单元 ${format.integer(unit)}：ρ̂ = *${value}*，目标 ρ = ${target}。`,
  },
  strip: {
    title: '重构',
    closer: '仔细看看',
    closerHint: '打开一个面板，在其中可以逐个单元地拆解任一图像块。',
    empty: '图像块准备好之后才能显示。',
    sentence: (count, error, range) =>
      `前 ${format.integer(count)} 个图像块的输入、输出与误差。误差 ½‖x̂−x‖² 平均为 *${error}*。蓝色处过暗，橙色处过亮，最多相差 ${range}。`,
  },
};
