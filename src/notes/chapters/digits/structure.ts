import type { ChapterStructure } from '../../structure/steps.ts';

export const structure = {
  id: 'digits',
  given: ['28×28', '784', '196', '0', '1', '−1', '0.1', '0.003', '25', '400', '2,000', '3'],
  steps: {
    setUp: { kind: 'reading', figure: { id: 'training', settings: { source: 'digits' } } },
    foretell: {
      kind: 'prediction',
      figure: { id: 'training', settings: { source: 'digits' } },
      answer: { kind: 'choice', options: ['digits', 'strokes', 'edges', 'pixels'], came: 'strokes' },
    },
    gap: { kind: 'gap', about: 'foretell' },
    slow: { kind: 'reading' },
    picture: { kind: 'reading', figure: { id: 'tileScale', settings: { source: 'digits', scale: 'own' } } },
    lies: {
      kind: 'reading',
      figure: {
        id: 'tileScale',
        settings: { source: 'scenes', scale: 'shared', objective: { lambda: 1e-3 } },
      },
    },
    recallGrey: { kind: 'recall', options: ['off', 'ignored', 'average'], right: 'ignored' },
    recallCheck: { kind: 'recall', options: ['wrong', 'parameters', 'memory'], right: 'parameters' },
    break: {
      kind: 'break',
      figure: { id: 'training', settings: { source: 'digits', hiddenSize: 25, patchCount: 2000 } },
    },
  },
} as const satisfies ChapterStructure;
