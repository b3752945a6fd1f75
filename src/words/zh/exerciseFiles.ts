import type { ExerciseFilesWords } from '../en/exerciseFiles.ts';
import { format } from './format.ts';

const octave: ExerciseFilesWords['tasks']['octave'] = {
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
};

const python: ExerciseFilesWords['tasks']['python'] = {
  sampleIMAGES: {
    ...octave.sampleIMAGES,
    paragraphs: [
      '从十张图片中截取 10,000 个 8 × 8 像素的图像块。每个图像块都要随机选一张图片，再随机选一个位置。',
      'images 保存十张图片：images[:, :, 2] 是第三张，有 512 行和 512 列。起始代码的最后几行把所有的值移到 0.1 到 0.9 之间，因为 sigmoid 函数的输出总在 0 和 1 之间。',
    ],
    shapes: 'patches：(64, 10000)，每列一个图像块',
    hints: [
      '8 个像素宽的图像块要放进 512 个像素，可以从哪一行开始？',
      'r:r + 8 这样的切片选出八行。np.random.randint(n) 给出 0 到 n − 1 之间的一个随机整数。',
      'images[行, 列, 图片] 是一个 8 × 8 的数组。reshape 把它变成 64 个数的向量，可以赋给 patches[:, i]。',
    ],
  },
  computeNumericalGradient: {
    ...octave.computeNumericalGradient,
    shapes: 'numgrad：长度与 theta 相同的向量',
    hints: [
      octave.computeNumericalGradient.hints[0],
      '先做一个全是零的向量，其中只有一个元素是 EPSILON。theta 加上它得到一个新的数组，恰好移动了一个元素。注意 b = theta 不会产生新的数组，theta.copy() 才会。',
      'numgrad[i] 是 J 的两个值之差，再除以调用 J 的两个位置之间的距离。',
    ],
  },
};

export const files: ExerciseFilesWords = {
  notChecked: '请在起始代码中间写出你的代码，然后检查。',
  wrong: '有地方不正确。',
  patchesLabel: (count) => `你的函数从内置场景中截取的 ${format.integer(count)} 个图像块`,
  patchesShown: '这是你的函数从内置场景中截取的前 100 个图像块。这些场景和课程的图片一样经过白化。',
  tasks: { octave, python },
};
