import type { ReadingComparisonWords } from '../en/readingComparisons.ts';
import { format } from './format.ts';

export const readingComparisons: ReadingComparisonWords = {
  descent: {
    race: '开始比赛',
    note: '两种优化方法先后各训练一个自己的网络，各做 400 次迭代。这可能需要一分钟。',
    running: (name, iteration) => `${name}：第 ${format.integer(iteration)} 次迭代……`,
    drawing: '正在计算截面的高度……',
    lbfgs: 'L-BFGS',
    descent: '梯度下降',
    axis: '按什么比较',
    optimiser: '优化方法和迭代',
    evaluations: '求值次数',
    seconds: '秒',
    chart: '两种优化方法的代价',
    stand: (name, iteration) => `${name}，第 ${format.integer(iteration)} 次迭代`,
    result: (name, cost, evaluations, milliseconds) =>
      `${name}：经过 ${format.integer(evaluations)} 次求值和 ${format.duration(milliseconds)}，代价是 ${cost}。`,
    stopped: (name, iteration) =>
      `${name}：在第 ${format.integer(iteration)} 次迭代自行停止，因为继续下降的量已小于舍入误差。`,
    plane: (patches) => `代价的一个截面（在 ${format.integer(patches)} 个图像块上计算）和两条路径`,
    planeNote: (patches) =>
      `代价的一个截面，在 ${format.integer(patches)} 个图像块上计算。图中越暗，代价越低。两条路径都从方块开始，各自结束于自己的圆点。`,
    still: (patches) =>
      `代价的一个截面，在 ${format.integer(patches)} 个图像块上计算。图中越暗，代价越低。图中的路径属于一次记录下来的 L-BFGS 训练，从方块开始，到圆点结束。`,
    start: '起点',
    cancel: '停止',
    again: '再比一次',
  },
  timing: {
    run: '两种都运行',
    stop: '停止',
    note: '练习用的解释器在你的计算机上计算 W1 x：一次用三重循环，一次写成 W1 * x。',
    loop: '循环',
    matrix: '矩阵乘积',
    yours: (times) => `你的预测：${format.significant(times, 3)} 倍`,
    looped: (patches, all) =>
      `循环已完成 ${format.integer(all)} 个图像块中的 ${format.integer(patches)} 个。`,
    time: (milliseconds) => format.duration(milliseconds),
    faster: (times) => `矩阵乘积的速度是循环的 ${format.significant(times, 3)} 倍。`,
    training: (milliseconds) =>
      `用循环的话，400 次迭代、每次 5 个乘积，需要 ${format.longTime(milliseconds)}。`,
    same: (difference) => `两个结果最多相差最大元素的 ${difference}。`,
    equal: '两种方法在这里给出完全相同的数：它们相加的顺序相同。',
    stopped: '已停止，没有测量结果。',
  },
  tiles: {
    scale: '显示范围',
    scales: {
      own: '每个小方格用自己的',
      shared: '所有小方格都是 −1 到 1',
      positive: '所有小方格都是 0 到 1',
    },
    ends: {
      own: '黑色和白色代表每个小方格自己的最大权重，不管它有多小。',
      shared: '每个小方格中，黑色都是 −1，白色都是 1，超出这个范围的值显示为 −1 或 1。',
      positive: '所有负权重都是黑色：不给显示范围时，imshow 就是这样显示的。',
    },
    tiles: (scale) => `隐藏单元的权重，显示范围：${scale}`,
    longest: '最长的权重',
    shortest: '最短的权重',
  },
  dictionary: {
    ours: '本课程',
    theirs: '语言模型（2023）',
    inputs: '输入',
    hidden: '隐藏单元',
    perInput: '每个输入的单元数',
    parameters: '权重和偏置',
    scale: '高度',
    scales: { own: '每个网络用自己的比例', shared: '两个网络用同一比例' },
    number: (value) => format.decimalAtMost(value, 2),
    picture: (name, inputs, hidden) =>
      `${name}：${format.integer(inputs)} 个输入，${format.integer(hidden)} 个隐藏单元，${format.integer(inputs)} 个输出，按比例绘制`,
    tooSmall: '按同一比例，本课程的网络比一个像素还小。',
  },
};
