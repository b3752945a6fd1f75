import type { ChapterStructure } from '../../structure/steps.ts';

export const structure = {
  id: 'contrast',
  given: ['1', '0.1', '0.9', '0.5', '25', '0', '100', '10,000', '75', '90', '120'],
  steps: {
    beats: {
      kind: 'reading',
      figure: { id: 'contrastAgainstAlignment', settings: { contrast: 2, firstAngle: 60 } },
    },
    whitening: { kind: 'reading' },
    foretell: {
      kind: 'prediction',
      figure: { id: 'patchNorms', settings: { stage: 'whitenedMeanRemoved' } },
      answer: { kind: 'choice', options: ['equal', 'half', 'hardly'], came: 'hardly' },
    },
    gap: { kind: 'gap', about: 'foretell' },
    really: { kind: 'reading', figure: { id: 'patchNorms', settings: { stage: 'whitenedMeanRemoved' } } },
    strongest: {
      kind: 'reading',
      figure: { id: 'contrastAgainstAlignment', settings: { contrast: 1, firstAngle: 60 } },
    },
    answer: { kind: 'reading' },
    recallContrast: { kind: 'recall', options: ['alignment', 'product', 'brightness'], right: 'product' },
    recallWhitening: {
      kind: 'recall',
      options: ['contrasts', 'structure', 'brightness'],
      right: 'structure',
    },
    break: {
      kind: 'break',
      figure: { id: 'contrastAgainstAlignment', settings: { contrast: 1, firstAngle: 75 } },
    },
  },
} as const satisfies ChapterStructure;
