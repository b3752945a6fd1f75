import type { ChapterStructure } from '../../structure/steps.ts';

const matrices = (line: 'a2' | 'a3' | 'rhoHat' | 'cost') =>
  ({ id: 'matrices', settings: { network: 'small', line, patches: 6 } }) as const;

export const structure = {
  id: 'cost',
  given: ['9', '4', '6', '1', '0', '3×3', '64', '25', '10,000', '0.01', '0.1', '0.5', '0.999', '2'],
  steps: {
    plan: { kind: 'reading', figure: matrices('cost') },
    forward: { kind: 'reading', figure: matrices('a2'), lines: ['a2', 'a3'] },
    foretellShape: {
      kind: 'prediction',
      figure: matrices('a2'),
      answer: { kind: 'choice', options: ['fourByNine', 'fourBySix', 'nineBySix'], came: 'fourBySix' },
    },
    gapShape: { kind: 'gap', about: 'foretellShape' },
    squaredError: { kind: 'reading', figure: matrices('cost') },
    decay: { kind: 'reading', figure: matrices('cost') },
    recallDecay: { kind: 'recall', options: ['all', 'weightsOnly', 'firstOnly'], right: 'weightsOnly' },
    rhoHat: { kind: 'reading', figure: matrices('rhoHat'), lines: ['rhoHat'] },
    divergence: {
      kind: 'reading',
      figure: { id: 'divergenceCurve', settings: { rho: 0.1, rhoHat: 0.5 } },
    },
    recallDivergence: { kind: 'recall', options: ['zero', 'rho', 'half'], right: 'rho' },
    together: { kind: 'reading', figure: matrices('cost'), lines: ['cost'] },
    foretellTerms: {
      kind: 'prediction',
      figure: matrices('cost'),
      answer: { kind: 'choice', options: ['reconstruction', 'decay', 'sparsity'], came: 'sparsity' },
    },
    gapTerms: { kind: 'gap', about: 'foretellTerms' },
    break: {
      kind: 'break',
      figure: { id: 'divergenceCurve', settings: { rho: 0.01, rhoHat: 0.999 } },
    },
  },
} as const satisfies ChapterStructure;
