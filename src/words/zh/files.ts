import type { Layout } from '../../files/arrays/reading.ts';
import type { FilesWords } from '../en/files.ts';
import { isolate } from '../isolate.ts';
import { fileProblems } from './fileProblems.ts';
import { format } from './format.ts';

const { integer } = format;
const quoted = (name: string): string => `“${isolate(name)}”`;
const pixels = (width: number, height: number): string => `${width}×${height} 像素`;

function layout({ count, width, height, each, order, turned, counted, colour, various }: Layout): string {
  const details = [
    `${integer(count)} 幅${various ? '大小不一' : ` ${pixels(width, height)}`}的图像`,
    each !== 'plane' && { row: '每行一幅', column: '每列一幅' }[each],
    order && { byRows: '像素按行存储', byColumns: '像素按列存储' }[order],
    counted && { first: '第一个下标为图像序号', last: '最后一个下标为图像序号' }[counted],
    turned && '行与列互换',
    colour && '彩色，取其亮度',
  ];
  return details.filter(Boolean).join('，');
}

function notFinite(nan: number, infinite: number): string {
  const kinds = [nan > 0 && `NaN ${integer(nan)} 个`, infinite > 0 && `无穷大 ${integer(infinite)} 个`];
  return format.list(kinds.filter((kind) => kind !== false));
}

export const files: FilesWords = {
  problems: fileProblems,
  refused: (count) => `有 ${integer(count)} 个文件无法打开`,
  sameWith: (sentence, others) => `${sentence}另外 ${integer(others)} 个文件也是如此。`,
  before: '之前打开的内容仍然打开着。',
  listMore: {
    name: (left) => `显示更多（还有 ${integer(left)} 幅）`,
    sentence: '列出接下来的 200 幅图像。',
  },
  whitening: {
    photographs: '照片会白化，除非你关闭它。',
    greyLevels: '这些是 0 到 255 的灰度值，与照片相同，因此图像会白化。',
    smooth: '相邻像素很相似，与照片相同，因此图像会白化。',
    flat: '相邻像素的差别与已白化的图像相同，因此不再白化。',
    small: '像素这么少的图像不白化。',
  },
  readDifferently: {
    name: (fileName) => (fileName === undefined ? '换一种方式读取…' : `换一种方式读取${quoted(fileName)}…`),
    sentence: (fileName) => `显示把${quoted(fileName)}读作图像的其他方式。`,
  },
  remarks: {
    scaled: ({ fileName, from, to }) =>
      `${quoted(fileName)}已从 ${pixels(from.width, from.height)}缩小到 ${pixels(to.width, to.height)}。`,
    severalScaled: ({ count, longest }) => `${integer(count)} 张照片已缩小，长边为 ${longest} 像素。`,
    transparent: ({ fileName }) => `${quoted(fileName)}有透明部分，显示在中灰色上。`,
    severalTransparent: ({ count }) => `${integer(count)} 张照片有透明部分，显示在中灰色上。`,
    oneOfSeveral: ({ fileName, array, variables, layout: taken, others }) =>
      `已打开${quoted(fileName)}的变量 ${isolate(array)}${variables === 1 ? '' : ` 等 ${integer(variables)} 个同类变量`}：${layout(taken)}。另外 ${integer(others)} 个没有打开。`,
    readAs: ({ fileName, layout: taken }) => `${quoted(fileName)}已作为 ${layout(taken)}打开。`,
    replaced: ({ fileName, nan, infinite }) =>
      `按你的选择，${quoted(fileName)}中的值已替换为 0：${notFinite(nan, infinite)}。`,
    bytesDivided: ({ fileName }) => `${quoted(fileName)}的字节已除以 255，使值在 0 与 1 之间。`,
    luminanceTaken: ({ fileName }) => `${quoted(fileName)}中的图像是彩色的，已取其亮度。`,
  },
  question: {
    which: (fileName) => `${quoted(fileName)}中的数可以用几种方式读作图像。哪一种方式的图像看起来是对的？`,
    layout,
    open: { name: '打开', sentence: '按所选的方式打开文件。' },
    archive: (fileName) => `${quoted(fileName)}含有多个文件。要打开哪一个？`,
    photographs: (count) => `全部 ${integer(count)} 张照片`,
    entry: (name, size) => `${isolate(name)}，${format.bytes(size)}`,
    more: { name: (count) => `再显示 ${integer(count)} 种`, sentence: '显示可能性较小的读取方式。' },
    keep: { name: '保持不变', sentence: '图像保持现在的读取方式。' },
    leave: { name: '不打开', sentence: '放弃这个文件。之前打开的内容仍然打开着。' },
    notFinite: (fileName) => `${quoted(fileName)}含有 NaN 或无穷大的值`,
    howMany: (array, nan, infinite, all) =>
      `${array === '' ? '' : `${isolate(array)} 的 `}${integer(all)} 个值中有 ${notFinite(nan, infinite)}。网络无法从中学习。`,
    replace: {
      name: (count) => `把 ${integer(count)} 个替换为 0`,
      sentence: '打开文件，并把每个 NaN 和无穷大的值换成 0。',
    },
  },
};
