import type { ExerciseTaskWords } from '../en/exerciseTask.ts';

export const octaveTask: ExerciseTaskWords['octave'] = {
  feedForward: {
    title: '前向传导',
    task: '对所有图像块计算隐藏层的激活值 a2 和输出 a3。f 是 sigmoid 函数。',
    shapes: 'a2：hiddenSize × m，a3：visibleSize × m',
    hints: [
      '如果 data 的每一列是一个图像块，那么 W1 * data 的每一列是什么？',
      'b1 只有一列，但每个图像块都要加上它。可以用 repmat，也可以直接把这一列与矩阵相加，它就会加到每一列上。',
      'W1 是 hiddenSize × visibleSize，data 是 visibleSize × m，所以 z2 和 a2 是 hiddenSize × m。W2 是 visibleSize × hiddenSize。sigmoid 函数要逐个元素计算：用 ./ 和 exp。',
    ],
  },
  squaredError: {
    title: '平方误差',
    task: '比较输出与输入：取距离平方的一半，再对图像块求平均。',
    shapes: '一个数',
    hints: [
      '对什么求和，对什么求平均？',
      '用 .^ 对差的每个元素求平方，再把所有元素相加。只除以图像块的个数。',
      'a3 - data 是 visibleSize × m。它的所有元素之和是一个数，m 是 data 的列数。',
    ],
  },
  weightDecay: {
    title: '权重衰减',
    task: '为大的权重加上代价。偏置不计算在内。',
    shapes: '一个数',
    hints: [
      'W1、W2、b1、b2 中哪些出现在这个公式里？',
      '先对每个权重求平方，再相加。平方误差对图像块求了平均。这个公式里有图像块的个数吗？',
      'W1(:) 把 W1 的所有元素排成一列，所以每个矩阵只需要一次求和。',
    ],
  },
  sparsityCost: {
    title: '稀疏代价',
    task: '加上 KL 散度乘以 β，其中 KL 散度要对隐藏单元求和。代价是三项之和。',
    shapes: 'ρ̂：hiddenSize × 1，惩罚项：一个数',
    hints: [
      '要得到一个隐藏单元的平均激活度，应沿 a2 的行求平均，还是沿列求平均？',
      'ρ 是一个数，ρ̂ 是一列。用 ./ 逐个元素相除，最后对隐藏单元求和。log 是自然对数。',
      'a2 是 hiddenSize × m，对图像块求平均后是 hiddenSize × 1。散度的两项在求和之前也是这个形状。',
    ],
  },
  delta3: {
    title: 'delta3',
    task: '对每个输出单元和每个图像块，计算 z3 变化时误差如何变化。',
    shapes: 'visibleSize × m',
    hints: [
      'sigmoid 函数的导数可以只用激活值写出。z3 对应哪个激活值？',
      '公式中的点表示逐个元素相乘：在 MATLAB 中是 .*。请检查差前面的符号。',
      'data、a3 和 delta3 都是 visibleSize × m。这一步还不求和，也不除以 m。',
    ],
  },
  delta2: {
    title: 'delta2',
    task: '把 delta3 通过 W2 反向传播，再加上稀疏惩罚的导数。',
    shapes: 'hiddenSize × m',
    hints: [
      '导数 f′(z2) 乘以哪些项：只有第一项，还是两项？',
      '稀疏项是一列，对每个图像块都相同。把它加到另一项的每一列上。',
      'W2 是 visibleSize × hiddenSize，delta3 是 visibleSize × m。要使乘积为 hiddenSize × m，W2 必须转置。ρ̂ 是 hiddenSize × 1。',
    ],
  },
  weightGradients: {
    title: 'W1grad 和 W2grad',
    task: '把所有图像块的外积相加，除以 m，再加上权重衰减的导数。W2grad 的形式相同，只是高一层。',
    shapes: 'W1grad：hiddenSize × visibleSize，W2grad：visibleSize × hiddenSize',
    hints: [
      '一次矩阵乘法就能把所有图像块的外积相加。它把哪两个矩阵相乘？',
      '只有来自数据的部分除以 m。(λ/2) W² 的导数是什么？',
      'delta2 是 hiddenSize × m，data 是 visibleSize × m。梯度的形状必须与 W1 相同，即 hiddenSize × visibleSize，所以乘积要对 m 求和。',
    ],
  },
  biasGradients: {
    title: 'b1grad 和 b2grad',
    task: 'McCormick 的讲义把这两个梯度留给你推导，所以这里没有公式。',
    shapes: 'b1grad：hiddenSize × 1，b2grad：visibleSize × 1',
    hints: [
      '偏置可以看作输入恒为 1 的权重。这时外积变成什么？',
      '把每个 delta 对图像块求平均。权重衰减适用于偏置吗？',
      'delta2 是 hiddenSize × m，b1grad 是 hiddenSize × 1，所以沿第二个维度求和。',
    ],
  },
};
