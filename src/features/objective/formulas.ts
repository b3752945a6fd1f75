import type { CostTerms } from '../../core/autoencoder/model.ts';
import { markup as beta } from '../../notation/equations/terms/beta.tex';
import { markup as cost } from '../../notation/equations/terms/cost.tex';
import { markup as divergence } from '../../notation/equations/terms/divergence.tex';
import { markup as halfLambda } from '../../notation/equations/terms/halfLambda.tex';
import { markup as halfNorm } from '../../notation/equations/terms/halfNorm.tex';
import { markup as meanOverPatches } from '../../notation/equations/terms/meanOverPatches.tex';
import { markup as patch } from '../../notation/equations/terms/patch.tex';
import { markup as reconstruction } from '../../notation/equations/terms/reconstruction.tex';
import { markup as rho } from '../../notation/equations/terms/rho.tex';
import { markup as rhoHat } from '../../notation/equations/terms/rhoHat.tex';
import { markup as squared } from '../../notation/equations/terms/squared.tex';
import { markup as squaredWeight } from '../../notation/equations/terms/squaredWeight.tex';
import { markup as sumOverUnits } from '../../notation/equations/terms/sumOverUnits.tex';
import { markup as sumOverWeights } from '../../notation/equations/terms/sumOverWeights.tex';
import type { CostSymbol } from './words.ts';

/** A piece of a formula: markup or plain text, and what it stands for where it stands for something of its own. */
export interface FormulaPart {
  readonly markup?: string;
  readonly text?: string;
  readonly symbol?: CostSymbol;
}

/** The terms of the cost function in the notation of the notes (A. Ng, CS294A, equations 8 and 9), cut where a symbol begins. */
export const formulas: Readonly<Record<keyof CostTerms, readonly FormulaPart[]>> = {
  total: [{ markup: cost, symbol: 'cost' }],
  reconstructionError: [
    { markup: meanOverPatches, symbol: 'meanOverPatches' },
    { markup: halfNorm, symbol: 'squaredError' },
    { markup: reconstruction, symbol: 'reconstruction' },
    { text: '−' },
    { markup: patch, symbol: 'patch' },
    { markup: squared },
  ],
  weightDecay: [
    { markup: halfLambda, symbol: 'halfLambda' },
    { markup: sumOverWeights, symbol: 'sumOverWeights' },
    { markup: squaredWeight, symbol: 'squaredWeight' },
  ],
  sparsityPenalty: [
    { markup: beta, symbol: 'beta' },
    { markup: sumOverUnits, symbol: 'sumOverUnits' },
    { markup: divergence, symbol: 'divergence' },
    { text: '(' },
    { markup: rho, symbol: 'rho' },
    { text: '‖' },
    { markup: rhoHat, symbol: 'rhoHat' },
    { text: ')' },
  ],
};
