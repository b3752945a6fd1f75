import { markup as beta } from './equations/terms/beta.tex';
import { markup as l1Norm } from './equations/terms/l1Norm.tex';
import { markup as meanOverPatches } from './equations/terms/meanOverPatches.tex';
import { markup as mostActive } from './equations/terms/mostActive.tex';
import { markup as nonzeroCount } from './equations/terms/nonzeroCount.tex';

/** As `formulaPieces`, for the models beside the course's: they come when one is chosen. */
export const modelPieces = { beta, l1Norm, meanOverPatches, mostActive, nonzeroCount } as const;
