import { errorLevels, greyScaleOf, toGreys } from '../../core/reconstruction/pictureGreys.ts';
import { reconstructImage } from '../../core/reconstruction/reconstructImage.ts';
import type { Answer } from './answer.ts';
import { paced } from './paced.ts';

export const reconstructPicture: Answer<'reconstructPicture'> = async (request, context) => {
  const { theta, shape, iteration, patches } = context.runOf(request.runId);
  const picture = patches.pictures[request.picture];
  if (!picture) {
    throw new RangeError(
      `There is no picture ${request.picture + 1}: this run has ${patches.pictures.length}.`,
    );
  }
  const { name, image } = picture;
  const { limit } = patches;
  let share = 0;
  const pause = paced(async () => {
    context.tell(share);
    await context.giveWay();
  });
  const work = reconstructImage(theta.slice(), shape, image, { limit, stride: request.stride });
  let step = work.next();
  for (; !step.done; step = work.next()) {
    share = step.value;
    await pause();
  }
  const { image: rebuilt, meansOnly, patchCount, meanSquaredError, meansOnlyError } = step.value;
  const scale = greyScaleOf(image);
  const variance = scale.deviation ** 2;
  await context.giveWay();
  const shown = { original: toGreys(image, scale), rebuilt: toGreys(rebuilt, scale) };
  await context.giveWay();
  return {
    iteration,
    name,
    width: image.width,
    height: image.height,
    patchCount,
    ...shown,
    meansOnly: meansOnly && toGreys(meansOnly, scale),
    error: errorLevels(rebuilt, image, scale),
    varianceExplained: 1 - meanSquaredError / variance,
    meansOnlyExplained: 1 - meansOnlyError / variance,
  };
};
