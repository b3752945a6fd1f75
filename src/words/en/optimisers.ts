import { format } from './format.ts';

interface OptimiserSetting {
  readonly name: string;
  readonly value: string;
}

interface ChangedSetting {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

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
  /** What is written in the chart where settings changed. */
  changes: (changes: readonly ChangedSetting[]) =>
    changes.map(({ name, before, after }) => `${name} ${before} → ${after}`).join(', '),
  /** The same for another optimiser, with all its settings. */
  chosen: (optimiser: string, settings: readonly OptimiserSetting[]) =>
    [optimiser, ...settings.map(({ name, value }) => `${name} ${value}`)].join(', '),
  memory: 'memory',
  automatic: 'auto',
  batch: 'batch',
};

export type OptimisersWords = typeof optimisers;
