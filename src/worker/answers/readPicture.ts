import type { GreyImage } from '../../core/patches/image.ts';
import { planesOf } from '../../core/patches/pictureInColour.ts';
import { greyScaleOf, pictureColours, trueColours } from '../../core/reconstruction/pictureColours.ts';
import { Refused } from '../../protocol/failures.ts';
import { pictureInColour } from '../datasets/colourPatches.ts';
import type { TrainingRun } from '../trainingRun.ts';
import type { Answer } from './answer.ts';
import { colourInBands, paced } from './paced.ts';

export const readPicture: Answer<'readPicture'> = async ({ runId, picture }, { runOf, giveWay }) => {
  const image = pictureOf(runOf(runId), picture);
  const { width, height, pixels } = image;
  const pause = paced(giveWay);
  if (pixels.length !== width * height) {
    const band = (from: number, to: number) => trueColours(image, from, to);
    return { picture, width, height, colours: await colourInBands(width * height, band, pause) };
  }
  const scale = greyScaleOf(image);
  await pause();
  const band = (from: number, to: number) => pictureColours({ pixels: pixels.subarray(from, to) }, scale);
  return { picture, width, height, colours: await colourInBands(pixels.length, band, pause) };
};

/** A picture as patches were cut from it: in colour where they are. @throws Refused when the run has no such picture */
export function pictureOf(
  { prepared: { cut, zca } }: Pick<TrainingRun, 'prepared'>,
  picture: number,
): GreyImage {
  const pictures = cut?.pictures ?? [];
  const found = pictures[picture];
  if (cut && zca && found) return planesOf(pictureInColour(cut, picture));
  if (found) return found;
  throw new Refused({ id: 'noSuchPicture', picture, count: pictures.length });
}

export const listRunPictures: Answer<'listRunPictures'> = ({ runId }, { runOf }) => {
  const { cut } = runOf(runId).prepared;
  const pictures = (cut?.pictures ?? []).map(({ width, height }, picture) => ({ picture, width, height }));
  const least = cut?.places.patchSize ?? 0;
  return { pictures: pictures.filter(({ width, height }) => Math.min(width, height) >= least) };
};
