import { format } from './format.ts';

export const objective = {
  title: 'Cost function',
  hiddenUnits: (count: number) => format.count(count, { one: 'hidden unit', other: 'hidden units' }),
  inputs: (count: number) => format.count(count, { one: 'input', other: 'inputs' }),
  patches: (count: number) => format.count(count, { one: 'patch', other: 'patches' }),
};

export type ObjectiveWords = typeof objective;
