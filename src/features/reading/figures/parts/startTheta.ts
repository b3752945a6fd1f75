import { initialiseParameters } from '../../../../core/autoencoder/initialise.ts';
import type { NetworkShape } from '../../../../core/autoencoder/shape.ts';
import { createRandom } from '../../../../core/random.ts';

/** The trainer draws the initial weights of a run with seed 1 from this stream. */
const weightStream = [1, 2] as const;

/** The parameters that a figure's training begins with. */
export const startTheta = (shape: NetworkShape): Float64Array =>
  initialiseParameters(shape, createRandom(...weightStream));
