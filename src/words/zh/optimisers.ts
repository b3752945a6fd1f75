import type { OptimisersWords } from '../en/optimisers.ts';
import { format } from './format.ts';

export const optimisers: OptimisersWords = {
  names: {
    lbfgs: 'L-BFGS',
    gradientDescent: '梯度下降',
    momentum: '动量法',
    adam: 'Adam',
  },
  automaticMemory: '50 MB 能容纳多少对就记住多少对，最多 100 对',
  memoryTaken: (count, bytes) =>
    `最多记住 ${format.integer(count)} 对（步与梯度的变化），占用 ${format.bytes(bytes)}。`,
  changes: (changes) => changes.map(({ name, before, after }) => `${name} ${before} → ${after}`).join('，'),
  chosen: (optimiser, settings) =>
    [optimiser, ...settings.map(({ name, value }) => `${name} ${value}`)].join('，'),
  memory: '记忆',
  automatic: '自动',
  batch: '批量',
};
