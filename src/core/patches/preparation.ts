import { courseSteps, type PatchSteps } from './patchTransform.ts';
import { whiteningCutoff } from './whiten.ts';

/** What is done to pictures and their patches on the way to the network, in this order. */
export interface Preparation extends PatchSteps {
  /** Whiten the pictures that patches are cut from. */
  readonly whiten: boolean;
  /** f0 of the whitening filter f·exp(−(f/f0)⁴), in cycles per pixel. */
  readonly whiteningCutoff: number;
  /** Patches in colour, ZCA-whitened instead of all other steps. It is there only where it is true, so that grey patches have one form. */
  readonly colour?: true;
}

/** For pictures as a camera gives them: all that the course's patches went through. */
export const picturePreparation: Preparation = { whiten: true, whiteningCutoff, ...courseSteps };

/** For pictures that are whitened already, as the course's IMAGES.mat. */
export const whitenedPreparation: Preparation = { ...picturePreparation, whiten: false };

/**
 * For patches in colour, as in the course's exercise on colour features: whitened by ZCA, and nothing else. The values lie around 0,
 * so that the network needs linear output units.
 */
export const colourPreparation: Preparation = {
  whiten: true,
  whiteningCutoff,
  removeMean: false,
  truncate: false,
  scale: false,
  colour: true,
};

/** For values that lie in [0, 1] as they are, such as digits: nothing is done. */
export const untouchedPreparation: Preparation = {
  whiten: false,
  whiteningCutoff,
  removeMean: false,
  truncate: false,
  scale: false,
};
