import type { StopReason } from '../../core/optimise/optimiser.ts';
import type { ExerciseTrainingWords } from '../en/exerciseTraining.ts';
import { format } from './format.ts';

const reasons: Readonly<Record<StopReason, string>> = {
  budget: '所有迭代都已完成。',
  gradientTolerance: '梯度几乎为零，已到达极小值，训练结束。',
  progressTolerance: '代价几乎不再变化，训练结束。',
  noiseFloor: '代价的变化已小于它的舍入误差，训练结束。',
  lineSearchFailed: '沿搜索方向没有任何一步能降低代价，训练结束。梯度与代价不相符时会出现这种情况。',
  notFinite: '代价或梯度是 NaN 或无穷大，训练结束。',
};

export const training: ExerciseTrainingWords = {
  title: '用你的代码训练',
  start: '用我的代码训练',
  pause: '暂停',
  continue: '继续',
  step: '单步',
  stop: '停止',
  data: {
    name: '训练数据',
    sentence: '取自内置场景的 8 × 8 像素自然图像块，本页书写的 28 × 28 像素数字，或 MNIST 的数字。',
    options: { natural: '自然图像块', digits: '数字', mnist: 'MNIST' },
  },
  compare: {
    name: '与正确的代码比较',
    sentence: '同时用本页自己的代价和梯度在相同的图像块上训练一个网络，并用虚线画出它的代价。',
    legend: '实线：你的代码。虚线：正确的代码，图像块和初始权重相同。',
  },
  achievement: {
    save: '保存图片和代码',
    title: '用我自己的代码训练的稀疏自编码器',
    steps: (right, all) => `${all} 个步骤中有 ${right} 个正确`,
    unchecked: '上次改动之后还没有检查这些步骤。',
    training: (iterations, patches) => `L-BFGS 迭代 ${format.integer(iterations)} 次，${patches} 个图像块`,
    cost: (cost) => `代价 ${cost}`,
    time: (seconds) => `我的函数用时 ${seconds} 秒`,
    failed: '浏览器无法生成图片。请用编辑器上方的按钮保存代码。',
  },
  digits:
    '现在的网络有 784 个像素和 196 个隐藏单元，λ = 0.003，ρ = 0.1，β = 3。这里不做数值梯度检验：有 308,308 个参数，需要求 616,616 次代价。',
  mnistMissing: 'MNIST 还不在这里。请先在下面下载。',
  patches: {
    name: '图像块',
    sentence: '每次求值时，交给你的函数的图像块个数。',
    count: (count) => format.integer(count),
  },
  introduction:
    'L-BFGS 调用你的函数来得到代价和梯度，这里显示它找到的权重。网络有 64 个像素和 25 个隐藏单元，λ = 0.0001，ρ = 0.01，β = 3。错误的代码也可以用来训练，从中可以看到错误对滤波器的影响。',
  preparing: '正在绘制场景并截取图像块……',
  firstCost: '你的函数正在计算第一个代价……',
  progress: (iteration, budget, cost, milliseconds) =>
    `第 ${iteration} 次迭代，共 ${budget} 次，代价 ${cost}，每次求值 ${milliseconds} 毫秒。`,
  paused: (progress) => `已暂停。${progress}`,
  stopped: (progress) => `已停止。${progress}`,
  finished: (progress, reason) => `${progress}${reasons[reason]}`,
  ended: (iterations) => `训练在 ${format.integer(iterations)} 次迭代后结束。`,
  failed: '训练因出错而结束。',
  failedAt: (place) => `出错的位置：${place}。`,
  tiles: (units) => `用你的代码训练出的 ${format.integer(units)} 个隐藏单元的权重`,
  chart: {
    label: (first, last, iteration) =>
      `代价随迭代的变化：第一次迭代后为 ${first}，第 ${iteration} 次迭代后为 ${last}。`,
    reference: (cost) => `正确的代码在同一处的代价为 ${cost}。`,
    lastIteration: (iteration) => `第 ${iteration} 次迭代`,
  },
};
