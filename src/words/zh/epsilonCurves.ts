import type { EpsilonCurvesWords } from '../en/epsilonCurves.ts';
import { format } from './format.ts';
import { gradientCheck } from './gradientCheck.ts';

export const epsilonCurves: EpsilonCurvesWords = {
  title: '为什么 EPSILON = 1e-4',
  intro:
    'EPSILON 更大或更小时，数值梯度的误差有多大？这里在上面选定的权重处，从 1e-1 测到 1e-12，代价分别以 float64 和 float32 内核计算。',
  progress: (done, of) => `${format.integer(of)} 个步长中的 ${format.integer(done)} 个`,
  progressLabel: '已测量的 EPSILON',
  again: '重新测量',
  failed: '无法测量曲线',
  withoutFloat32: (message) => `float32 内核无法在这里运行：“${message}”。`,
  why: 'EPSILON 较大时，代价的曲率使差分不准确（误差 ∝ EPSILON²）；较小时，则是舍入所致（∝ 1/EPSILON）。',
  footAtCourse: ({ error, epsilon }) =>
    `以 float64 计算时，误差在 EPSILON = ${epsilon} 处最小，为 ${error}，因此课程使用 1e-4。`,
  footNearCourse: ({ error, epsilon }, atCourse) =>
    `以 float64 计算时，误差在 EPSILON = ${epsilon} 处最小，为 ${error}；在 1e-4 处为 ${atCourse}，几乎同样小，因此课程使用 1e-4。`,
  footElsewhere: ({ error, epsilon }, atCourse) =>
    `以 float64 计算时，误差在 EPSILON = ${epsilon} 处最小，为 ${error}；在 1e-4 处为 ${atCourse}。`,
  blunt: '这里即使最小的误差也大于 1e-9：梯度越小，曲率与舍入的影响就越大。在初始权重处，检验更精确。',
  float32: ({ error, epsilon }) =>
    `以 float32 计算时，误差不会低于 ${error}（在 EPSILON = ${epsilon} 处）。这会掩盖小的错误，因此检验以 float64 计算。`,
  chart: '各个 EPSILON 下数值梯度的误差',
  float64Legend: 'float64',
  float32Legend: 'float32 内核',
  subject: (parameters, patches, iteration) =>
    `${format.integer(parameters)} 个参数，${format.integer(patches)} 个图像块，${gradientCheck.weightsAt(iteration)}`,
  chartHint: '指向图表，或使用方向键，即可读数。',
  pass: '小于 1e-9 即通过',
  nothingYet: '还没有测量。',
  point: (epsilon, float64, float32) =>
    `EPSILON = ${epsilon}：float64 的相对差为 ${float64}${float32 === undefined ? '' : `，float32 的相对差为 ${float32}`}。`,
};
