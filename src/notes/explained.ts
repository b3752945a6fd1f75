import type { ChapterId } from './structure/chapterIds.ts';

/** What the playground shows or sets, and the notes explain. */
export type ExplainedId =
  | 'cost'
  | 'weightDecay'
  | 'targetActivation'
  | 'sparsityPenalty'
  | 'optimiser'
  | 'learningRate'
  | 'memoryPairs'
  | 'whitening'
  | 'phaseScrambled'
  | 'bars'
  | 'tile'
  | 'bestInput'
  | 'dotProduct'
  | 'displayRange'
  | 'code'
  | 'varianceExplained'
  | 'activationMatrix'
  | 'gradientCheck'
  | 'epsilon'
  | 'blindSpots';

interface ExplainedPlace {
  readonly chapter: ChapterId;
  /** A step of that chapter. */
  readonly step: string;
}

/** The paragraph that explains each of them. */
export const explainedAt: Readonly<Record<ExplainedId, ExplainedPlace>> = {
  cost: { chapter: 'cost', step: 'together' },
  weightDecay: { chapter: 'cost', step: 'decay' },
  targetActivation: { chapter: 'sparsity', step: 'mean' },
  sparsityPenalty: { chapter: 'cost', step: 'divergence' },
  optimiser: { chapter: 'descent', step: 'curvature' },
  learningRate: { chapter: 'descent', step: 'rate' },
  memoryPairs: { chapter: 'memory', step: 'pairs' },
  whitening: { chapter: 'contrast', step: 'whitening' },
  phaseScrambled: { chapter: 'learns', step: 'control' },
  bars: { chapter: 'sparsity', step: 'break' },
  tile: { chapter: 'learns', step: 'tiles' },
  bestInput: { chapter: 'excites', step: 'bound' },
  dotProduct: { chapter: 'excites', step: 'pictures' },
  displayRange: { chapter: 'digits', step: 'lies' },
  code: { chapter: 'compression', step: 'squeeze' },
  varianceExplained: { chapter: 'compression', step: 'bottleneck' },
  activationMatrix: { chapter: 'sparsity', step: 'activation' },
  gradientCheck: { chapter: 'checking', step: 'idea' },
  epsilon: { chapter: 'checking', step: 'epsilon' },
  blindSpots: { chapter: 'checking', step: 'blind' },
};

/** Which of them belong to each panel of the playground, the most important first. */
export const explainedIn = {
  measures: [
    'cost',
    'weightDecay',
    'targetActivation',
    'sparsityPenalty',
    'optimiser',
    'learningRate',
    'memoryPairs',
  ],
  patches: ['whitening', 'phaseScrambled', 'bars'],
  hiddenUnit: ['tile', 'bestInput', 'dotProduct', 'displayRange'],
  reconstructions: ['code', 'varianceExplained'],
  sparsity: ['activationMatrix', 'targetActivation', 'sparsityPenalty'],
  gradientCheck: ['gradientCheck', 'epsilon', 'blindSpots'],
} as const satisfies Readonly<Record<string, readonly ExplainedId[]>>;
