import type { ObjectiveWords } from '../en/objective.ts';
import { format } from './format.ts';

export const objective: ObjectiveWords = {
  title: '代价函数',
  hiddenUnits: (count) => `${format.integer(count)} 个隐藏单元`,
  inputs: (count) => `${format.integer(count)} 个输入`,
  patches: (count) => `${format.integer(count)} 个图像块`,
  symbols: {
    cost: { name: 'J(W,b)', sentence: '权重 W 和偏置 b 的代价。训练就是寻找使它变小的权重。' },
    meanOverPatches: { name: '对 m 个图像块取平均', sentence: '对全部 m 个训练图像块取平均。' },
    squaredError: {
      name: '平方距离的一半',
      sentence: 'x̂ 与 x 所有像素之差的平方和。取一半是因为它的梯度更简单。',
    },
    reconstruction: { name: 'x̂，重构', sentence: '网络对第 i 个图像块的输出，即对它的重构。' },
    patch: { name: 'x，图像块', sentence: '第 i 个图像块：它的像素就是网络的输入。' },
    halfLambda: { name: 'λ/2', sentence: '权重衰减参数 λ 的一半，它决定大权重的代价有多高。' },
    sumOverWeights: { name: '对所有权重求和', sentence: '对两层的所有权重求和，不包括偏置。' },
    squaredWeight: { name: '权重的平方', sentence: '从第 l 层单元 i 到下一层单元 j 的权重的平方。' },
    beta: { name: 'β', sentence: '稀疏惩罚的权重：它与另外两项相比占多大分量。' },
    sumOverUnits: { name: '对隐藏单元求和', sentence: '对全部 s₂ 个隐藏单元求和。' },
    divergence: {
      name: 'KL，相对熵',
      sentence: '相对熵（KL 散度）衡量 ρ̂ 与 ρ 相差多少。两者相等时为 0，相差越大，它就越大。',
    },
    rho: { name: 'ρ，目标激活度', sentence: '每个隐藏单元应有的平均激活度，UFLDL 称之为稀疏性参数。' },
    rhoHat: { name: 'ρ̂，平均激活度', sentence: '隐藏单元 j 对全部 m 个图像块的实际平均激活度。' },
  },
  share: (term, share) => `${term} ${format.percent(share)}`,
  shares: (terms) => `各项在总代价中所占的比例：${terms.join('，')}`,
  open: '显示代价函数及其滑块：',
  openHint: '代价和各个参数。展开后可以看到所有的项，并调整参数。',
};
