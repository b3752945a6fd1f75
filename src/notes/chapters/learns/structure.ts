import type { ChapterStructure } from '../../structure/steps.ts';

export const structure = {
  id: 'learns',
  given: ['1', '8×8', '64', '25', '10,000', '0', '400', '50', '100', '200', '0.001', '294'],
  steps: {
    watch: { kind: 'reading', figure: { id: 'training', settings: { source: 'scenes' } } },
    foretell: {
      kind: 'prediction',
      figure: { id: 'training', settings: { source: 'scenes' } },
      answer: { kind: 'choice', options: ['noise', 'copies', 'edges', 'blobs'], came: 'edges' },
      recorded: true,
    },
    gap: { kind: 'gap', about: 'foretell' },
    network: { kind: 'reading', figure: { id: 'network', settings: { visibleSize: 64, hiddenSize: 25 } } },
    tiles: { kind: 'reading' },
    recallTile: { kind: 'recall', options: ['patch', 'weights', 'output'], right: 'weights' },
    control: {
      kind: 'reading',
      figure: {
        id: 'trainingPair',
        settings: { left: { source: 'scenes' }, right: { source: 'scrambled' } },
      },
    },
    foretellControl: {
      kind: 'prediction',
      figure: {
        id: 'trainingPair',
        settings: { left: { source: 'scenes' }, right: { source: 'scrambled' } },
      },
      answer: { kind: 'choice', options: ['same', 'fewer', 'none'], came: 'fewer' },
    },
    gapControl: { kind: 'gap', about: 'foretellControl' },
    recallControl: { kind: 'recall', options: ['contrast', 'alignment', 'spectrum'], right: 'alignment' },
    break: {
      kind: 'break',
      figure: { id: 'training', settings: { source: 'scenes', objective: { lambda: 1e-3 } } },
    },
  },
} as const satisfies ChapterStructure;
