import type { ChapterStructure } from '../../structure/steps.ts';

export const structure = {
  id: 'after',
  given: [
    '1996',
    '294',
    '2011',
    '2014',
    '2023',
    '2024',
    '512',
    '131,072',
    '64',
    '25',
    '0',
    '34,000,000',
    '34',
    '100',
    '1',
  ],
  steps: {
    roots: { kind: 'reading', figure: { id: 'dictionary', settings: { hidesWidth: true } } },
    same: { kind: 'reading', figure: { id: 'dictionary', settings: { hidesWidth: true } } },
    foretell: {
      kind: 'prediction',
      figure: { id: 'dictionary', settings: { hidesWidth: true } },
      answer: { kind: 'choice', options: ['fewer', 'equal', 'more'], came: 'more' },
    },
    gap: { kind: 'gap', about: 'foretell' },
    why: { kind: 'reading', figure: { id: 'dictionary', settings: {} } },
    differences: { kind: 'reading' },
    recallSuperposition: { kind: 'recall', options: ['oneEach', 'spread', 'none'], right: 'spread' },
    recallWide: { kind: 'recall', options: ['layer', 'sparsity', 'decay'], right: 'sparsity' },
    break: {
      kind: 'break',
      figure: { id: 'training', settings: { source: 'scenes', hiddenSize: 64, objective: { beta: 0 } } },
    },
    goOn: { kind: 'reading' },
  },
} as const satisfies ChapterStructure;
