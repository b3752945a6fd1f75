import type { ObjectiveWords } from '../en/objective.ts';
import { format } from './format.ts';

export const objective: ObjectiveWords = {
  title: '代价函数',
  hiddenUnits: (count) => `${format.integer(count)} 个隐藏单元`,
  inputs: (count) => `${format.integer(count)} 个输入`,
  patches: (count) => `${format.integer(count)} 个图像块`,
};
