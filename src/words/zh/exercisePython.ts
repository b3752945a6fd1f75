import type { ExerciseTaskWords, StepWords } from '../en/exerciseTask.ts';
import { octaveTask } from './exerciseTask.ts';

const inPython = (step: StepWords, changed: Pick<StepWords, 'hints'> & Partial<StepWords>): StepWords => ({
  ...step,
  ...changed,
});

export const pythonTask: ExerciseTaskWords['python'] = {
  feedForward: inPython(octaveTask.feedForward, {
    shapes: 'a2：(hidden_size, m)，a3：(visible_size, m)',
    hints: [
      '如果 data 的每一列是一个图像块，那么 W1 @ data 的每一列是什么？',
      'b1 是一个向量，但每个图像块都要加上它。NumPy 会把向量加到每一行上；用 reshape(-1, 1) 或 [:, np.newaxis] 变成列之后，它就会加到每一列上。',
      'W1 是 (hidden_size, visible_size)，data 是 (visible_size, m)，所以 z2 和 a2 是 (hidden_size, m)。W2 是 (visible_size, hidden_size)。@ 或 np.dot 做矩阵乘法，/ 和 np.exp 逐个元素计算。',
    ],
  }),
  squaredError: inPython(octaveTask.squaredError, {
    hints: [
      '对什么求和，对什么求平均？',
      '用 ** 对差的每个元素求平方，再用 np.sum 把所有元素相加。只除以图像块的个数。',
      'a3 - data 是 (visible_size, m)。它的所有元素之和是一个数，m 是 data.shape[1]。',
    ],
  }),
  weightDecay: inPython(octaveTask.weightDecay, {
    hints: [
      'W1、W2、b1、b2 中哪些出现在这个公式里？',
      '先对每个权重求平方，再相加。平方误差对图像块求了平均。这个公式里有图像块的个数吗？',
      '不带 axis 的 np.sum 把矩阵的所有元素相加，所以每个矩阵只需要一次求和。',
    ],
  }),
  sparsityCost: inPython(octaveTask.sparsityCost, {
    shapes: 'ρ̂：(hidden_size,)，惩罚项：一个数',
    hints: [
      '要得到一个隐藏单元的平均激活度，应沿 a2 的行求平均，还是沿列求平均？',
      'ρ 是一个数，ρ̂ 是一个向量。/ 和 np.log 逐个元素计算。最后对隐藏单元求和。',
      'a2 是 (hidden_size, m)，np.mean 取 axis=1 得到 (hidden_size,)。散度的两项在求和之前也是这个形状。',
    ],
  }),
  delta3: inPython(octaveTask.delta3, {
    shapes: '(visible_size, m)',
    hints: [
      'sigmoid 函数的导数可以只用激活值写出。z3 对应哪个激活值？',
      '公式中的点表示逐个元素相乘：在 NumPy 中是 *。请检查差前面的符号。',
      'data、a3 和 delta3 都是 (visible_size, m)。这一步还不求和，也不除以 m。',
    ],
  }),
  delta2: inPython(octaveTask.delta2, {
    shapes: '(hidden_size, m)',
    hints: [
      '导数 f′(z2) 乘以哪些项：只有第一项，还是两项？',
      '稀疏项是一个向量，对每个图像块都相同。用 reshape(-1, 1) 变成列之后，它就会加到另一项的每一列上。',
      'W2 是 (visible_size, hidden_size)，delta3 是 (visible_size, m)。要使乘积为 (hidden_size, m)，W2 必须用 .T 转置。',
    ],
  }),
  weightGradients: inPython(octaveTask.weightGradients, {
    shapes: 'W1grad：(hidden_size, visible_size)，W2grad：(visible_size, hidden_size)',
    hints: [
      '一次矩阵乘法就能把所有图像块的外积相加。它把哪两个矩阵相乘？',
      '只有来自数据的部分除以 m。(λ/2) W² 的导数是什么？',
      'delta2 是 (hidden_size, m)，data 是 (visible_size, m)。梯度的形状必须与 W1 相同，所以乘积要对 m 求和。',
    ],
  }),
  biasGradients: inPython(octaveTask.biasGradients, {
    shapes: 'b1grad：(hidden_size,)，b2grad：(visible_size,)',
    hints: [
      '偏置可以看作输入恒为 1 的权重。这时外积变成什么？',
      '把每个 delta 对图像块求平均。权重衰减适用于偏置吗？',
      'delta2 是 (hidden_size, m)，b1grad 是 (hidden_size,)，所以沿 axis 1 求和。',
    ],
  }),
};
