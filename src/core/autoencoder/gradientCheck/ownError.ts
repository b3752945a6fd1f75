import { type BlockName, blockNames, blocksOf } from '../blocks.ts';
import { type CostOf, EPSILON, numericalGradientSteps } from '../numericalGradient.ts';
import type { NetworkShape } from '../shape.ts';

/** How far central differences themselves may be off, as a relative difference like the one they are compared by. */
export type OwnErrors = Readonly<Record<BlockName | 'overall', number>>;

/** Parameters of each block whose difference is taken a second time. */
const sampledPerBlock = 24;

export interface ComparedGradient {
  readonly shape: NetworkShape;
  /** Indices into theta, ascending; `analytic` and `numeric` are in their order. */
  readonly indices: ArrayLike<number>;
  readonly analytic: ArrayLike<number>;
  readonly numeric: ArrayLike<number>;
}

/**
 * The numerical gradient's own error, measured: some of each block's derivatives are taken again with ε/2. The cost's curvature
 * makes a central difference wrong by an amount ∝ ε², of which a half-sized ε takes three quarters away, and rounding by one
 * ∝ 1/ε, which it doubles. A mistake in the analytic gradient does not care about ε. (Richardson's extrapolation.)
 * Yields after every parameter so that other work can be done.
 */
export function* ownErrorSteps(
  cost: CostOf,
  theta: Float64Array,
  { shape, indices, analytic, numeric }: ComparedGradient,
): Generator<void, OwnErrors> {
  const squares = { overall: 0 } as Record<BlockName | 'overall', number>;
  const sizes = { overall: 0 } as Record<BlockName | 'overall', number>;
  for (const { name, start, rows, columns } of blocksOf(shape)) {
    const places = placesBetween(indices, start, start + rows * columns);
    const sampled = evenly(places, sampledPerBlock);
    const work = numericalGradientSteps(
      cost,
      theta,
      sampled.map((place) => indices[place]!),
      EPSILON / 2,
    );
    let step = work.next();
    while (!step.done) {
      yield;
      step = work.next();
    }
    const halved = step.value;
    const changed = sampled.reduce((sum, place, n) => sum + (numeric[place]! - halved[n]!) ** 2, 0);
    squares[name] = (changed * places.length) / Math.max(1, sampled.length);
    sizes[name] = places.reduce((sum, place) => sum + (analytic[place]! + numeric[place]!) ** 2, 0);
    squares.overall += squares[name];
    sizes.overall += sizes[name];
  }
  const errorOf = (name: BlockName | 'overall'): [string, number] => [
    name,
    squares[name] === 0 ? 0 : (4 / 3) * Math.sqrt(squares[name] / sizes[name]),
  ];
  return Object.fromEntries([...blockNames, 'overall' as const].map(errorOf)) as OwnErrors;
}

function placesBetween(indices: ArrayLike<number>, first: number, end: number): number[] {
  return Array.from(indices, (_, place) => place).filter(
    (place) => indices[place]! >= first && indices[place]! < end,
  );
}

/** At most `wanted` indices, evenly spread. */
function evenly(places: readonly number[], wanted: number): number[] {
  if (places.length <= wanted) return [...places];
  return Array.from({ length: wanted }, (_, n) => places[Math.floor((n * places.length) / wanted)]!);
}
