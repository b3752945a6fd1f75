import type { CostTerms } from '../../core/autoencoder/model.ts';
import { formulaPieces as pieces } from '../../notation/formulas.ts';
import type { ObjectiveWords } from '../../words/en/objective.ts';

/** A symbol of the cost function that explains itself. */
type CostSymbol = keyof ObjectiveWords['symbols'];

/** A piece of a formula: markup or plain text, and its explanation if it has one. */
export interface FormulaPart<Name extends string = CostSymbol> {
  readonly markup?: string;
  readonly text?: string;
  readonly symbol?: Name;
}

/** The terms of the cost function in the notation of the notes (A. Ng, CS294A, equations 8 and 9), cut where a symbol begins. */
export const formulas: Readonly<Record<keyof CostTerms, readonly FormulaPart[]>> = {
  total: [{ markup: pieces.cost, symbol: 'cost' }],
  reconstructionError: [
    { markup: pieces.meanOverPatches, symbol: 'meanOverPatches' },
    { markup: pieces.halfNorm, symbol: 'squaredError' },
    { markup: pieces.reconstruction, symbol: 'reconstruction' },
    { text: '−' },
    { markup: pieces.patch, symbol: 'patch' },
    { markup: pieces.squared },
  ],
  weightDecay: [
    { markup: pieces.halfLambda, symbol: 'halfLambda' },
    { markup: pieces.sumOverWeights, symbol: 'sumOverWeights' },
    { markup: pieces.squaredWeight, symbol: 'squaredWeight' },
  ],
  sparsityPenalty: [
    { markup: pieces.beta, symbol: 'beta' },
    { markup: pieces.sumOverUnits, symbol: 'sumOverUnits' },
    { markup: pieces.divergence, symbol: 'divergence' },
    { text: '(' },
    { markup: pieces.rho, symbol: 'rho' },
    { text: '‖' },
    { markup: pieces.rhoHat, symbol: 'rhoHat' },
    { text: ')' },
  ],
};
