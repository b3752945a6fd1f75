import type { GreyImage } from '../../core/patches/image.ts';
import {
  errorColours,
  type GreyScale,
  greyScaleOf,
  meanErrorColours,
  pictureColours,
  trueColours,
} from '../../core/reconstruction/pictureColours.ts';
import { type ImageReconstruction, reconstructImage } from '../../core/reconstruction/reconstructImage.ts';
import type { PictureView } from '../../protocol/reconstructions.ts';
import type { Answer } from './answer.ts';
import { colourInBands, paced } from './paced.ts';
import { pictureOf } from './readPicture.ts';

export const reconstructPicture: Answer<'reconstructPicture'> = async (request, context) => {
  const run = context.runOf(request.runId);
  const { theta, shape, iteration, prepared } = run;
  const image = pictureOf(run, request.picture);
  let share = 0;
  const pause = paced(async () => {
    context.tell(share);
    await context.giveWay();
  });
  const { transform, zca } = prepared;
  const options = { transform, zca, stride: request.stride, model: run.settings.objective };
  const work = reconstructImage(theta.slice(), shape, image, options);
  let step = work.next();
  for (; !step.done; step = work.next()) {
    share = step.value;
    await pause();
  }
  const { patchCount, meanSquaredError, meansOnlyError } = step.value;
  const scale = greyScaleOf(image);
  await pause();
  return {
    iteration,
    picture: request.picture,
    width: image.width,
    height: image.height,
    view: request.view,
    patchCount,
    colours: await colourInBands(
      image.width * image.height,
      viewed(request.view, step.value, image, scale),
      pause,
    ),
    varianceExplained: 1 - meanSquaredError / scale.deviation ** 2,
    meansOnlyExplained: 1 - meansOnlyError / scale.deviation ** 2,
  };
};

/** RGBA bytes for the pixels [start, end) of the picture shown. */
function viewed(
  view: PictureView,
  { image: rebuilt, meansOnly }: ImageReconstruction,
  original: GreyImage,
  scale: GreyScale,
): (from: number, to: number) => Uint8ClampedArray {
  if (original.pixels.length !== original.width * original.height) {
    if (view === 'error') return (from, to) => meanErrorColours(rebuilt, original, scale, from, to);
    return (from, to) => trueColours(rebuilt, from, to);
  }
  const part = ({ pixels }: GreyImage, from: number, to: number) => ({ pixels: pixels.subarray(from, to) });
  if (view === 'error') {
    return (from, to) => errorColours(part(rebuilt, from, to), part(original, from, to), scale);
  }
  const shown = view === 'means' && meansOnly ? meansOnly : rebuilt;
  return (from, to) => pictureColours(part(shown, from, to), scale);
}
