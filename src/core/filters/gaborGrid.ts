import { type Gabor, type GaborFit, orthonormalise, sampleQuadraturePair, unitTile } from './gabor.ts';
import { refineGabor } from './gaborRefine.ts';

/** Fits one tile after another; `tile` holds side × side weights, row by row. Undefined for a tile without contrast. */
export type GaborFitter = (tile: ArrayLike<number>) => GaborFit | undefined;

const angles = 8;
const frequencies = [0.06, 0.1, 0.15, 0.22, 0.32];
/** Envelopes tried: [across, along], as shares of the tile's side. */
const envelopes = [
  [0.13, 0.13],
  [0.13, 0.26],
  [0.24, 0.24],
  [0.24, 0.5],
] as const;
/** Places along a side where atoms are centred: every pixel up to 8×8, then farther apart. */
const mostPlaces = 8;
const refined = 3;

/**
 * Prepares a grid of Gabor atoms (places × 8 angles × 5 frequencies × 4 envelopes) for tiles of `side` × `side`
 * pixels: the thorough fit with which the page's quick fit is compared. The fitter scores the grid and refines the
 * best three by local search. Preparing takes longer than a fit: keep the fitter.
 */
export function createGaborFitter(side: number): GaborFitter {
  const atoms = atomGrid(side);
  const size = side * side;
  const dictionary = new Float64Array(2 * atoms.length * size);
  atoms.forEach((atom, n) => {
    const even = dictionary.subarray(2 * n * size, (2 * n + 1) * size);
    const odd = dictionary.subarray((2 * n + 1) * size, (2 * n + 2) * size);
    sampleQuadraturePair(atom, side, even, odd);
    orthonormalise(even, odd);
  });
  return (tile) => {
    const unit = unitTile(tile, size);
    if (!unit) return undefined;
    const fits = bestAtoms(scores(dictionary, unit), refined).map((n) =>
      refineGabor(atoms[n] as Gabor, unit, side),
    );
    return fits.reduce((best, fit) => (fit.explained > best.explained ? fit : best));
  };
}

function atomGrid(side: number): Gabor[] {
  const places = Math.min(side, mostPlaces);
  const centres = Array.from({ length: places }, (_, n) => ((n + 0.5) * side) / places - 0.5);
  const orientations = Array.from({ length: angles }, (_, n) => (n * Math.PI) / angles);
  return centres.flatMap((centreY) =>
    centres.flatMap((centreX) =>
      orientations.flatMap((orientation) =>
        frequencies.flatMap((frequency) =>
          envelopes.map(([across, along]) => ({
            centreX,
            centreY,
            orientation,
            frequency,
            widthAcross: across * side,
            widthAlong: along * side,
          })),
        ),
      ),
    ),
  );
}

/** R² of each atom of the grid. */
function scores(dictionary: Float64Array, unit: Float64Array): Float64Array {
  const size = unit.length;
  const explained = new Float64Array(dictionary.length / (2 * size));
  for (let atom = 0; atom < explained.length; atom++) {
    let even = 0;
    let odd = 0;
    const first = 2 * atom * size;
    for (let n = 0; n < size; n++) {
      const value = unit[n] as number;
      even += value * (dictionary[first + n] as number);
      odd += value * (dictionary[first + size + n] as number);
    }
    explained[atom] = even * even + odd * odd;
  }
  return explained;
}

function bestAtoms(explained: Float64Array, count: number): number[] {
  const best: number[] = [];
  for (let atom = 0; atom < explained.length; atom++) {
    const score = explained[atom] as number;
    const rank = best.findIndex((other) => (explained[other] as number) < score);
    if (rank >= 0) best.splice(rank, 0, atom);
    else if (best.length < count) best.push(atom);
    if (best.length > count) best.pop();
  }
  return best;
}
