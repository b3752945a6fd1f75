import type { PatchesWords } from '../en/patches.ts';
import { format } from './format.ts';

const { integer } = format;

export const patches: PatchesWords = {
  title: '从图像到图像块',
  notReady: '图像块还没有准备好。',
  waiting: '正在等待图像块……',
  steps: {
    original: {
      title: '亮度',
      why: '网络看到的是灰度图像。照片的亮度为 0.2126 R + 0.7152 G + 0.0722 B。',
    },
    whitened: {
      title: '白化',
      why: '照片中相邻的像素彼此相似。把频谱乘以 f·exp(−(f/f₀)⁴) 可以去除这种相关性，使边缘与亮度同样重要。',
    },
    meanRemoved: {
      title: '减去每个图像块的均值',
      why: '图像块的平均亮度与图像块中的内容无关。如果保留它，网络首先学到的就是亮度。',
    },
    truncated: {
      title: '截断在 ±3σ 处',
      why: '少数像素的值非常极端。把所有值截断在三个标准差处，这些像素就不会决定其余值的尺度。',
    },
    scaled: {
      title: '缩放到 [0.1, 0.9]',
      why: '输出是 sigmoid 函数，值在 0 与 1 之间。只有权重无穷大时才能达到 0 和 1。',
    },
  },
  colourSteps: {
    original: {
      title: '颜色',
      why: '网络看到彩色图像：每个像素有从 0 到 1 的红、绿、蓝三个值。8×8 像素的图像块有 192 个值。',
    },
    whitened: {
      title: 'ZCA 白化',
      why: '图像块中相邻的像素以及三种颜色彼此相似。先减去平均图像块，再乘以 Z = U·diag(1/√(s + 0.1))·Uᵀ，其中 U 与 s 是协方差矩阵的特征向量与特征值。这样就去除了相关性，而图像块看起来仍像图像块。它们的值在 0 附近，因此输出单元是线性的。',
    },
  },
  made: '生成时的样子',
  noPictures: '这些图像块是逐个生成的，没有可以白化的图像。',
  off: '已关闭：这一步不作改变',
  before: '之前',
  after: '之后',
  beforeColours: '之前：彩色',
  afterColours: '之后：亮度',
  rows: {
    before: (step) => `这一步（${step}）之前的图像块`,
    after: (step) => `这一步（${step}）之后的图像块`,
    colours: '这一步之前的图像块：彩色',
  },
  colours: {
    pictures: '这些图像没有颜色，因此这一步不作改变。',
    made: '这些图像块生成时没有颜色，因此这一步不作改变。',
    notKept: (count) => `其中 ${integer(count)} 个图像块没有显示颜色：只保留最先几张照片的颜色。`,
  },
  misfit: {
    title: '这适合网络吗？',
    fewPlacesTitle: (places) => `只有 ${integer(places)} 个不同的图像块`,
    outsideUnitInterval: '有些值在 0 到 1 之外，而输出的 sigmoid 函数永远达不到那里。重构误差无法变小。',
    hardlyVaries: '这些值几乎不变，没有多少可学的内容。处处同一种灰色的输出就几乎是对的。',
    brightnessDominates: '图像块之间亮度的差别大于内容的差别。单元首先学到的会是亮度。',
    fewPlaces:
      '这些图像中不同的图像块少于设定的个数，因此许多图像块相同。请减少图像块，或使用更多、更大的图像。',
    switchOn: '打开这一步。',
    mend: { scale: '缩放到 [0.1, 0.9]', removeMean: '减去均值', truncate: '截断在 ±3σ 处' },
  },
  histogram: {
    label: (least, most) => `值的直方图，从 ${least} 到 ${most}，均值处有标记`,
    mean: '均值',
    variance: '方差',
  },
  size: (described, patchCount, values, patchBytes, runBytes) =>
    `这些数与直方图描述${
      described < patchCount
        ? `${integer(patchCount)} 个图像块中的前 ${integer(described)} 个`
        : `全部 ${integer(patchCount)} 个图像块`
    }，每个有 ${integer(values)} 个值。图像块占用 ${format.bytes(patchBytes)}，整个训练约占用 ${format.bytes(runBytes)}。`,
  browser: {
    title: '图像块截取自何处',
    pictures: (count) => `${integer(count)} 幅图像`,
    first: '这些是最前面的图像。',
    last: '这些是最后面的图像。',
    list: '这个来源的图像',
    choose: '选择一幅图像，查看图像块截取自何处。',
    version: {
      name: '图像的版本',
      sentence: '原来的图像，或用于截取图像块的白化图像。',
      original: '原图',
      whitened: '白化后',
    },
    picture: (name, width, height) => `${name}，${width}×${height} 像素`,
    caption: (name, cut, all, side, framed) =>
      `${name}：全部 ${integer(all)} 个 ${side}×${side} 像素的图像块中，有 ${integer(cut)} 个截取自这幅图像的随机位置。${
        framed < cut ? `其中 ${integer(framed)} 个加了框。` : ''
      }`,
    found: (name, patch, row, column) =>
      `${name}：第 ${integer(patch)} 个图像块截取自这里。它左上角的像素在第 ${integer(row)} 行第 ${integer(column)} 列。`,
  },
  names: {
    scene: (number) => `场景 ${integer(number)}`,
    picture: (number) => `图像 ${integer(number)}`,
    inStack: (stack, number) => `${stack}，第 ${integer(number)} 幅`,
  },
};
