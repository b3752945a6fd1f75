import type { ReadMoreWords } from '../en/readMore.ts';

export const readMore: ReadMoreWords = {
  label: '讲义中的说明：',
  subjects: {
    cost: '代价',
    weightDecay: '权重衰减 λ',
    targetActivation: '目标激活度 ρ',
    sparsityPenalty: '稀疏惩罚 β',
    optimiser: 'L-BFGS',
    learningRate: '学习率',
    memoryPairs: 'L-BFGS 记住什么',
    whitening: '白化和减去均值',
    phaseScrambled: '打乱相位',
    bars: '条形',
    tile: '怎样读小方格',
    bestInput: '什么最能激发一个单元',
    dotProduct: '点积',
    displayRange: '小方格怎样误导人',
    code: '编码',
    varianceExplained: '解释的方差',
    activationMatrix: '每个图像块只用少数单元',
    gradientCheck: '梯度检验怎样进行',
    epsilon: '为什么 EPSILON 是 1e-4',
    blindSpots: '梯度检验看不出什么',
  },
};
