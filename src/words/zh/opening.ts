import type { OpeningWords } from '../en/opening.ts';
import { isolate } from '../isolate.ts';
import { format } from './format.ts';

const { integer } = format;

export const opening: OpeningWords = {
  progress: {
    label: '正在读取文件',
    activity: ({ fileName, place, count }) =>
      count === 1
        ? `正在读取 ${isolate(fileName)}`
        : `正在读取第 ${integer(place)} 个文件，共 ${integer(count)} 个：${isolate(fileName)}`,
    cancel: { name: '取消', sentence: '停止读取。之前打开的内容仍然打开着。' },
  },
  pictures: {
    label: '已打开的图像',
    size: (width, height, count) =>
      count === undefined ? `${width}×${height}` : `${integer(count)} 幅 ${width}×${height}`,
    fewPlaces: (places, side, wanted) =>
      `这些图像中只有 ${integer(places)} 个不同的 ${side}×${side} 像素的图像块，而设定的是 ${integer(wanted)} 个，因此许多图像块会相同。请减少图像块，或使用更多、更大的图像。`,
    whole: {
      name: '使用整幅图像',
      sentence: (side) => `每幅图像成为一个 ${side}×${side} 像素的图像块，值保持不变。`,
      digits: (side) =>
        `每幅图像成为一个 ${side}×${side} 像素的图像块，值保持不变。隐藏单元数、λ、β 和 ρ 按课程的 MNIST 练习设置。`,
    },
  },
};
