import type { ChapterStructure } from '../../structure/steps.ts';

export const structure = {
  id: 'memory',
  given: ['8', '2', '100', '400', '50', '10', '1', '0', '7', '−1'],
  steps: {
    pairs: {
      kind: 'reading',
      figure: { id: 'memoryNeeded', settings: { visibleSize: 784, hiddenSize: 196, lbfgsMemory: 100 } },
    },
    foretell: {
      kind: 'prediction',
      figure: {
        id: 'trainingPair',
        settings: {
          left: { source: 'scenes', optimiser: { name: 'lbfgs', memory: 100 } },
          right: { source: 'scenes', optimiser: { name: 'lbfgs', memory: 100, restarts: 8 } },
        },
      },
      answer: { kind: 'choice', options: ['same', 'worse', 'eightTimes'], came: 'same' },
    },
    gap: { kind: 'gap', about: 'foretell' },
    restart: { kind: 'reading' },
    range: { kind: 'reading', figure: { id: 'tileScale', settings: { source: 'scenes', scale: 'own' } } },
    saving: { kind: 'reading' },
    recallPair: { kind: 'recall', options: ['patches', 'steps', 'tiles'], right: 'steps' },
    recallImwrite: { kind: 'recall', options: ['black', 'grey', 'white'], right: 'grey' },
    break: {
      kind: 'break',
      figure: {
        id: 'trainingPair',
        settings: {
          left: { source: 'scenes', optimiser: { name: 'lbfgs', memory: 100 } },
          right: { source: 'scenes', optimiser: { name: 'lbfgs', memory: 1 } },
        },
      },
    },
  },
} as const satisfies ChapterStructure;
