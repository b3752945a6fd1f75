import { markup as bestInput } from './equations/bestInput.tex';
import { markup as decay } from './equations/decay.tex';
import { markup as divergence } from './equations/divergence.tex';
import { markup as dotProduct } from './equations/dotProduct.tex';
import { markup as lineA2 } from './equations/lineA2.tex';
import { markup as lineA3 } from './equations/lineA3.tex';
import { markup as lineB1grad } from './equations/lineB1grad.tex';
import { markup as lineB2grad } from './equations/lineB2grad.tex';
import { markup as lineCost } from './equations/lineCost.tex';
import { markup as lineDelta2 } from './equations/lineDelta2.tex';
import { markup as lineDelta3 } from './equations/lineDelta3.tex';
import { markup as lineRhoHat } from './equations/lineRhoHat.tex';
import { markup as lineW1grad } from './equations/lineW1grad.tex';
import { markup as lineW2grad } from './equations/lineW2grad.tex';
import { markup as oneSided } from './equations/oneSided.tex';
import { markup as oneWeight } from './equations/oneWeight.tex';
import { markup as outerProduct } from './equations/outerProduct.tex';
import { markup as relativeDifference } from './equations/relativeDifference.tex';
import { markup as sigmoid } from './equations/sigmoid.tex';
import { markup as slope } from './equations/slope.tex';
import { markup as squaredError } from './equations/squaredError.tex';
import { markup as tileGrey } from './equations/tileGrey.tex';
import { markup as twoSided } from './equations/twoSided.tex';
import { markup as unitBall } from './equations/unitBall.tex';
import { markup as update } from './equations/update.tex';

/** The formulas of the course, set when the page is built (see `vite/equations.ts`). */
export const equations = {
  bestInput,
  decay,
  divergence,
  dotProduct,
  lineA2,
  lineA3,
  lineB1grad,
  lineB2grad,
  lineCost,
  lineDelta2,
  lineDelta3,
  lineRhoHat,
  lineW1grad,
  lineW2grad,
  oneSided,
  oneWeight,
  outerProduct,
  relativeDifference,
  sigmoid,
  slope,
  squaredError,
  tileGrey,
  twoSided,
  unitBall,
  update,
} as const satisfies Record<string, string>;

export type EquationId = keyof typeof equations;
