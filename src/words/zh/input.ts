import type { InputWords } from '../en/input.ts';
import { format } from './format.ts';

const { integer } = format;

export const input: InputWords = {
  title: '输入',
  noPictures: (source) =>
    `还没有打开图像，网络仍在使用之前的来源（${source}）。请把图像拖放到这里，或用下面的按钮打开。`,
  window: (side) => `每个 ${side}×${side} 像素的图像块都截取自数字的随机位置。`,
  drop: {
    button: '打开或拖放图像',
    kinds: '照片、IMAGES.mat、NumPy、IDX、CSV',
    dialogue: '用于训练的图像',
    page: '放开即用这些图像训练',
  },
  colour: {
    name: '彩色',
    scenes:
      '相互遮挡的彩色形状，具有自然图像的统计特性。大多数隐藏单元会成为黑白的边缘检测器，其余的成为互补色之间的边缘。',
    sentence:
      '用彩色图像块训练，每个像素有红、绿、蓝三个值。它们经过 ZCA 白化，需要线性输出单元。选择后用适合的设置开始新的训练。',
  },
  suited: {
    title: '合适的设置',
    inUse: '正在使用',
    same: '正在使用这些设置。',
    patches: (count, side) => `${integer(count)} 个 ${side}×${side} 的图像块`,
    hiddenUnits: (count) => `${integer(count)} 个隐藏单元`,
    iterations: (count) => `${integer(count)} 次迭代`,
  },
  samples: {
    label: (count, side) => `${integer(count)} 个 ${side}×${side} 像素的图像块示例`,
    none: '还没有图像块',
    caption: (count, aroundZero) =>
      `网络看到的 ${integer(count)} 个图像块，${aroundZero ? '中灰为 0' : '从 0（黑）到 1（白）'}`,
    patch: (number) => `第 ${integer(number)} 个图像块`,
    choose: '选择一个，查看它的来历。',
    waiting: '图像块准备好后会显示在这里',
    whitened: '这些彩色图像块减去了平均图像块，并经过 ZCA 白化。',
    steps: ({ removeMean, truncate, scale }) => {
      const done = [
        removeMean && '每个图像块都减去了自己的均值。',
        truncate && '超出 ±3 个标准差的值都设为这个界限。',
        scale && '所有值都缩放到 0.1 与 0.9 之间。',
      ].filter((step) => step !== false);
      return done.length > 0 ? done.join('') : '这些图像块按原样使用。';
    },
    save: {
      name: '保存',
      title: '保存这些图像块',
      sentence: '把这些图像块保存为 PNG 或 SVG 图像。',
      inFile: '网络看到的训练图像块',
    },
  },
  ways: {
    paste: { name: '粘贴', sentence: '使用剪贴板上的图像。在页面任何位置按 Ctrl+V 也一样。' },
    camera: { name: '相机', sentence: '用这台设备的相机拍照。照片不会离开这台设备。' },
    draw: { name: '画图', sentence: '自己画一幅图像。' },
    clipboard: {
      notOffered: '这个浏览器不允许网页通过点击读取剪贴板。请按 Ctrl+V（⌘V），或先保存图像再拖放到这里。',
      notAllowed: '浏览器不允许本页读取剪贴板。请按 Ctrl+V（⌘V），这不需要许可。',
      noPicture: '剪贴板上没有图像。请复制图像本身（而不是它的地址），然后再试一次。',
    },
    names: {
      photo: (number) => `照片 ${integer(number)}.png`,
      drawing: (number) => `手绘 ${integer(number)}.png`,
      pasted: (number) => (number === 1 ? '粘贴的图像' : `粘贴的图像 ${integer(number)}`),
    },
  },
};
