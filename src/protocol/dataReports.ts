import type { OpenedSource } from './files.ts';

/** Works that are done picture by picture. */
export type PictureWork = 'drawingScenes' | 'scramblingScenes' | 'drawingNoise' | 'whitening';

/** What is being done before a run can start. */
export type DataActivity =
  /** Picture number `picture`, counted from 1, of `total`; undefined until that is known. */
  | { readonly id: PictureWork; readonly picture: number; readonly total: number | undefined }
  | { readonly id: 'drawingBars' }
  | { readonly id: 'writingDigits' }
  | { readonly id: 'cutting' }
  /** Only `fitting` of the `pictures` are as large as a patch. */
  | { readonly id: 'cuttingFromSome'; readonly fitting: number; readonly pictures: number }
  /** By ZCA, of patches in colour. */
  | { readonly id: 'whiteningPatches' }
  | { readonly id: 'startingTrainer' }
  /** The one before was lost. */
  /** In so many seconds, where that is not at once. */
  | { readonly id: 'replacingTrainer'; readonly seconds?: number };

/** Why the data of a run cannot be had. */
export type DataProblem =
  | { readonly id: 'nothingOpen'; readonly source: OpenedSource }
  /** No picture is as large as a patch; `largest` is the largest patch that could be cut. Sides in pixels. */
  | { readonly id: 'picturesTooSmall'; readonly patchSize: number; readonly largest: number }
  /** Every picture is one patch of that size, and more patches are requested than there are pictures. */
  | {
      readonly id: 'tooFewPictures';
      readonly pictures: number;
      readonly patchSize: number;
      readonly patches: number;
    }
  /** Patches in colour are asked for, and none of the pictures has colours. */
  | { readonly id: 'noColours' }
  | { readonly id: 'nothingVaries' };
