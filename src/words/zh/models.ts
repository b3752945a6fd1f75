import type { ModelsWords } from '../en/models.ts';
import { format } from './format.ts';
import { spacedWords } from './spacing.ts';

export const models: ModelsWords = spacedWords({
  output: {
    name: '输出单元',
    sentence:
      '用 sigmoid 函数的输出单元只能给出 0 与 1 之间的值。线性输出单元直接给出加权和，因此也适合这个范围以外的数据。改变选择会开始新的训练。',
    inColour: '彩色图像块的值在 0 附近，用 sigmoid 函数的输出单元达不到那里。',
    options: { sigmoid: 'sigmoid 函数（课程）', linear: '线性' },
  },
  sparsity: {
    name: '稀疏方式',
    sentence:
      '使编码稀疏的方法。KL 要求每个单元有相同的平均激活度 ρ。L1 使每个激活值都有代价。TopK 只保留每个图像块中最大的 k 个激活值。改变选择会开始新的训练。',
    options: { kl: 'KL 散度（课程）', l1: 'L1 惩罚', topK: 'TopK' },
  },
  active: {
    name: '激活单元数 k',
    symbol: 'k',
    sentence: '对每个图像块，只保留激活值最大的 k 个隐藏单元，其余的激活值都设为 0。',
  },
  l1: {
    name: '稀疏性',
    sentence:
      'β 乘以所有隐藏单元激活值之和，再对图像块取平均。每个激活值的惩罚都一样，因此帮助不够大的单元会关闭。',
    spoken: '加上 beta 乘以全部 m 个图像块上隐藏单元激活值之和的平均值',
    beta: 'β 决定每个激活值的代价。β 太大时所有隐藏单元都会关闭；β = 0 时没有惩罚。',
  },
  topK: {
    name: '稀疏性',
    sentence: '代价中没有稀疏项。稀疏的是网络本身：对每个图像块，最多有 k 个激活值不为 0。',
    spoken: '其中每个图像块最多有 k 个隐藏单元的激活值不为零',
    optimiser:
      '使用 TopK 时，两个激活值的大小顺序改变之处，代价会跳变。L-BFGS 会停在这样的跳变处，因此 Adam 适合这个模型。',
  },
  symbols: {
    beta: { name: 'β', sentence: '稀疏惩罚的权重：与另外两项相比，它占多大分量。' },
    meanOverPatches: { name: '对 m 个图像块取平均', sentence: '对全部 m 个训练图像块取平均。' },
    l1Norm: {
      name: '激活值之和',
      sentence: '编码的 L1 范数，即所有隐藏单元激活值之和。激活值都为正，所以不需要取绝对值。',
    },
    nonzeroCount: { name: '激活单元的个数', sentence: '对这个图像块，激活值不为 0 的隐藏单元的个数。' },
    mostActive: { name: 'k', sentence: '对一个图像块，最多可以有多少个隐藏单元处于激活状态。' },
  },
  linearOutput: ' · 线性输出单元',
  mean: (average: string) => `平均 ${average}。这个模型没有平均激活度的目标。`,
  selected: (unit: number, value: string) => `单元 ${format.integer(unit)}：ρ̂ = *${value}*。`,
  chart: '每个隐藏单元的平均激活度',
  penalty: {
    title: '没有目标的稀疏性',
    l1: (equation: string, iteration: number) =>
      `使用 L1 时，每个隐藏单元给代价增加 β 乘以它的平均激活度，与其他单元无关。第 ${format.integer(iteration)} 次迭代：${equation}。`,
    topK: (k: string, units: number) =>
      `使用 TopK 时，不要求单元有某个平均激活度，单元也不增加代价。对每个图像块，保留 ${format.integer(units)} 个隐藏单元中的 ${k} 个。请在表中查看哪些单元从未被保留。`,
    column: 'β ρ̂ⱼ',
  },
  unit: {
    penalty: '惩罚 β ρ̂',
    penaltyHint: '这个单元给代价增加的部分：β 乘以它的平均激活度 ρ̂。',
    beforeTopK:
      '本面板中的激活值是选出最大的 k 个之前的值。在网络中，只有当这个单元属于最大的 k 个时，它对该图像块才起作用。',
  },
  noMistakes: '这里检查的是所用模型的梯度。错误列表针对课程的代价函数，只在使用该函数时显示。',
  noMistakesAndKinks:
    '这里检查的是所用模型的梯度。错误列表针对课程的代价函数，只在使用该函数时显示。使用 TopK 时，两个激活值的大小顺序改变之处，代价会跳变。如果某个被检查的参数靠近这样的位置，那么即使梯度正确，它的数值导数也是错的。',
});
