import type { CodeRunnerWords } from '../en/codeRunner.ts';
import { format } from './format.ts';

const seconds = (count: number) => `${format.integer(count)} 秒`;

export const codeRunner: CodeRunnerWords = {
  brokeDown: ({ message }) => `运行代码的 Worker 出错停止了：“${message}”。你的代码没有丢失，请再试一次。`,
  notLoaded: () => '无法载入运行代码的 Worker。请检查网络连接，然后再试一次。',
  slowToLoad: () => '运行代码的 Worker 载入时间过长。请再试一次。',
  checkTooLong: (values) => `程序运行了 ${seconds(values.seconds)}后被停止。请检查是否有不会结束的循环。`,
  iterationTooLong: (values) =>
    `有一次迭代超过了 ${seconds(values.seconds)}，因此训练已停止。请使用较少的图像块。`,
  timingTooLong: (values) =>
    `有一部分测量超过了 ${seconds(values.seconds)}，因此测量已停止。请尝试较少的图像块。`,
  internal: ({ message }) => `页面本身出错，检查没有完成：“${message}”。你的代码没有丢失。`,
  checkStopped: () => '你停止了检查。代码没有改变。',
  noCost: () => '你的函数返回的代价不是一个数，因此没有可以最小化的量。',
  gradientLength: ({ length }) =>
    `你的函数没有返回含有 ${format.integer(length)} 个元素的梯度（theta 的每个元素对应一个）。请先检查你的代码。`,
};
