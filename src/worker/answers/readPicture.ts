import { greyScaleOf, pictureColours } from '../../core/reconstruction/pictureColours.ts';
import type { TrainingRun } from '../trainingRun.ts';
import type { Answer } from './answer.ts';

export const readPicture: Answer<'readPicture'> = ({ runId, picture }, { runOf }) => {
  const { name, image } = pictureOf(runOf(runId), picture);
  const { width, height } = image;
  return { name, width, height, colours: pictureColours(image, greyScaleOf(image)) };
};

/** @throws RangeError when the run has no such picture */
export function pictureOf({ patches: { pictures } }: Pick<TrainingRun, 'patches'>, picture: number) {
  const found = pictures[picture];
  if (found) return found;
  throw new RangeError(`There is no picture ${picture + 1}: this run has ${pictures.length}.`);
}
