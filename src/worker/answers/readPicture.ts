import { greyScaleOf, pictureColours } from '../../core/reconstruction/pictureColours.ts';
import { Refused } from '../../protocol/failures.ts';
import type { TrainingRun } from '../trainingRun.ts';
import type { Answer } from './answer.ts';
import { colourInBands, paced } from './paced.ts';

export const readPicture: Answer<'readPicture'> = async ({ runId, picture }, { runOf, giveWay }) => {
  const image = pictureOf(runOf(runId), picture);
  const { width, height, pixels } = image;
  const pause = paced(giveWay);
  const scale = greyScaleOf(image);
  await pause();
  const band = (from: number, to: number) => pictureColours({ pixels: pixels.subarray(from, to) }, scale);
  return { picture, width, height, colours: await colourInBands(pixels.length, band, pause) };
};

/** @throws Refused when the run has no such picture */
export function pictureOf({ prepared: { cut } }: Pick<TrainingRun, 'prepared'>, picture: number) {
  const pictures = cut?.pictures ?? [];
  const found = pictures[picture];
  if (found) return found;
  throw new Refused({ id: 'noSuchPicture', picture, count: pictures.length });
}

export const listRunPictures: Answer<'listRunPictures'> = ({ runId }, { runOf }) => {
  const { cut } = runOf(runId).prepared;
  const pictures = (cut?.pictures ?? []).map(({ width, height }, picture) => ({ picture, width, height }));
  const least = cut?.places.patchSize ?? 0;
  return { pictures: pictures.filter(({ width, height }) => Math.min(width, height) >= least) };
};
