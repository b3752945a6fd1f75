import { greyScaleOf, pictureColours } from '../../core/reconstruction/pictureColours.ts';
import type { TrainingRun } from '../trainingRun.ts';
import type { Answer } from './answer.ts';

export const readPicture: Answer<'readPicture'> = ({ runId, picture }, { runOf }) => {
  const image = pictureOf(runOf(runId), picture);
  const { width, height } = image;
  return { picture, width, height, colours: pictureColours(image, greyScaleOf(image)) };
};

/** @throws RangeError when the run has no such picture */
export function pictureOf({ prepared: { cut } }: Pick<TrainingRun, 'prepared'>, picture: number) {
  const pictures = cut?.pictures ?? [];
  const found = pictures[picture];
  if (found) return found;
  throw new RangeError(`There is no picture ${picture + 1}: this run has ${pictures.length}.`);
}
