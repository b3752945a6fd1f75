import type { DataProblem } from '../../protocol/dataReports.ts';
import type { Sayings } from '../sayings.ts';
import { format } from './format.ts';

const { integer } = format;

export const dataProblems: Sayings<DataProblem> = {
  nothingOpen: ({ source }) =>
    source === 'mnist'
      ? '还没有下载 MNIST。请下载，或用内置的场景训练。'
      : '没有打开图像。请打开 IMAGES.mat 或你自己的照片，或用内置的场景训练。',
  picturesTooSmall: ({ patchSize, largest }) =>
    `图像比 ${patchSize}×${patchSize} 像素的图像块还小。请把图像块大小设为至多 ${integer(largest)}，或选择更大的图像。`,
  tooFewPictures: ({ pictures, patchSize, patches }) =>
    `只有 ${integer(pictures)} 幅 ${patchSize}×${patchSize} 像素的图像，每幅就是一个图像块，而设定的是 ${integer(patches)} 个图像块。请至多选 ${integer(pictures)} 个，或选择更小的图像块。`,
  noColours: () => '打开的图像都没有颜色。请打开彩色照片，或选择灰度图像块。',
  nothingVaries: () => '这个来源的图像块没有变化，没有可学的内容。请选择其他来源，或更多的图像块。',
};
