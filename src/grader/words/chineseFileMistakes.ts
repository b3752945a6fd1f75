import type { FileMistakeWords } from './fileMistakes.ts';

export const chineseFileMistakes: FileMistakeWords = {
  all: {
    sampleIMAGES: {
      notNumeric: '函数返回的不是数值矩阵。',
      zeros: 'patches 的所有元素都相等。',
      transposed: 'patches 是 10,000 × 64。每个图像块应为一列，因此需要转置。',
      shape: 'patches 应为 64 × 10,000，每个图像块占一列。',
      outOfRange: '有些值不在 0.1 到 0.9 之间。请保留起始代码末尾的那几行。',
      notNormalised: '这些值没有移到 0.1 到 0.9 之间。请保留起始代码末尾的那几行。',
      allAlike: '所有图像块都相同。请在循环里为每个图像块另选一个位置。',
      notRandom: '再次调用返回完全相同的图像块。请用随机数选择位置，例如用 randi。',
      oneImageOnly: '所有图像块都来自同一张图片。请为每个图像块从十张图片中选一张。',
      imagesMissing: '十张图片中有些从未被选中。请检查用来选择图片的随机数的范围。',
      cornerOnly: '所有图像块都来自相同的行或相同的列。行和列都要随机选择。',
      patchesByRows: '每个图像块的像素是逐行排列的。reshape 按列排列，也许你先转置了图像块。',
      notFromImages: '有些列不是图片中的图像块。请检查行和列是不是各有八个，并且来自同一张图片。',
    },
    computeNumericalGradient: {
      zeros: 'numgrad 的所有元素都是零。',
      notNumeric: '函数返回的不是数值数组。',
      shape: 'numgrad 应为一列，元素个数与 theta 相同。',
      integers: 'numgrad 是整数类型，因此每个元素都被取整了。',
      otherLength: '调用 J 时给出的元素个数与 theta 不同。请给出整个 theta，其中只移动一个元素。',
      notMoved: 'J 只在 theta 处被调用。每次调用之前请移动 theta 的一个元素。',
      notStored: 'J 在移动后的位置被调用了，但 numgrad 的所有元素仍然是零。',
      oneSided: '这里比较的是移动后的 J 和 theta 处的 J。请把元素向上和向下各移动一次，误差会小得多。',
      notHalved: 'numgrad 是应有值的两倍。两个位置相距 2 × EPSILON，而不是 EPSILON。',
      notDivided: 'J 的两个值之差没有除以两个位置之间的距离。',
      signFlipped: '每个元素的符号都相反。请用上方位置的值减去下方位置的值。',
      thetaNotRestored: 'theta 有几个元素同时被移动了。移动下一个元素之前，请先把前一个移回原处。',
      epsilonTooLarge: 'EPSILON 太大：J 在两个位置之间是弯曲的，估计不准确。讲义取 0.0001。',
      epsilonTooSmall: 'EPSILON 太小：J 的两个值之差只比舍入误差大一点。讲义取 0.0001。',
      wrong: 'numgrad 与精确梯度不同，已知的错误都不会得出这些数。请逐个元素比较。',
    },
  },
  python: {
    sampleIMAGES: {
      notNumeric: '函数返回的不是数值数组。结尾写了 return 吗？',
      transposed:
        'patches 是 10,000 × 64，而它的行不是图像块。请把每个图像块放进一列，或者用 axis=1 按行归一化。',
      shape: 'patches 的形状应为 (64, 10000)，每个图像块占一列。',
      notRandom: '再次调用返回完全相同的图像块。请用随机数选择位置，例如用 np.random.randint。',
      imagesMissing: '十张图片中有些从未被选中。np.random.randint(low, high) 不会给出 high 本身。',
    },
    computeNumericalGradient: {
      notNumeric: '函数返回的不是数值数组。结尾写了 return 吗？',
      shape: 'numgrad 应为数组，元素个数与 theta 相同。',
      integers: 'numgrad 保存的是整数，因此每个元素都被取整了。请用 np.zeros(theta.shape) 创建它。',
      notMoved:
        'J 只在 theta 处被调用。在 Python 中，b = theta 只是同一个数组的另一个名字，移动一个也就移动了另一个；theta.copy() 才会得到新的数组。',
      thetaNotRestored:
        'theta 有几个元素同时被移动了。移动下一个元素之前，请先把前一个移回原处，或者移动一个副本：b = theta 只是同一个数组的另一个名字。',
    },
  },
};
