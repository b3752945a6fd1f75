import { courseSteps, type PatchSteps } from './patchTransform.ts';
import { whiteningCutoff } from './whiten.ts';

/** What is done to pictures and their patches on the way to the network, in this order. */
export interface Preparation extends PatchSteps {
  /** Whiten the pictures that patches are cut from. */
  readonly whiten: boolean;
  /** f0 of the whitening filter f·exp(−(f/f0)⁴), in cycles per pixel. */
  readonly whiteningCutoff: number;
}

/** For pictures as a camera gives them: all that the course's patches went through. */
export const picturePreparation: Preparation = { whiten: true, whiteningCutoff, ...courseSteps };

/** For pictures that are whitened already, as the course's IMAGES.mat. */
export const whitenedPreparation: Preparation = { ...picturePreparation, whiten: false };

/** For values that lie in [0, 1] as they are, such as digits: nothing is done. */
export const untouchedPreparation: Preparation = {
  whiten: false,
  whiteningCutoff,
  removeMean: false,
  truncate: false,
  scale: false,
};
