import { countPlaces } from '../../core/patches/patchPlaces.ts';

interface Sized {
  readonly width: number;
  readonly height: number;
  readonly count?: number;
}

/** How many different patches these pictures contain, where that is fewer than are requested; else undefined. */
export function fewPlaces(
  pictures: readonly Sized[],
  patchSize: number,
  patchCount: number,
): number | undefined {
  const places = pictures.reduce(
    (sum, picture) => sum + (picture.count ?? 1) * countPlaces([picture], patchSize),
    0,
  );
  // The run itself reports pictures that are smaller than a patch.
  return places === 0 || places >= patchCount ? undefined : places;
}
