import type { ChapterStructure } from '../../structure/steps.ts';

export const structure = {
  id: 'vectorising',
  given: ['64', '25', '10,000', '1', '400'],
  steps: {
    loops: { kind: 'reading', figure: { id: 'loopAgainstMatrix', settings: { patchCount: 100 } } },
    foretell: {
      kind: 'prediction',
      figure: { id: 'loopAgainstMatrix', settings: { patchCount: 1000 } },
      answer: { kind: 'number', readout: 'timesFaster' },
    },
    gap: { kind: 'gap', about: 'foretell' },
    why: { kind: 'reading', figure: { id: 'loopAgainstMatrix', settings: { patchCount: 1000 } } },
    how: { kind: 'reading', lines: ['a2', 'delta2', 'W1grad'] },
    same: { kind: 'reading' },
    recallSum: { kind: 'recall', options: ['product', 'elementwise', 'repeat'], right: 'product' },
    recallSame: { kind: 'recall', options: ['exact', 'rounding', 'different'], right: 'rounding' },
    break: { kind: 'break', figure: { id: 'loopAgainstMatrix', settings: { patchCount: 10_000 } } },
  },
} as const satisfies ChapterStructure;
