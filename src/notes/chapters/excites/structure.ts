import type { ChapterStructure } from '../../structure/steps.ts';

export const structure = {
  id: 'excites',
  given: ['64', '1', '0', '2', '7', '90', '10,000', '10', '60', '34'],
  steps: {
    sum: { kind: 'reading', figure: { id: 'beatTheUnit', settings: { tries: 10, hidesBest: true } } },
    bound: { kind: 'reading' },
    foretell: {
      kind: 'prediction',
      figure: { id: 'beatTheUnit', settings: { tries: 10_000, hidesBest: true } },
      answer: {
        kind: 'choice',
        options: ['brightest', 'likeWeights', 'opposite', 'strongestPixel'],
        came: 'likeWeights',
      },
    },
    gap: { kind: 'gap', about: 'foretell' },
    pictures: { kind: 'reading', figure: { id: 'dotProduct', settings: { inputAngle: 34, inputLength: 1 } } },
    beat: { kind: 'reading', figure: { id: 'beatTheUnit', settings: { tries: 10_000 } } },
    tiles: { kind: 'reading' },
    recallAngle: { kind: 'recall', options: ['product', 'nothing', 'negative'], right: 'nothing' },
    recallBound: { kind: 'recall', options: ['sigmoid', 'growing', 'training'], right: 'growing' },
    break: { kind: 'break', figure: { id: 'dotProduct', settings: { inputAngle: 60, inputLength: 2 } } },
  },
} as const satisfies ChapterStructure;
