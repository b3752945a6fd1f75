import { type Gabor, innerProduct, orthonormalise, sampleQuadraturePair } from './gabor.ts';
import { structureTensor } from './structureTensor.ts';

const turns = [-0.3, 0, 0.3];
const frequencies = [0.06, 0.1, 0.15, 0.22, 0.32];
/** Envelopes tried: [across, along], as shares of the tile's side. */
const envelopes = [
  [0.13, 0.13],
  [0.13, 0.26],
  [0.24, 0.24],
  [0.24, 0.5],
] as const;

/**
 * A few Gabor functions to start a fit of one tile from, best first. Orientation and centre are guessed from the
 * tile, so that it takes a fraction of what the fitter's grid takes: for a single tile that needs an immediate
 * answer.
 * @param unit side × side weights, their mean removed, of norm 1
 */
export function gaborStarts(unit: Float64Array, side: number, count: number): Gabor[] {
  const even = new Float64Array(unit.length);
  const odd = new Float64Array(unit.length);
  return candidates(unit, side)
    .map((gabor) => {
      sampleQuadraturePair(gabor, side, even, odd);
      orthonormalise(even, odd);
      return { gabor, explained: innerProduct(unit, even) ** 2 + innerProduct(unit, odd) ** 2 };
    })
    .sort((a, b) => b.explained - a.explained)
    .slice(0, count)
    .map(({ gabor }) => gabor);
}

function candidates(unit: Float64Array, side: number): Gabor[] {
  const { xx, xy, yy } = structureTensor(unit, side);
  const orientation = 0.5 * Math.atan2(2 * xy, xx - yy);
  const centre = centreOfEnergy(unit, side);
  return turns.flatMap((turn) =>
    frequencies.flatMap((frequency) =>
      envelopes.map(([across, along]) => ({
        ...centre,
        orientation: orientation + turn,
        frequency,
        widthAcross: across * side,
        widthAlong: along * side,
      })),
    ),
  );
}

function centreOfEnergy(unit: Float64Array, side: number): Pick<Gabor, 'centreX' | 'centreY'> {
  let centreX = 0;
  let centreY = 0;
  unit.forEach((value, n) => {
    centreX += value * value * (n % side);
    centreY += value * value * Math.floor(n / side);
  });
  return { centreX, centreY };
}
