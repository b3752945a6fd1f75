import type { StatusWords } from '../en/status.ts';
import { format } from './format.ts';

export const status: StatusWords = {
  preparing: '正在准备。',
  preparingStep: (activity) => `正在准备：${activity}。`,
  nothingYet: '准备已取消。还没有可以用来训练的数据。',
  preparingCancelled: '准备已取消。',
  readingCancelled: '读取文件已取消。之前打开的内容仍然打开着。',
  ready: '可以开始训练。',
  training: (iteration) => `正在训练，第 ${format.integer(iteration)} 次迭代。`,
  paused: (iteration) => `已在第 ${format.integer(iteration)} 次迭代暂停。`,
  finished: (iterations) => `经过 ${format.integer(iterations)} 次迭代，训练完成。`,
  stopped: '训练已停止。',
  cost: (cost) => `代价 ${cost}。`,
  together: (sentences) => sentences.join(''),
};
