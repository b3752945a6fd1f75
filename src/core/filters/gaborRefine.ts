import { type Gabor, innerProduct, orthonormalise, sampleQuadraturePair } from './gabor.ts';

type Parameter = keyof Gabor;

/** First steps of the search: pixels, radians, and factors' logarithms for frequency and widths. */
const firstSteps: readonly (readonly [Parameter, number])[] = [
  ['centreX', 0.5],
  ['centreY', 0.5],
  ['orientation', 0.2],
  ['frequency', 0.2],
  ['widthAcross', 0.25],
  ['widthAlong', 0.25],
];
const rounds = 12;
const shrink = 0.6;

/**
 * Improves a Gabor function's fit to a tile (mean removed, norm 1) by pattern search: step each parameter up or down while that
 * helps, then take smaller steps.
 */
export function refineGabor(start: Gabor, unit: Float64Array, side: number): Gabor & { explained: number } {
  const even = new Float64Array(unit.length);
  const odd = new Float64Array(unit.length);
  const explainedBy = (gabor: Gabor): number => {
    sampleQuadraturePair(gabor, side, even, odd);
    orthonormalise(even, odd);
    return innerProduct(unit, even) ** 2 + innerProduct(unit, odd) ** 2;
  };
  let best = start;
  let explained = explainedBy(start);
  for (let round = 0, scale = 1; round < rounds; round++, scale *= shrink) {
    for (const [parameter, step] of firstSteps) {
      for (const move of [step * scale, -step * scale]) {
        const candidate = stepped(best, parameter, move, side);
        const score = explainedBy(candidate);
        if (score <= explained) continue;
        best = candidate;
        explained = score;
        break;
      }
    }
  }
  const orientation = ((best.orientation % Math.PI) + Math.PI) % Math.PI;
  return { ...best, orientation, explained: Math.min(1, explained) };
}

/** Frequency and widths move by a factor; all stay where a tile of `side` pixels can show them. */
function stepped(gabor: Gabor, parameter: Parameter, move: number, side: number): Gabor {
  const value = gabor[parameter];
  switch (parameter) {
    case 'orientation':
      return { ...gabor, orientation: value + move };
    case 'centreX':
    case 'centreY':
      return { ...gabor, [parameter]: clamp(value + move, -0.5, side - 0.5) };
    case 'frequency':
      return { ...gabor, frequency: clamp(value * Math.exp(move), 0.25 / side, 0.5) };
    default:
      return { ...gabor, [parameter]: clamp(value * Math.exp(move), 0.5, side) };
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
