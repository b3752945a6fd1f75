import { markup as reconstruction } from './equations/reconstructionError.tex';
import { markup as sparsity } from './equations/sparsityPenalty.tex';
import { markup as total } from './equations/total.tex';
import { markup as weightDecay } from './equations/weightDecay.tex';

/** The formulas of the cost and its terms, as markup (see `vite/equations.ts`). */
export const formulas = { total, reconstruction, weightDecay, sparsity } as const;
