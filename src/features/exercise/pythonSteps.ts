import type { ExerciseStep } from '../../exercise/messages.ts';
import type { Language } from '../../words/languages.ts';
import type { TaskStep } from './steps.ts';

type Changed = Partial<Pick<TaskStep, 'shapes' | 'hints' | 'task'>>;
type Steps = Readonly<Partial<Record<ExerciseStep, Changed>>>;

/** What is said otherwise when the code is written in Python. */
const en: Steps = {
  feedForward: {
    shapes: 'a2: (hidden_size, m), a3: (visible_size, m)',
    hints: [
      'If each column of data is one patch, what does W1 @ data hold in each of its columns?',
      'b1 is a vector, but every patch needs it. NumPy lays a vector along the rows; as a column, with reshape(-1, 1) or [:, np.newaxis], it is added to every column.',
      'W1 is (hidden_size, visible_size) and data is (visible_size, m), so z2 and a2 are (hidden_size, m). W2 is (visible_size, hidden_size). @ or np.dot multiplies matrices; / and np.exp work entry by entry.',
    ],
  },
  squaredError: {
    hints: [
      'Over what do you add up, and over what do you take the mean?',
      'Square every entry of the difference with ** and add up all of them with np.sum. Only the number of patches divides the sum.',
      'a3 - data is (visible_size, m). The sum over all entries is one number; m is data.shape[1].',
    ],
  },
  weightDecay: {
    hints: [
      'Which of W1, W2, b1 and b2 appear in this formula?',
      'Square each weight before you add them up. The squared errors were averaged over the patches; does the number of patches appear here?',
      'np.sum without an axis adds up all entries of a matrix, so that a single sum is enough for each matrix.',
    ],
  },
  sparsityCost: {
    shapes: 'ρ̂: (hidden_size,), the penalty: a single number',
    hints: [
      'Is the mean activation of a hidden unit a mean along the rows of a2, or along its columns?',
      'ρ is one number and ρ̂ a vector: / and np.log work entry by entry. Add up over the units at the end.',
      'a2 is (hidden_size, m), and np.mean with axis=1 gives (hidden_size,). So are both terms of the divergence, before they are summed.',
    ],
  },
  delta3: {
    shapes: '(visible_size, m)',
    hints: [
      'The derivative of the sigmoid can be written with the activation alone. Which activation belongs to z3?',
      'The dot in the formula multiplies entry by entry: * in NumPy. Mind the sign in front of the difference.',
      'data, a3 and delta3 all are (visible_size, m). Nothing is summed and nothing is divided by m yet.',
    ],
  },
  delta2: {
    shapes: '(hidden_size, m)',
    hints: [
      'Which parts does the derivative f′(z2) multiply: only the first, or both?',
      'The sparsity term is one vector, the same for every patch. As a column, with reshape(-1, 1), it is added to every column of the other term.',
      'W2 is (visible_size, hidden_size) and delta3 is (visible_size, m). For the product to be (hidden_size, m), W2 must be transposed with .T.',
    ],
  },
  weightGradients: {
    shapes: 'W1grad: (hidden_size, visible_size), W2grad: (visible_size, hidden_size)',
    hints: [
      'One matrix product can add up the outer products of all patches at once. Which two matrices does it multiply?',
      'Only the part from the data is divided by m. What is the derivative of (λ/2) W²?',
      'delta2 is (hidden_size, m) and data is (visible_size, m). The gradient must have the shape of W1, so that m is the inner dimension.',
    ],
  },
  biasGradients: {
    shapes: 'b1grad: (hidden_size,), b2grad: (visible_size,)',
    hints: [
      'A bias is a weight from an input that is always 1. What becomes of the outer product then?',
      'Average each delta over the patches. Do biases have weight decay?',
      'delta2 is (hidden_size, m) and b1grad (hidden_size,), so the sum runs along axis 1.',
    ],
  },
};

