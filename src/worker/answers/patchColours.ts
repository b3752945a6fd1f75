import { cutColours, cutGreys } from '../../core/patches/cutColours.ts';
import type { GreyImage } from '../../core/patches/image.ts';
import type { PatchColours } from '../../protocol/preparation.ts';
import type { CutData } from '../datasets/preparedData.ts';

/** Some of the run's patches before luminance was taken; undefined where none of them was in colour. */
export function patchColours(cut: CutData | undefined, patches: readonly number[]): PatchColours | undefined {
  if (!cut || !patches.some((patch) => coloursOf(cut, patch))) return undefined;
  const length = 3 * cut.places.patchSize ** 2;
  const rgb = new Uint8ClampedArray(patches.length * length);
  patches.forEach((patch, n) => {
    rgb.set(beforeLuminance(cut, patch), n * length);
  });
  return { rgb, notKept: patches.filter((patch) => coloursOf(cut, patch) === 'notKept').length };
}

const coloursOf = ({ colours, places }: CutData, patch: number) => colours[places.images[patch] as number];

function beforeLuminance(cut: CutData, patch: number): Uint8ClampedArray {
  const { originals, places } = cut;
  const [left, top] = [places.lefts[patch] as number, places.tops[patch] as number];
  const colours = coloursOf(cut, patch);
  if (typeof colours === 'object') return cutColours(colours, left, top, places.patchSize);
  return cutGreys(originals[places.images[patch] as number] as GreyImage, left, top, places.patchSize);
}
