import { initialiseParameters } from '../../core/autoencoder/initialise.ts';
import { weightCount } from '../../core/autoencoder/parameters.ts';
import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import { costAndGradient } from '../../core/autoencoder/sparseAutoencoder.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import { createRandom } from '../../core/random.ts';
import type { Measured } from './evaluator.ts';

/** A backend is trusted when cost and gradient are this close to float64; float16 misses both by far. */
export const tolerances = { cost: 1e-5, gradient: 1e-4 } as const;

/** A small network with units that are nearly always off and nearly always on, and patches to run through it. */
export interface KnownCase {
  readonly shape: NetworkShape;
  readonly patches: PatchSet;
  readonly theta: Float64Array;
  readonly objective: Objective;
}

/**
 * The same numbers every time. Sums over 800 samples are long enough to show bad rounding; and a graphics processor, which takes
 * groups of 400, compiles its programs for one size instead of two, which is most of its start.
 */
export function knownCase(): KnownCase {
  const shape = { visibleSize: 16, hiddenSize: 6 };
  const random = createRandom(20140530);
  const theta = initialiseParameters(shape, random);
  const firstBias = weightCount(shape);
  theta[firstBias] = 8;
  theta[firstBias + 1] = -8;
  const count = 800;
  const values = Float32Array.from({ length: count * shape.visibleSize }, () => 0.1 + 0.8 * random.next());
  return {
    shape,
    patches: { values, count, visibleSize: shape.visibleSize },
    theta,
    objective: { lambda: 1e-3, rho: 0.05, beta: 3 },
  };
}

/** How far a measurement is from the float64 reference, relatively: the cost, and the gradient in norm. */
export interface Deviation {
  readonly cost: number;
  readonly gradient: number;
}

export function deviation(
  measured: Pick<Measured, 'terms' | 'gradient'>,
  expected: Pick<Measured, 'terms' | 'gradient'>,
): Deviation {
  return {
    cost: Math.abs(measured.terms.total - expected.terms.total) / Math.abs(expected.terms.total),
    gradient:
      norm(measured.gradient.map((value, i) => value - (expected.gradient[i] as number))) /
      norm(expected.gradient),
  };
}

/** What the float64 reference says of the known case, against what a backend measured. */
export function knownCaseDeviation(measured: Pick<Measured, 'terms' | 'gradient'>): Deviation {
  const { theta, shape, patches, objective } = knownCase();
  return deviation(measured, costAndGradient(theta, shape, patches, objective));
}

/** False for NaN. */
export function isTrustworthy({ cost, gradient }: Deviation): boolean {
  return cost <= tolerances.cost && gradient <= tolerances.gradient;
}

function norm(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
