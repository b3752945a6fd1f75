import type { GraderWords } from './graderWords.ts';

/** Sentences that are different for Python, and how the others are rewritten. */
export const chinesePython: GraderWords['python'] = {
  mistakes: {
    thetaByRows: 'W1 和 W2 从 theta 中读取的顺序不同。两个矩阵请用同样的顺序。',
    countFromLength: 'm 取了数据的另一个长度。每一列是一个图像块时，图像块的个数是 data.shape[1]。',
    countHardCoded: '图像块的个数在代码中写成了 10000。请用 data.shape[1]。',
    weightDecaySpectral: '矩阵的 np.linalg.norm(W, 2) 是它的最大奇异值。请改为对元素的平方求和。',
    gradientByRows:
      'W1 和 W2 是按列从 theta 中读取的，但有一个权重梯度是按行放入 grad 的。两处请用同样的顺序。',
  },
  forms: {
    singlePrecision: '结果是单精度的，只有七位数字。请去掉 np.float32：梯度检验需要 float64。',
    integerClass: '结果是整数，每一步都会取整。请用 dtype=float 建立数组，或去掉 dtype。',
  },
  failures: {
    elementwiseMeant: '两者形状相同，所以可能要用的是逐个元素的乘法 *。',
    sizesHardCoded: '代码只适用于 64 个像素和 25 个隐藏单元。请使用 visible_size 和 hidden_size。',
    countHardCoded: '代码只适用于 10000 个图像块。请用 data.shape[1] 得到它们的个数。',
  },
  spellings: [
    [/ \.\* /g, ' * '],
    [/\.\//g, '/'],
    [/\bW1grad\(:\)/g, 'W1grad.ravel()'],
    [/请用 \(:\) 把各部分上下排成一列/g, '请用 np.concatenate 把各部分依次连接'],
    [/\bsum\(delta, 2\)/g, 'np.sum(delta, axis=1)'],
    [/\bsum\(x, 2\)/g, 'np.sum(x, axis=1)'],
    [/没有指定维度/g, '没有指定 axis'],
    [/lambda, sparsityParam, beta/g, 'lambda_, sparsity_param, beta'],
    [/exp\(−z\)/g, 'np.exp(−z)'],
    [/自然对数 log/g, '自然对数 np.log'],
  ],
};
