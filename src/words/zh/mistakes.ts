import type { MistakeWords } from '../en/mistakes.ts';

export const mistakes: MistakeWords = {
  all: {
    sparsityGradientMissing: {
      name: '梯度中没有稀疏项',
      sentence: '代价包含 KL 散度，但 delta2 缺少 β(−ρ/ρ̂ + (1−ρ)/(1−ρ̂))。',
    },
    sparsityOutsideSlope: {
      name: '稀疏项在 a2(1−a2) 之外',
      sentence: '稀疏项是在乘以 f′(z2) 之后才加到 delta2 上的，而不是之前。',
    },
    sparsitySignFlipped: {
      name: '稀疏项的符号错误',
      sentence: 'delta2 的稀疏项是 ρ/ρ̂ − (1−ρ)/(1−ρ̂)，因此梯度指向远离 ρ 的方向。',
    },
    notAveraged: { name: '梯度没有除以 m', sentence: '梯度对 m 个图像块求和，而代价是它们的平均。' },
    biasGradientsZero: {
      name: '偏置的梯度始终为零',
      sentence: 'b1grad 和 b2grad 从未计算，因此偏置从不改变。',
    },
    weightDecayGradientMissing: {
      name: '梯度中没有权重衰减',
      sentence: '代价包含 λ/2 ΣW²，但 W1grad 和 W2grad 缺少 λW。',
    },
    outputSlopeMissing: {
      name: 'delta3 中没有 a3(1−a3)',
      sentence: 'delta3 只是 −(x − a3)，缺少输出单元的斜率 f′(z3)。',
    },
    errorNotHalved: { name: '代价中没有 ½', sentence: '代价使用 ‖a3 − x‖²，而梯度是 ½‖a3 − x‖² 的梯度。' },
    rhoHatSummed: {
      name: 'ρ̂ 求了和，没有取平均',
      sentence: 'ρ̂ 是激活值之和，而不是它们的平均。它大于 1 时，1 − ρ̂ 的对数没有定义。',
    },
    biasesDecayed: {
      name: '偏置也被衰减',
      sentence: '权重衰减在代价与梯度中都包含了偏置 b1 和 b2。',
    },
    divergenceOfEachActivation: {
      name: '每个激活值的 KL',
      sentence: 'KL(ρ ‖ a2) 对图像块取平均，因此要求每一个激活值都等于 ρ，而不只是它们的平均。',
    },
    lambdaTenfold: { name: 'λ 取成了十倍', sentence: '权重衰减在代价与梯度中都是应有值的十倍。' },
    inputThroughSigmoid: {
      name: '输入经过了 sigmoid 函数',
      sentence: '第一层得到的是 sigmoid 函数的值 sigmoid(x)，而不是 x，但输出仍与 x 比较。',
    },
    patchesNotNormalised: {
      name: '图像块没有映射到 [0.1, 0.9]',
      sentence: '图像块的值仍在 −1 与 1 之间，sigmoid 函数的输出无法达到。',
    },
    patchesScaledApart: {
      name: '每个图像块按自己的标准差缩放',
      sentence:
        '每个图像块除以自己的标准差，而不是所有图像块的标准差，因此对比度很低的图像块变得与其他的一样强。',
    },
    weightsStartAtZero: {
      name: '所有权重从零开始',
      sentence: '所有隐藏单元开始时相同，得到的梯度也相同，因此始终相同。',
    },
  },
  blindSpots: {
    biasesDecayed:
      '代价与梯度多了同样的一项，因此两者一致。训练结束时 J = 0.449，而不是 0.448。要找到它，请检查公式。',
    divergenceOfEachActivation: '它是另一种惩罚的正确梯度。训练会得到空白的小方格，因此请看小方格。',
    lambdaTenfold: 'λ 在梯度与代价中以同样的方式出错。权重会塌缩。请把权重衰减与其他各项比较。',
    inputThroughSigmoid: '这是另一个网络，它的梯度是正确的。小方格几乎一直空白。请看 a1 进入网络之前的值。',
    patchesNotNormalised:
      '检验使用交给它的任何图像块。J 停留在 2.5 附近，因为 sigmoid 函数的输出不会为负。请检查数据的范围。',
    patchesScaledApart: '检验不知道图像块来自哪里。边缘变长，J 最终较高，为 0.523。请比较图像块。',
    weightsStartAtZero: '起点不是梯度的一部分。所有小方格看起来都一样，因此请看小方格。',
  },
};
