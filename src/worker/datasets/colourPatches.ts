import { cutColourPatches } from '../../core/patches/cutColourPatches.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { PatchPlaces } from '../../core/patches/patchPlaces.ts';
import { fitPatchTransform } from '../../core/patches/patchTransform.ts';
import type { PictureInColour } from '../../core/patches/pictureInColour.ts';
import { colourPreparation } from '../../core/patches/preparation.ts';
import { applyZcaSteps, fitZcaSteps } from '../../core/patches/zca.ts';
import { DataUnavailable } from './dataUnavailable.ts';
import type { Pictures } from './pictureSet.ts';
import type { CutData, PreparedData } from './preparedData.ts';
import { eventLoop, Superseded } from './stagedWork.ts';

type WithColours = Pick<CutData, 'originals' | 'colours'>;

/** The pictures with their colours; those whose colours are not there are grey. */
export function inColour(data: WithColours): PictureInColour[] {
  return data.originals.map((_, picture) => pictureInColour(data, picture));
}

/** One of them. @throws RangeError when there is no such picture */
export function pictureInColour({ originals, colours }: WithColours, picture: number): PictureInColour {
  const grey = originals[picture];
  if (!grey) throw new RangeError(`There is no picture ${picture} among ${originals.length}.`);
  const own = colours[picture];
  return { grey, colours: typeof own === 'object' ? own : undefined };
}

/**
 * Patches in colour, cut at these places and whitened by ZCA.
 * @param onShare is told the share done, 0 to 1
 * @throws DataUnavailable when no picture has colours
 * @throws Superseded soon after `isStale` says true
 */
export async function prepareColour(
  { originals, colours }: Pictures,
  places: PatchPlaces,
  onShare: (share: number) => void,
  isStale: () => boolean,
): Promise<PreparedData> {
  if (!colours.some((one) => typeof one === 'object')) throw new DataUnavailable({ id: 'noColours' });
  const raw = cutColourPatches(inColour({ originals, colours }), places);
  onShare(0);
  const zca = await finish(fitZcaSteps(raw), (share) => onShare(share / 2), isStale);
  const patches = await finish(applyZcaSteps(raw, zca), (share) => onShare((1 + share) / 2), isStale);
  return {
    patches,
    transform: fitPatchTransform(emptySet, colourPreparation),
    zca,
    cut: { originals, pictures: originals, colours, places },
    made: new Float32Array(0),
  };
}

/** Nothing else is done to patches in colour. */
const emptySet: PatchSet = { values: new Float32Array(1), count: 1, visibleSize: 1 };

/** Milliseconds of work between two looks at the messages. */
const stretch = 8;

async function finish<Result>(
  work: Generator<number, Result>,
  onShare: (share: number) => void,
  isStale: () => boolean,
): Promise<Result> {
  let since = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() - since < stretch) continue;
    onShare(step.value);
    await eventLoop();
    if (isStale()) throw new Superseded();
    since = performance.now();
  }
}
