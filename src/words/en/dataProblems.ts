import type { DataProblem } from '../../protocol/dataReports.ts';
import type { Sayings } from '../sayings.ts';
import { format } from './format.ts';

const { integer } = format;

/** Why the data of a run cannot be had. */
export const dataProblems: Sayings<DataProblem> = {
  nothingOpen: ({ source }) =>
    source === 'mnist'
      ? 'MNIST has not been downloaded yet. Download it, or train on the built-in scenes.'
      : 'No pictures are open. Open IMAGES.mat or your own photographs, or train on the built-in scenes.',
  picturesTooSmall: ({ patchSize, largest }) =>
    `The pictures are smaller than a patch of ${patchSize}×${patchSize} pixels. Choose a patch size of at most ${integer(largest)}, or larger pictures.`,
  tooFewPictures: ({ pictures, patchSize, patches }) =>
    `There ${pictures === 1 ? 'is' : 'are'} only ${format.count(pictures, { one: 'picture', other: 'pictures' })} of ${patchSize}×${patchSize} pixels, and each is one patch, but ${format.count(patches, { one: 'patch', other: 'patches' })} are requested. Choose at most ${integer(pictures)}, or smaller patches.`,
  noColours: () =>
    'None of the open pictures has colours. Open a coloured photograph, or choose grey patches.',
  nothingVaries: () =>
    'The patches of this source do not vary, so there is nothing to learn. Choose another source, or more patches.',
};
