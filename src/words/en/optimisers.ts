import { format } from './format.ts';

const pairs = { one: 'pair', other: 'pairs' };

export const optimisers = {
  names: {
    lbfgs: 'L-BFGS',
    gradientDescent: 'Gradient descent',
    momentum: 'Momentum',
    adam: 'Adam',
  },
  /** On the button: what L-BFGS remembers. */
  remembered: (count: number) => `L-BFGS, ${format.count(count, pairs)}`,
  /** On the button. @param name one of `names` @param rate α as text */
  withRate: (name: string, rate: string) => `${name}, α ${rate}`,
  automaticMemory: 'As many pairs as fit in 50 MB, at most 100',
  memoryTaken: (count: number, bytes: number) =>
    `Remembers up to ${format.count(count, pairs)} of steps and gradient changes: ${format.bytes(bytes)}.`,
  /** In the chart, where a setting changed. */
  memory: 'memory',
  automatic: 'auto',
  batch: 'batch',
};

export type OptimisersWords = typeof optimisers;
