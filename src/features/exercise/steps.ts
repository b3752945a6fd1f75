import type { ExerciseStep } from '../../exercise/messages.ts';
import { markup as divergence } from '../../notation/equations/divergence.tex';
import { markup as decay } from '../../notes/equations/decay.tex';
import { markup as a2 } from '../../notes/equations/lineA2.tex';
import { markup as a3 } from '../../notes/equations/lineA3.tex';
import { markup as delta2 } from '../../notes/equations/lineDelta2.tex';
import { markup as delta3 } from '../../notes/equations/lineDelta3.tex';
import { markup as rhoHat } from '../../notes/equations/lineRhoHat.tex';
import { markup as W1grad } from '../../notes/equations/lineW1grad.tex';
import { markup as W2grad } from '../../notes/equations/lineW2grad.tex';
import { markup as outerProduct } from '../../notes/equations/outerProduct.tex';
import { markup as slope } from '../../notes/equations/slope.tex';
import { markup as squaredError } from '../../notes/equations/squaredError.tex';

/** A step of the task: its number and formulas. What is said about it is in `words/…/exerciseTask.ts`. */
export interface TaskStep {
  readonly step: ExerciseStep;
  readonly number: string;
  /** Formulas as `.tex` files give them. */
  readonly equations: readonly string[];
  /** The term of the cost whose colour the equations have. */
  readonly term?: 'reconstruction' | 'decay' | 'sparsity';
}

export const taskSteps: readonly TaskStep[] = [
  { step: 'feedForward', number: '1.1', equations: [a2, a3] },
  { step: 'squaredError', number: '1.2', equations: [squaredError], term: 'reconstruction' },
  { step: 'weightDecay', number: '1.3', equations: [decay], term: 'decay' },
  { step: 'sparsityCost', number: '1.4', equations: [rhoHat, divergence], term: 'sparsity' },
  { step: 'delta3', number: '2.1', equations: [delta3, slope] },
  { step: 'delta2', number: '2.2', equations: [delta2] },
  { step: 'weightGradients', number: '2.3', equations: [outerProduct, W1grad, W2grad] },
  { step: 'biasGradients', number: '2.4', equations: [] },
];
