import { format } from './format.ts';

const pairs = { one: 'pair', other: 'pairs' };

export const optimisers = {
  names: {
    lbfgs: 'L-BFGS',
    gradientDescent: 'Gradient descent',
    momentum: 'Momentum',
    adam: 'Adam',
  },
  automaticMemory: 'As many pairs as fit in 50 MB, at most 100',
  memoryTaken: (count: number, bytes: number) =>
    `Remembers up to ${format.count(count, pairs)} of steps and gradient changes: ${format.bytes(bytes)}.`,
  /** In the chart, where a setting changed. */
  memory: 'memory',
  automatic: 'auto',
  batch: 'batch',
};

export type OptimisersWords = typeof optimisers;
