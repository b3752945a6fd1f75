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
    whiteningPatches: () => '正在白化图像块',
    startingTrainer: () => '正在启动训练程序',
    replacingTrainer: ({ seconds }) =>
      seconds ? `训练程序停止了工作，${integer(seconds)} 秒后重新启动` : '训练程序停止了工作，正在重新启动',
  },
};
