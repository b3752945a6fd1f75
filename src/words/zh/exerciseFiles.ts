import type { ExerciseFilesWords } from '../en/exerciseFiles.ts';
import { format } from './format.ts';

export const files: ExerciseFilesWords = {
  notChecked: '请在起始代码中间写出你的代码，然后检查。',
  wrong: '有地方不正确。',
  patchesLabel: (count) => `你的函数从内置场景中截取的 ${format.integer(count)} 个图像块`,
  patchesShown: '这是你的函数从内置场景中截取的前 100 个图像块。这些场景和课程的图片一样经过白化。',
  tasks: {
    sampleIMAGES: {
      paragraphs: [
        '从十张图片中截取 10,000 个 8 × 8 像素的图像块。每个图像块都要随机选一张图片，再随机选一个位置。',
        'IMAGES 保存十张图片：IMAGES(:, :, 3) 是第三张，有 512 行和 512 列。起始代码的最后几行把所有的值移到 0.1 到 0.9 之间，因为 sigmoid 函数的输出总在 0 和 1 之间。',
      ],
      shapes: 'patches：64 × 10,000，每列一个图像块',
      hints: [
        '8 个像素宽的图像块要放进 512 个像素，最后一个可用的位置在哪里？',
        'r:r+7 这样的范围选出八行。randi(n) 给出 1 到 n 之间的一个随机整数。',
        'IMAGES(行, 列, 图片) 是一个 8 × 8 的矩阵。reshape 把它变成 64 个数的一列，可以赋给 patches(:, i)。',
      ],
      results: '你的图像块',
      empty: '函数正确之后，它会从内置场景中截取图像块，这里显示其中的 100 个。',
      right: '它从全部十张图片中随机截取了 10,000 个图像块，值都在 0.1 到 0.9 之间。',
    },
    computeNumericalGradient: {
      paragraphs: [
        '只用函数 J 的值来估计 J 在 theta 处的梯度。讲义用它来检验反向传播得到的梯度。',
        'J 是一个函数，J(theta) 是一个数。每次只移动 theta 的一个元素，向上和向下各移动 EPSILON，其余元素保持不变。讲义取 EPSILON = 0.0001。',
      ],
      shapes: 'numgrad：行数与 theta 相同，一列',
      hints: [
        '对 theta 的每个元素，要调用几次 J？',
        '先做一列零，其中只有一个元素是 EPSILON。把它加到 theta 上，就恰好移动一个元素。',
        'numgrad(i) 是 J 的两个值之差，再除以调用 J 的两个位置之间的距离。',
      ],
      results: '数值：numgrad',
      empty: '检查之后，可以在这里把你的数值梯度与一个有五个参数的函数的精确梯度进行比较。',
      right: '在一个已知梯度的函数上，它与精确梯度的差小于 1e-7。',
    },
  },
  mistakes: {
    sampleIMAGES: {
      notNumeric: 'sampleIMAGES 返回的不是数值矩阵。',
      zeros: 'patches 的所有元素都相等。',
      transposed: 'patches 是 10,000 × 64。每个图像块应为一列，因此需要转置。',
      shape: 'patches 应为 64 × 10,000，每个图像块占一列。',
      outOfRange: '有些值不在 0.1 到 0.9 之间。请保留起始代码末尾的那几行。',
      notNormalised: '这些值没有移到 0.1 到 0.9 之间。请保留起始代码末尾的那几行。',
      allAlike: '所有图像块都相同。请在循环里为每个图像块另选一个位置。',
      notRandom: '再次调用返回完全相同的图像块。请用随机数选择位置，例如用 randi。',
      oneImageOnly: '所有图像块都来自同一张图片。请为每个图像块从十张图片中选一张。',
      cornerOnly: '所有图像块都来自相同的行或相同的列。行和列都要随机选择。',
      patchesByRows: '每个图像块的像素是逐行排列的。reshape 按列排列，也许你先转置了图像块。',
      notFromImages: '有些列不是图片中的图像块。请检查行和列是不是各有八个，并且来自同一张图片。',
    },
    computeNumericalGradient: {
      zeros: 'numgrad 的所有元素都是零。',
      shape: 'numgrad 应为一列，元素个数与 theta 相同。',
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
};
