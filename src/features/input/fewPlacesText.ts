import { countPlaces } from '../../core/patches/patchPlaces.ts';

interface Sized {
  readonly width: number;
  readonly height: number;
  readonly count?: number;
}

/** Whether more patches are asked for than the pictures hold different ones, as a sentence; undefined when they do. */
export function fewPlacesText(
  pictures: readonly Sized[],
  patchSize: number,
  patchCount: number,
): string | undefined {
  const places = pictures.reduce(
    (sum, picture) => sum + (picture.count ?? 1) * countPlaces([picture], patchSize),
    0,
  );
  // pictures smaller than a patch are answered by the run itself
  if (places === 0 || places >= patchCount) return undefined;
  const [few, many] = [places, patchCount].map((number) => number.toLocaleString('en'));
  return `These pictures hold only ${few} different patches of ${patchSize}×${patchSize} pixels for the ${many} asked for, so many are the same. More or larger pictures would help, or fewer patches.`;
}
