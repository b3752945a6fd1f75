import type { LineId } from '../../code/lines.ts';
import type { ChapterStructure } from '../../structure/steps.ts';

const matrices = <Line extends LineId>(line: Line, patches = 6) =>
  ({ id: 'matrices', settings: { network: 'small', line, patches } }) as const;

export const structure = {
  id: 'gradients',
  given: ['0', '1', '4', '6', '9', '2', '3', '64', '25', '100'],
  steps: {
    plan: { kind: 'reading', figure: { id: 'descent', settings: { learningRate: 1, memory: 100 } } },
    oneWeight: { kind: 'reading', figure: matrices('W1grad', 1) },
    foretell: {
      kind: 'prediction',
      figure: matrices('W1grad', 1),
      answer: { kind: 'choice', options: ['up', 'down', 'same'], came: 'same' },
    },
    gap: { kind: 'gap', about: 'foretell' },
    outer: { kind: 'reading', figure: matrices('W1grad', 1) },
    product: { kind: 'reading', figure: matrices('W1grad', 6) },
    recallProduct: { kind: 'recall', options: ['patches', 'pixels', 'units'], right: 'patches' },
    signs: { kind: 'reading' },
    delta3: { kind: 'reading', figure: matrices('delta3'), lines: ['delta3'] },
    delta2: { kind: 'reading', figure: matrices('delta2'), lines: ['delta2'] },
    recallDelta: { kind: 'recall', options: ['matrixProduct', 'elementwise', 'added'], right: 'elementwise' },
    fourMatrices: { kind: 'reading', figure: matrices('W1grad'), lines: ['W1grad', 'W2grad'] },
    biases: { kind: 'reading', figure: matrices('b1grad') },
    blankB1: {
      kind: 'blank',
      line: 'b1grad',
      options: ['rowMean', 'columnMean', 'rowTotal', 'decayed'],
      right: 'rowMean',
    },
    blankB2: {
      kind: 'blank',
      line: 'b2grad',
      options: ['delta3Mean', 'delta2Mean', 'delta3Columns'],
      right: 'delta3Mean',
    },
    whole: {
      kind: 'reading',
      figure: { id: 'matrices', settings: { network: 'natural', line: 'a2', patches: 100 } },
      lines: ['a2', 'a3', 'rhoHat', 'cost', 'delta3', 'delta2', 'W1grad', 'W2grad', 'b1grad', 'b2grad'],
    },
    break: { kind: 'break', figure: { id: 'gradientCheck', settings: { mistake: 'sparsityOutsideSlope' } } },
  },
} as const satisfies ChapterStructure;
