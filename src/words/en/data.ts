import type { DataActivity, DataProblem } from '../../protocol/dataReports.ts';
import type { Sayings } from '../sayings.ts';
import { format } from './format.ts';

const { integer } = format;
const place = (picture: number, total: number | undefined): string =>
  total === undefined ? integer(picture) : `${integer(picture)} of ${integer(total)}`;

/** Said while a run is prepared. */
const activities: Sayings<DataActivity> = {
  drawingScenes: ({ picture, total }) => `Drawing scene ${place(picture, total)}`,
  scramblingScenes: ({ picture, total }) => `Scrambling scene ${place(picture, total)}`,
  drawingNoise: ({ picture, total }) => `Drawing noise picture ${place(picture, total)}`,
  whitening: ({ picture, total }) => `Whitening picture ${place(picture, total)}`,
  drawingBars: () => 'Drawing bars',
  writingDigits: () => 'Writing digits',
  cutting: () => 'Cutting patches',
  cuttingFromSome: ({ fitting, pictures }) =>
    `Cutting patches from ${integer(fitting)} of ${integer(pictures)} pictures, since the others are smaller than a patch`,
  startingTrainer: () => 'Starting the trainer',
  replacingTrainer: () => 'The trainer stopped working. Starting it again',
};

const problems: Sayings<DataProblem> = {
  nothingOpen: ({ source }) =>
    source === 'mnist'
      ? 'MNIST has not been downloaded yet. Download it, or train on the built-in scenes.'
      : 'No pictures are open. Open IMAGES.mat or your own photographs, or train on the built-in scenes.',
  picturesTooSmall: ({ patchSize, largest }) =>
    `The pictures are smaller than a patch of ${patchSize}×${patchSize} pixels. Choose a patch size of at most ${largest}, or larger pictures.`,
  tooFewPictures: ({ pictures, patchSize, patches }) =>
    `There ${pictures === 1 ? 'is' : 'are'} only ${format.count(pictures, { one: 'picture', other: 'pictures' })} of ${patchSize}×${patchSize} pixels, and each is one patch, but ${integer(patches)} patches are requested. Choose at most ${integer(pictures)}, or smaller patches.`,
  nothingVaries: () =>
    'The patches of this source do not vary, so there is nothing to learn. Choose another source, or more patches.',
};

/** The preparing of a run's data. */
export const data = { activities, problems };

export type DataWords = typeof data;
