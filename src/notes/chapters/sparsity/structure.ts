import type { ChapterStructure } from '../../structure/steps.ts';

export const structure = {
  id: 'sparsity',
  given: ['0', '1', '25', '0.5', '0.05', '0.01', '0.1', '100', '400', '16', '200', '294', '2'],
  steps: {
    activation: { kind: 'reading', figure: { id: 'activationMatrix', settings: { rho: 0.01 } } },
    mean: { kind: 'reading', figure: { id: 'activationMatrix', settings: { rho: 0.01 } } },
    slip: { kind: 'reading' },
    foretell: {
      kind: 'prediction',
      figure: {
        id: 'trainingPair',
        settings: {
          left: { source: 'scenes', objective: { rho: 0.5 } },
          right: { source: 'scenes', objective: { rho: 0.01 } },
        },
      },
      answer: { kind: 'choice', options: ['edges', 'textures', 'faint'], came: 'textures' },
    },
    gap: { kind: 'gap', about: 'foretell' },
    middle: {
      kind: 'reading',
      figure: { id: 'training', settings: { source: 'scenes', objective: { rho: 0.05 } } },
    },
    recallMean: { kind: 'recall', options: ['everyPatch', 'average', 'units'], right: 'average' },
    recallMeaning: { kind: 'recall', options: ['half', 'rare', 'off'], right: 'rare' },
    break: {
      kind: 'break',
      figure: {
        id: 'trainingPair',
        settings: {
          left: { source: 'bars', objective: { rho: 0.125 } },
          right: { source: 'bars', objective: { rho: 0.01 } },
        },
      },
    },
  },
} as const satisfies ChapterStructure;
