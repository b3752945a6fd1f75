import type { ExerciseVersionsWords, LaterStepsWords } from '../en/exerciseVersions.ts';
import { format } from './format.ts';

export const versions: ExerciseVersionsWords = {
  title: '循环与矩阵',
  keep: '保留这个版本',
  measure: '测量',
  stop: '停止',
  introduction:
    '先用对图像块的循环写出函数，按“保留这个版本”，再用矩阵改写。“测量”会在相同的图像块上运行两个版本，比较结果和用时。',
  sameCode: '这个版本已保留。修改代码之后，按“测量”比较两个版本。',
  twoVersions: '你的代码与保留的版本不同。“测量”会比较两个版本。',
  kept: '这个版本已保留。',
  running: '正在用 10、100、1,000 和 10,000 个图像块测量……',
  measured: '用时已测量完毕。',
  caption: '求一次代价和梯度所用的毫秒数',
  patches: '图像块',
  other: '保留的版本',
  own: '现在的代码',
  kernel: '本页的内核',
  short: { other: '保留', own: '现在', kernel: '内核' },
  count: (count) => format.integer(count),
  milliseconds: (time) => `${time} ms`,
  notMeasured: '太慢',
  sameNumbers: (difference) => `两个版本给出相同的代价和梯度：最大的差是最大数值的 ${difference}。`,
  otherNumbers: (difference) => `两个版本给出的数不同：最大的差是最大数值的 ${difference}。`,
};

export const laterSteps: LaterStepsWords = {
  vectorise: {
    title: '向量化',
    paragraphs: [
      '对图像块的循环要调用许多小的运算。如果矩阵的每一列是一个图像块，一次矩阵乘法就能对所有图像块完成同样的计算。',
      '请把循环保留为一个版本，再不用循环改写，然后在“循环与矩阵”中测量两个版本。',
    ],
    hints: [
      '循环里哪些行只用到第 i 个图像块？它们可以对所有列只写一次。',
      '哪些对图像块的求和是两个矩阵的乘积？W1grad 就是其中之一。',
      'b1 这样的向量要加到每一列上。在 MATLAB 中用 repmat 或 bsxfun；在 Octave 和 NumPy 中，一列会自动重复。',
    ],
  },
  digits: {
    title: '数字',
    paragraphs: [
      '同一个函数也能在 28 × 28 像素的手写数字上训练：196 个隐藏单元，λ = 0.003，ρ = 0.1，β = 3。请在“用你的代码训练”中选择“数字”，或选择“MNIST”：只有在你要求时，才会下载它的 60,000 个真实数字。',
      '这里不要做数值梯度检验，McCormick 的讲义也这样建议。它要为 308,308 个参数中的每一个求两次代价，需要几个小时。请在小网络上检验函数，同样的错误在那里也会出现。',
    ],
    hints: [
      '你的函数里有没有 64 或 25 这样的数？所有大小都应来自它的参数。',
      '在数字上，对图像块的循环需要很长时间。请先把函数向量化。',
      '图像块现在是 784 × m，W1 是 196 × 784，W2 是 784 × 196。其他形状的种类不变。',
    ],
  },
};
