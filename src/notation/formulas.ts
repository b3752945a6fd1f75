import { markup as beta } from './equations/terms/beta.tex';
import { markup as cost } from './equations/terms/cost.tex';
import { markup as divergence } from './equations/terms/divergence.tex';
import { markup as halfLambda } from './equations/terms/halfLambda.tex';
import { markup as halfNorm } from './equations/terms/halfNorm.tex';
import { markup as meanOverPatches } from './equations/terms/meanOverPatches.tex';
import { markup as patch } from './equations/terms/patch.tex';
import { markup as reconstruction } from './equations/terms/reconstruction.tex';
import { markup as rho } from './equations/terms/rho.tex';
import { markup as rhoHat } from './equations/terms/rhoHat.tex';
import { markup as squared } from './equations/terms/squared.tex';
import { markup as squaredWeight } from './equations/terms/squaredWeight.tex';
import { markup as sumOverUnits } from './equations/terms/sumOverUnits.tex';
import { markup as sumOverWeights } from './equations/terms/sumOverWeights.tex';

/** The pieces of the cost function's formula, as markup (see `vite/equations.ts`), cut where a symbol begins. */
export const formulaPieces = {
  beta,
  cost,
  divergence,
  halfLambda,
  halfNorm,
  meanOverPatches,
  patch,
  reconstruction,
  rho,
  rhoHat,
  squared,
  squaredWeight,
  sumOverUnits,
  sumOverWeights,
} as const;
