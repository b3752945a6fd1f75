import type { GreyImage } from '../../core/patches/image.ts';
import { planesOf } from '../../core/patches/pictureInColour.ts';
import { pictureGreys, shrink } from '../../core/patches/shrink.ts';
import { Refused } from '../../protocol/failures.ts';
import type { ShownPicture } from '../../protocol/preparation.ts';
import { pictureInColour } from '../datasets/colourPatches.ts';
import type { CutData } from '../datasets/preparedData.ts';
import type { TrainingRun } from '../trainingRun.ts';
import type { Answer } from './answer.ts';

export const listPictures: Answer<'listPictures'> = async (
  { runId, first, count, side },
  { runOf, giveWay },
) => {
  const run = runOf(runId);
  const { originals } = cutOf(run);
  const pictures: ShownPicture[] = [];
  for (let picture = first; picture < Math.min(first + count, originals.length); picture++) {
    await giveWay();
    pictures.push(shownOriginal(run, picture, side));
  }
  return { total: originals.length, first, pictures };
};

export const showPicture: Answer<'showPicture'> = async ({ runId, picture, side }, { runOf, giveWay }) => {
  const run = runOf(runId);
  const { originals, pictures, places } = cutOf(run);
  const original = originals[picture];
  const used = pictures[picture];
  if (!original || !used) throw new Refused({ id: 'noSuchPicture', picture, count: originals.length });
  const shown = shownOriginal(run, picture, side);
  await giveWay();
  const whitened = used === original ? undefined : shownPicture(used, side);
  const { width, height } = original;
  const { patchSize } = places;
  return { picture, width, height, original: shown, whitened, patchSize, ...patchesFrom(places, picture) };
};

export const findPatch: Answer<'findPatch'> = async ({ runId, patch }, { runOf }) => {
  const run = runOf(runId);
  const { images, lefts, tops } = cutOf(run).places;
  const [picture, left, top] = [images[patch], lefts[patch], tops[patch]];
  if (picture === undefined || left === undefined || top === undefined)
    throw new Refused({ id: 'noSuchPatch', patch, count: images.length });
  return { picture, left, top };
};

/** @throws Refused when the run's patches were not cut from pictures */
function cutOf(run: TrainingRun): CutData {
  if (run.prepared.cut) return run.prepared.cut;
  throw new Refused({ id: 'noPictures' });
}

/** The original, in colour where the run's patches are. */
function shownOriginal({ prepared: { cut, zca } }: TrainingRun, picture: number, side: number): ShownPicture {
  if (!cut) throw new Refused({ id: 'noPictures' });
  const original = pictureInColour(cut, picture);
  if (!zca || !original.colours) return shownPicture(original.grey, side);
  const { width, height, pixels } = planesOf(original);
  const size = width * height;
  const planes = [0, 1, 2].map((n) =>
    shrink({ width, height, pixels: pixels.subarray(n * size, (n + 1) * size) }, side),
  );
  const [small = original.grey] = planes;
  const levels = planes.flatMap((plane) => Array.from(plane.pixels, (value) => 255 * value));
  return { width: small.width, height: small.height, greys: Uint8ClampedArray.from(levels) };
}

function shownPicture(image: GreyImage, side: number): ShownPicture {
  const small = shrink(image, side);
  return { width: small.width, height: small.height, greys: pictureGreys(small) };
}

function patchesFrom({ images, lefts, tops }: CutData['places'], picture: number) {
  const patches = Uint32Array.from(images.keys()).filter((patch) => images[patch] === picture);
  const corners = new Uint32Array(2 * patches.length);
  patches.forEach((patch, n) => {
    corners[2 * n] = lefts[patch] as number;
    corners[2 * n + 1] = tops[patch] as number;
  });
  return { patches, corners };
}
