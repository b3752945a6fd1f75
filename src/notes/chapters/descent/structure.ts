import type { ChapterStructure } from '../../structure/steps.ts';

export const structure = {
  id: 'descent',
  given: ['1', '10', '400', '0.1', '50'],
  steps: {
    rate: { kind: 'reading', figure: { id: 'descent', settings: { learningRate: 1, memory: 100 } } },
    foretell: {
      kind: 'prediction',
      figure: { id: 'descent', settings: { learningRate: 1, memory: 100 } },
      answer: { kind: 'choice', options: ['lower', 'close', 'farAbove'], came: 'farAbove' },
    },
    gap: { kind: 'gap', about: 'foretell' },
    curvature: { kind: 'reading', figure: { id: 'descent', settings: { learningRate: 1, memory: 100 } } },
    fair: { kind: 'reading' },
    slice: { kind: 'reading', figure: { id: 'descent', settings: { learningRate: 1, memory: 100 } } },
    recallGradient: { kind: 'recall', options: ['steepest', 'minimum', 'curvature'], right: 'steepest' },
    recallEvaluations: {
      kind: 'recall',
      options: ['iterations', 'evaluations', 'parameters'],
      right: 'evaluations',
    },
    break: { kind: 'break', figure: { id: 'descent', settings: { learningRate: 10, memory: 100 } } },
  },
} as const satisfies ChapterStructure;
