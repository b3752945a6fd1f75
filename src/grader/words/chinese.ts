import type { FormFinding } from '../findings.ts';
import { chineseExplanation } from './chineseExplanations.ts';
import { chineseMistakes } from './chineseMistakes.ts';
import { chinesePython } from './chinesePython.ts';
import type { GraderWords } from './graderWords.ts';
import { sizeText } from './sizeText.ts';

/** What was returned, and what should be. */
const instead = ({ dims, expected }: FormFinding): string =>
  `grad 是 ${sizeText(dims)}，应为 ${sizeText(expected)}`;

const networks: Readonly<Record<string, string>> = {
  training: '正在训练的网络',
  '4-7-4, more hidden units than pixels': '网络 4-7-4（隐藏单元多于像素）',
  '7-3-7, λ = 0': '网络 7-3-7（λ = 0）',
  '5-6-5, β = 0': '网络 5-6-5（β = 0）',
  '8-4-8, hidden units nearly always on or off': '网络 8-4-8（隐藏单元几乎总是激活或总是不激活）',
  '6-4-6, one patch': '网络 6-4-6（一个图像块）',
};

export const chinese: GraderWords = {
  steps: {
    feedForward: '前向传导',
    squaredError: '平方误差',
    weightDecay: '权重衰减',
    sparsityCost: '稀疏代价',
    delta3: 'delta3',
    delta2: 'delta2',
    weightGradients: 'W1grad 和 W2grad',
    biasGradients: 'b1grad 和 b2grad',
  },
  mistakes: chineseMistakes,
  forms: {
    outputsSwapped: () => '两个输出的顺序反了：cost 在前，grad 在后。',
    costNotNumeric: ({ class: name }) => `cost 不是数（它的类型是 ${name}）。`,
    costNotScalar: ({ dims }) => `cost 是 ${sizeText(dims)}。它必须是一个数：少了一次求和。`,
    costComplex: () => 'cost 是复数，因为对负数取了对数。ρ̂ 必须在 0 和 1 之间。',
    costNotANumber: () => 'cost 是 NaN 或无穷大。',
    gradientMissing: () => '没有返回 grad。',
    gradientNotNumeric: ({ class: name }) => `grad 不是数的数组（它的类型是 ${name}）。`,
    gradientLength: ({ dims, expected }) =>
      `grad 是 ${sizeText(dims)}。它必须与 theta 一样长，这里是 ${sizeText(expected)}。`,
    biasGradientsNotSummed: (finding) => `${instead(finding)}：偏置的梯度没有对图像块求和。`,
    biasGradientsOverUnits: (finding) =>
      `${instead(finding)}：偏置的梯度对单元求了和，而没有对图像块求和。请用 sum(delta, 2)。`,
    biasGradientsScalar: (finding) => `${instead(finding)}：每个偏置的梯度只有一个数。请只对图像块求和。`,
    gradientWithoutBiases: (finding) => `${instead(finding)}：缺少 b1grad 和 b2grad。`,
    W1gradFromA2: (finding) => `${instead(finding)}：W1grad 是用 a2 计算的。它是 delta2 乘以 data 的转置。`,
    W2gradFromData: (finding) => `${instead(finding)}：W2grad 是用 data 计算的。它是 delta3 乘以 a2 的转置。`,
    gradientRow: ({ dims, expected }) =>
      `grad 是一行，${sizeText(dims)}。它必须是一列，${sizeText(expected)}。`,
    gradientMatrix: ({ dims, expected }) =>
      `grad 是一个矩阵，${sizeText(dims)}。它必须是一列，${sizeText(expected)}：请用 (:) 把各部分上下排成一列。`,
    gradientComplex: () => 'grad 是复数。',
    gradientNotANumber: () => 'grad 中有 NaN 或无穷大。',
    singlePrecision: () => '结果是单精度的，只有七位数字。请去掉 single(…)：梯度检验需要 double。',
    integerClass: () => '代码用整数计算，每一步都会取整。请先用 double(…) 转换。',
    notRepeatable: () => '用同样的参数调用两次，结果却不同。这个函数不能使用随机数。',
  },
  failures: {
    transposeMissing: '两个矩阵中必须有一个转置，才能相乘。',
    transposeTooMany: '不转置就可以相乘。',
    elementwiseMeant: '两者大小相同，所以可能要用的是逐个元素的乘法 .*。',
    sizesHardCoded: '代码只适用于 64 个像素和 25 个隐藏单元。请使用 visibleSize 和 hiddenSize。',
    countHardCoded: '代码只适用于 10000 个图像块。请从数据的大小得到它们的个数。',
    undefinedFunction: '你的文件和内置函数中都没有这个函数。',
    outputNotSet: '函数结束时没有给这个输出赋值。',
    recursion: '有一个函数不断地调用自己。',
    memory: '程序需要的内存超过了可用的内存。',
    timeout: '程序没有及时结束。请检查这一行的循环。',
  },
  python: chinesePython,
  notYet: (step, name) => `步骤 ${step}（${name}）还没有写。`,
  unexplained: (step, name) => `从步骤 ${step}（${name}）起，你的值与预期值不同。`,
  noVariableHolds: (quantity) => `没有变量保存预期的 ${quantity}。`,
  noKnownMistake: '已知的错误都不能解释这些值。',
  join: (sentences) => sentences.join(''),
  inBlocks: (blocks) => `这影响到 ${blocks.join('、')}。`,
  rightIn: (variable) => `变量 ${variable} 保存着正确的值，但没有返回它。`,
  onNetwork: (name) => `出错的是${networks[name] ?? `网络 ${name}`}。`,
  sizes: (operands) => `${operands.map(([source, size]) => `${source} 是 ${size}`).join('，')}。`,
  didYouMean: (name) => `你要写的是不是 ${name}？`,
  explanation: chineseExplanation,
  remarks: {
    onePatch: '只有一个图像块时，函数给出不同的结果：某个求和或平均没有指定维度，应像 sum(x, 2) 那样写。',
    checkPassesButWrong: '数值梯度检验通过，因为梯度与代价相符。但代价本身是错的。',
    checkFailsThoughGradientRight: '数值梯度检验未通过，但梯度是对的：错的是代价。',
  },
};