const zh: Steps = {
  feedForward: {
    shapes: 'a2：(hidden_size, m)，a3：(visible_size, m)',
    hints: [
      '如果 data 的每一列是一个图像块，那么 W1 @ data 的每一列是什么？',
      'b1 是一个向量，但每个图像块都需要它。NumPy 会把向量沿着行展开；用 reshape(-1, 1) 或 [:, np.newaxis] 变成列之后，它会加到每一列上。',
      'W1 是 (hidden_size, visible_size)，data 是 (visible_size, m)，所以 z2 和 a2 是 (hidden_size, m)。W2 是 (visible_size, hidden_size)。@ 或 np.dot 做矩阵乘法；/ 和 np.exp 逐个元素计算。',
    ],
  },
  squaredError: {
    hints: [
      '对什么求和，对什么求平均？',
      '用 ** 对差的每个元素求平方，再用 np.sum 全部相加。只除以图像块的个数。',
      'a3 - data 是 (visible_size, m)。所有元素之和是一个数；m 是 data.shape[1]。',
    ],
  },
  weightDecay: {
    hints: [
      'W1、W2、b1、b2 中哪些出现在这个公式里？',
      '先对每个权重求平方，再相加。平方误差对图像块求了平均；这里有图像块的个数吗？',
      '不带 axis 的 np.sum 把矩阵的所有元素相加，所以每个矩阵只需要一次求和。',
    ],
  },
  sparsityCost: {
    shapes: 'ρ̂：(hidden_size,)，惩罚项：一个数',
    hints: [
      '隐藏单元的平均激活度是沿 a2 的行求平均，还是沿列求平均？',
      'ρ 是一个数，ρ̂ 是一个向量：/ 和 np.log 逐个元素计算。最后对隐藏单元求和。',
      'a2 是 (hidden_size, m)，np.mean 取 axis=1 得到 (hidden_size,)。散度的两项在求和之前也是这个形状。',
    ],
  },
  delta3: {
    shapes: '(visible_size, m)',
    hints: [
      'sigmoid 的导数可以只用激活值写出。z3 对应哪个激活值？',
      '公式中的点表示逐个元素相乘：在 NumPy 中就是 *。注意差前面的符号。',
      'data、a3 和 delta3 都是 (visible_size, m)。此时还不求和，也不除以 m。',
    ],
  },
  delta2: {
    shapes: '(hidden_size, m)',
    hints: [
      '导数 f′(z2) 乘以哪些部分：只有第一项，还是两项？',
      '稀疏项是一个向量，对每个图像块都一样。用 reshape(-1, 1) 变成列之后，它会加到另一项的每一列上。',
      'W2 是 (visible_size, hidden_size)，delta3 是 (visible_size, m)。要使乘积为 (hidden_size, m)，W2 必须用 .T 转置。',
    ],
  },
  weightGradients: {
    shapes: 'W1grad：(hidden_size, visible_size)，W2grad：(visible_size, hidden_size)',
    hints: [
      '一次矩阵乘法就能把所有图像块的外积相加。它把哪两个矩阵相乘？',
      '只有来自数据的部分除以 m。(λ/2) W² 的导数是什么？',
      'delta2 是 (hidden_size, m)，data 是 (visible_size, m)。梯度的形状必须和 W1 相同，所以 m 是内部的维度。',
    ],
  },
  biasGradients: {
    shapes: 'b1grad：(hidden_size,)，b2grad：(visible_size,)',
    hints: [
      '偏置是来自恒为 1 的输入的权重。这时外积变成什么？',
      '每个 delta 都对图像块求平均。偏置有权重衰减吗？',
      'delta2 是 (hidden_size, m)，b1grad 是 (hidden_size,)，所以沿 axis 1 求和。',
    ],
  },
};

const changes: Readonly<Record<Language, Steps>> = { en, 'zh-Hans': zh };

/** A step in the words of Python. */
export const inPython = (task: TaskStep, language: Language): TaskStep => ({
  ...task,
  ...changes[language][task.step],
});
