import type { DataWords } from '../en/data.ts';
import { format } from './format.ts';

const { integer } = format;
const place = (picture: number, total: number | undefined): string =>
  total === undefined ? `第 ${integer(picture)} 幅` : `第 ${integer(picture)} 幅，共 ${integer(total)} 幅`;

export const data: DataWords = {
  activities: {
    drawingScenes: ({ picture, total }) => `正在绘制场景（${place(picture, total)}）`,
    scramblingScenes: ({ picture, total }) => `正在打乱场景的相位（${place(picture, total)}）`,
    drawingNoise: ({ picture, total }) => `正在生成噪声图像（${place(picture, total)}）`,
    whitening: ({ picture, total }) => `正在白化图像（${place(picture, total)}）`,
    drawingBars: () => '正在绘制条形',
    writingDigits: () => '正在书写数字',
    cutting: () => '正在截取图像块',
    cuttingFromSome: ({ fitting, pictures }) =>
      `正在从 ${integer(pictures)} 幅图像中的 ${integer(fitting)} 幅截取图像块，其余图像比图像块小`,
    startingTrainer: () => '正在启动训练程序',
    replacingTrainer: () => '训练程序停止了工作，正在重新启动',
  },
  problems: {
    nothingOpen: ({ source }) =>
      source === 'mnist'
        ? '还没有下载 MNIST。请下载，或用内置的场景训练。'
        : '没有打开图像。请打开 IMAGES.mat 或你自己的照片，或用内置的场景训练。',
    picturesTooSmall: ({ patchSize, largest }) =>
      `图像比 ${patchSize}×${patchSize} 像素的图像块还小。请把图像块大小设为至多 ${largest}，或选择更大的图像。`,
    tooFewPictures: ({ pictures, patchSize, patches }) =>
      `只有 ${integer(pictures)} 幅 ${patchSize}×${patchSize} 像素的图像，每幅就是一个图像块，但要求 ${integer(patches)} 个图像块。请至多选 ${integer(pictures)} 个，或选择更小的图像块。`,
    nothingVaries: () => '这个来源的图像块没有变化，没有可学的内容。请选择其他来源，或更多的图像块。',
  },
};
