import { formatBrief, formatSetting } from '../../format/number.ts';
import type { HealthWords } from '../en/health.ts';
import { format } from './format.ts';

const iterations = (count: number) => `${format.integer(count)} 次迭代`;

export const health: HealthWords = {
  together: (sentences) => sentences.join(''),
  findings: {
    notANumber: ({ learningRate }) =>
      learningRate === undefined
        ? '代价不再是有限的数。'
        : `代价不再是有限的数。学习率为 ${formatSetting(learningRate)} 时，每一步都比前一步冲得更远。`,
    diverging: ({ lowest, iteration, learningRate }) => {
      const rising = `代价正在上升：第 ${format.integer(iteration)} 次迭代时是 ${formatBrief(lowest)}，现在至少是它的两倍。`;
      return learningRate === undefined
        ? rising
        : `${rising}学习率为 ${formatSetting(learningRate)} 时，每一步都越过了极小值。`;
    },
    jumping: ({ learningRate }) =>
      `代价忽高忽低。学习率为 ${formatSetting(learningRate)} 时，步子太大，到不了极小值。`,
    dataOutside: ({ lowest, highest }) =>
      `图像块的像素值从 ${formatBrief(lowest)} 到 ${formatBrief(highest)}。网络的输出由 sigmoid 函数算出，总在 0 与 1 之间，因此永远不会等于它们。`,
    collapsed: ({ lambda }) =>
      `所有小方格都是空白的。权重衰减${lambda === undefined ? '' : ` λ = ${formatSetting(lambda)} `}把每个权重都缩小到了零。现在，无论输入什么，输出都相同：所有图像块的均值。`,
    partlyCollapsed: ({ blank, units }) =>
      `${format.integer(units)} 个小方格中有 ${format.integer(blank)} 个是空白的。权重衰减把这些单元的权重缩小到了零，它们不起任何作用。`,
    lambdaTooLarge: ({ lambda, rho, limit }) =>
      `λ = ${formatSetting(lambda)} 太大了。对这些图像块，在 ρ = ${formatSetting(rho)} 时，λ 超过大约 ${formatBrief(limit)} 就会使所有权重缩小到零。`,
    lambdaTooSmall: ({ lambda }) =>
      lambda === 0
        ? '小方格看起来像噪声。λ = 0 时没有什么使权重保持较小，因此权重也学到了图像块中的噪声。'
        : `小方格看起来像噪声。λ = ${formatSetting(lambda)} 太小，不足以使权重保持较小，因此权重也学到了图像块中的噪声。`,
    allOff: ({ rho }) =>
      rho === undefined
        ? '每个隐藏单元对所有图像块都关闭。隐藏层不传递任何信息，它的梯度也已消失。'
        : `ρ = ${formatSetting(rho)} 时，每个隐藏单元对几乎所有图像块都关闭。单元激活得太少，学不到东西。`,
    allOn: ({ rho }) =>
      rho === undefined
        ? '每个隐藏单元对所有图像块都打开。隐藏层不传递任何信息，它的梯度也已消失。'
        : `ρ = ${formatSetting(rho)} 时，每个隐藏单元对几乎所有图像块都打开。这样，单元打开与否几乎不能说明图像块的内容。`,
    noSparsity: ({ rho }) =>
      rho === undefined
        ? 'β 为 0，因此没有稀疏惩罚。重构很好，但小方格显示的不是单个特征。'
        : `ρ = ${formatSetting(rho)} 使每个隐藏单元对许多图像块都激活。这样，激活值并不稀疏，小方格显示的也不是单个特征。`,
    weakSparsity: ({ times, rho, beta }) =>
      `单元的平均激活度超过目标 ρ = ${formatSetting(rho)} 的 ${format.integer(times)} 倍。β = ${formatSetting(beta)} 时稀疏惩罚太弱。`,
    featuresMissing: ({ found, all }) =>
      `${format.integer(all)} 个条形中找到了 ${format.integer(found)} 个。这种数据更适合另外的设置。`,
    meanPatch: ({ expected }) =>
      expected
        ? '到目前为止，无论输入什么，输出都相同，即所有图像块的均值，代价几乎不变。训练开始时这是正常的。'
        : '无论输入什么，输出仍然相同：所有图像块的均值。',
    plateau: ({ converged, iterations: count }) =>
      converged
        ? `经过 ${iterations(count)}，代价达到了极小值。继续迭代不会再有变化。`
        : `最近 ${iterations(count)}中，代价几乎没有变化。按现在的设置，代价不会再降低多少。`,
    stillFalling: ({ fall, iterations: count }) =>
      `迭代次数用完时，代价仍在下降：最近 ${iterations(count)}中下降了 ${format.percent(fall, fall < 0.1 ? 1 : 0)}。`,
    noiseFloor: ({ iteration, singlePrecision }) =>
      singlePrecision
        ? `经过 ${iterations(iteration)}，每一步给代价带来的变化已小于 float32 的舍入误差。这不是错误。以 float64 计算的引擎可以使代价继续下降。缩短 L-BFGS 的记忆也可能有帮助。`
        : `经过 ${iterations(iteration)}，每一步给代价带来的变化已小于舍入误差。这不是错误。缩短 L-BFGS 的记忆也许还能降低代价。`,
    lineSearchFailed: () =>
      '优化方法找不到能降低代价的一步。梯度与代价不一致时会这样。请打开“梯度检验”面板，看看两者是否一致。',
    changed: ({ subject, forgets }) => {
      const begins =
        subject === 'objective'
          ? '代价函数已改变。训练从现在的权重继续，使新的代价最小。'
          : '优化方法已改变。训练从现在的权重继续。';
      return forgets ? `${begins}L-BFGS 的记忆从空开始。` : begins;
    },
  },
  advice: {
    lambda: (value) => `把 λ 设为 ${formatSetting(value)}`,
    rho: (value) => `把 ρ 设为 ${formatSetting(value)}`,
    beta: (value) => `把 β 设为 ${formatSetting(value)}`,
    learningRate: (value) => `把 α 设为 ${formatSetting(value)}`,
    budget: (value) => `增加到 ${iterations(value)}`,
    memory: (value) => `记住 ${format.integer(value)} 步`,
    optimiser: '使用 L-BFGS',
    scale: '把图像块缩放到 [0.1, 0.9]',
  },
  andStartAgain: (advice) => `${advice}，并重新开始`,
  setHint: '只改变这一个设置。',
  startAgainHint: '改变这个设置，并回到初始权重。从现在的状态出发，训练无法恢复。',
};
