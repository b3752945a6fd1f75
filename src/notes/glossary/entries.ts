import type { ChapterId } from '../structure/chapterIds.ts';

/** Where the course explains a word or letter first: a chapter, and a step of it. */
export interface Explained {
  readonly chapter: ChapterId;
  readonly step: string;
}

const at = (chapter: ChapterId, step: string): Explained => ({ chapter, step });

/** Words that the glossary explains, in the order in which they are met. */
export const terms = {
  autoencoder: at('learns', 'network'),
  sparseAutoencoder: at('learns', 'network'),
  patch: at('learns', 'network'),
  hiddenUnit: at('learns', 'network'),
  activation: at('learns', 'network'),
  weights: at('learns', 'tiles'),
  tile: at('learns', 'tiles'),
  edgeDetector: at('learns', 'tiles'),
  iteration: at('learns', 'tiles'),
  phaseScrambled: at('learns', 'control'),
  code: at('compression', 'squeeze'),
  reconstruction: at('compression', 'squeeze'),
  bottleneck: at('compression', 'squeeze'),
  varianceExplained: at('compression', 'bottleneck'),
  principalComponents: at('compression', 'yardstick'),
  meanActivation: at('sparsity', 'mean'),
  targetActivation: at('sparsity', 'mean'),
  sparse: at('sparsity', 'mean'),
  deadUnit: at('sparsity', 'break'),
  weightedSum: at('excites', 'sum'),
  bias: at('excites', 'sum'),
  sigmoid: at('excites', 'sum'),
  dotProduct: at('excites', 'pictures'),
  norm: at('excites', 'bound'),
  contrast: at('contrast', 'beats'),
  whitening: at('contrast', 'whitening'),
  meanRemoval: at('contrast', 'whitening'),
  cost: at('cost', 'plan'),
  feedForward: at('cost', 'forward'),
  squaredError: at('cost', 'squaredError'),
  weightDecay: at('cost', 'decay'),
  divergence: at('cost', 'divergence'),
  gradient: at('gradients', 'plan'),
  gradientDescent: at('gradients', 'plan'),
  outerProduct: at('gradients', 'outer'),
  matrixProduct: at('gradients', 'signs'),
  elementwiseProduct: at('gradients', 'signs'),
  rowSum: at('gradients', 'signs'),
  delta: at('gradients', 'delta3'),
  backpropagation: at('gradients', 'delta2'),
  gradientCheck: at('checking', 'idea'),
  numericalGradient: at('checking', 'idea'),
  relativeDifference: at('checking', 'measure'),
  roundingError: at('checking', 'epsilon'),
  learningRate: at('descent', 'rate'),
  lbfgs: at('descent', 'curvature'),
  evaluation: at('descent', 'curvature'),
  lineSearch: at('descent', 'curvature'),
  vectorising: at('vectorising', 'loops'),
  displayRange: at('digits', 'lies'),
  curvaturePair: at('memory', 'pairs'),
  warmRestart: at('memory', 'restart'),
  overcomplete: at('after', 'same'),
  languageModel: at('after', 'same'),
  superposition: at('after', 'why'),
  feature: at('after', 'why'),
} as const satisfies Record<string, Explained>;

export type TermId = keyof typeof terms;

export interface SymbolEntry extends Explained {
  /** In Unicode, as written in a line of text. */
  readonly letter: string;
}

const letter = (letter: string, chapter: ChapterId, step: string): SymbolEntry => ({ letter, chapter, step });

/** Letters that the glossary explains, in the course's notation. */
export const symbols = {
  x: letter('x', 'learns', 'network'),
  xHat: letter('x̂', 'compression', 'squeeze'),
  m: letter('m', 'cost', 'forward'),
  s1: letter('s₁', 'cost', 'forward'),
  s2: letter('s₂', 'cost', 'forward'),
  W1: letter('W⁽¹⁾', 'cost', 'forward'),
  W2: letter('W⁽²⁾', 'cost', 'forward'),
  b1: letter('b⁽¹⁾', 'cost', 'forward'),
  b2: letter('b⁽²⁾', 'cost', 'forward'),
  z2: letter('z⁽²⁾', 'cost', 'forward'),
  a2: letter('a⁽²⁾', 'compression', 'squeeze'),
  z3: letter('z⁽³⁾', 'cost', 'forward'),
  a3: letter('a⁽³⁾', 'cost', 'forward'),
  f: letter('f', 'cost', 'forward'),
  w: letter('w', 'excites', 'sum'),
  normOf: letter('‖x‖', 'excites', 'bound'),
  angle: letter('θ', 'excites', 'pictures'),
  rho: letter('ρ', 'sparsity', 'mean'),
  rhoHat: letter('ρ̂', 'sparsity', 'mean'),
  J: letter('J', 'cost', 'plan'),
  lambda: letter('λ', 'cost', 'decay'),
  beta: letter('β', 'cost', 'divergence'),
  KL: letter('KL', 'cost', 'divergence'),
  theta: letter('θ', 'gradients', 'plan'),
  alpha: letter('α', 'gradients', 'plan'),
  gradJ: letter('∇J', 'gradients', 'plan'),
  delta3: letter('δ⁽³⁾', 'gradients', 'delta3'),
  delta2: letter('δ⁽²⁾', 'gradients', 'oneWeight'),
  DeltaW1: letter('ΔW⁽¹⁾', 'gradients', 'product'),
  DeltaW2: letter('ΔW⁽²⁾', 'gradients', 'fourMatrices'),
  W1grad: letter('W1grad', 'gradients', 'fourMatrices'),
  W2grad: letter('W2grad', 'gradients', 'fourMatrices'),
  b1grad: letter('b1grad', 'gradients', 'biases'),
  b2grad: letter('b2grad', 'gradients', 'biases'),
  epsilon: letter('EPSILON', 'checking', 'idea'),
} as const satisfies Record<string, SymbolEntry>;

export type SymbolId = keyof typeof symbols;

/** The glossary in one language. */
export interface GlossaryText {
  readonly terms: { readonly [Id in TermId]: { readonly name: string; readonly meaning: string } };
  readonly symbols: { readonly [Id in SymbolId]: { readonly name: string; readonly meaning: string } };
}
