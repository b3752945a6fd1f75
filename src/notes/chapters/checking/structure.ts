import type { ChapterStructure } from '../../structure/steps.ts';

export const structure = {
  id: 'checking',
  given: ['0', '1', '2', '28×28', '196', '0.0001', '16', '4'],
  steps: {
    idea: { kind: 'reading', figure: { id: 'differences', settings: { epsilon: 0.1 } } },
    foretellSides: {
      kind: 'prediction',
      figure: { id: 'differences', settings: { epsilon: 0.1 } },
      answer: { kind: 'choice', options: ['half', 'tenth', 'hundredth'], came: 'hundredth' },
    },
    gapSides: { kind: 'gap', about: 'foretellSides' },
    measure: { kind: 'reading', figure: { id: 'gradientCheck', settings: { mistake: 'none' } } },
    foretellEpsilon: {
      kind: 'prediction',
      figure: { id: 'epsilonCurve', settings: { epsilon: 1e-4 } },
      answer: { kind: 'curve', over: 'epsilon' },
    },
    gapEpsilon: { kind: 'gap', about: 'foretellEpsilon' },
    epsilon: { kind: 'reading', figure: { id: 'epsilonCurve', settings: { epsilon: 1e-4 } } },
    recallEpsilon: { kind: 'recall', options: ['slow', 'rounding', 'curvature'], right: 'rounding' },
    price: { kind: 'reading' },
    blind: { kind: 'reading', figure: { id: 'gradientCheck', settings: { mistake: 'biasesDecayed' } } },
    recallBlind: { kind: 'recall', options: ['correct', 'consistent', 'learns'], right: 'consistent' },
    break: {
      kind: 'break',
      figure: { id: 'gradientCheck', settings: { mistake: 'weightDecayGradientMissing' } },
    },
  },
} as const satisfies ChapterStructure;
