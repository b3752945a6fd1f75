import type { DataActivity } from '../../protocol/dataReports.ts';
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
    `Cutting patches from ${integer(fitting)} of ${format.count(pictures, { one: 'picture', other: 'pictures' })}, since the others are smaller than a patch`,
  whiteningPatches: () => 'Whitening the patches',
  startingTrainer: () => 'Starting the trainer',
  replacingTrainer: ({ seconds }) =>
    `The trainer stopped working. Starting it again${seconds ? ` in ${format.count(seconds, { one: 'second', other: 'seconds' })}` : ''}`,
};

/** The preparing of a run's data. */
export const data = { activities };

export type DataWords = typeof data;
