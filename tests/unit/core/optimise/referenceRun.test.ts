import { describe, expect, it } from 'vitest';
import type { Patches } from '../../../../src/core/autoencoder/layers.ts';
import { type CostAndGradient, costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { lbfgs } from '../../../../src/core/optimise/lbfgs.ts';
import { minimise } from '../../minimise.ts';
import { hasShared, readNpyFloat32, sharedPath } from '../../shared.ts';

const folder = 'reference/natural';
const present = hasShared(`${folder}/patches.npy`);
const shape = { visibleSize: 64, hiddenSize: 25 };
const objective = { lambda: 1e-4, rho: 0.01, beta: 3 };

/** The course's 10,000 patches and an initial theta: cost and gradient at any theta. */
function courseSetup(): { theta0: Float64Array; at: (theta: Float64Array) => CostAndGradient } {
  const { values, dimensions } = readNpyFloat32(sharedPath(`${folder}/patches.npy`));
  const [count = 0, visibleSize = 0] = dimensions;
  const patches: Patches = { values, count, visibleSize };
  const theta0 = Float64Array.from(readNpyFloat32(sharedPath(`${folder}/theta0.npy`)).values);
  return { theta0, at: (theta) => costAndGradient(theta, shape, patches, objective) };
}

describe.skipIf(!present)('on the course’s patches (skipped where ../shared is absent)', () => {
  it('the cost at the initial theta is 54.6490615338559', () => {
    const { theta0, at } = courseSetup();
    expect(Math.abs(at(theta0).terms.total / 54.6490615338559 - 1)).toBeLessThan(1e-12);
  });

  it('L-BFGS with memory 100 goes all 400 iterations and ends at or below 0.4475', {
    timeout: 600_000,
  }, () => {
    const { theta0, at } = courseSetup();
    const end = minimise(lbfgs(theta0, { memory: 100, budget: 400 }), (theta) => {
      const { terms, gradient } = at(theta);
      return { cost: terms.total, gradient };
    });
    expect(end).toMatchObject({ reason: 'budget', iterations: 400 });
    expect(end.cost).toBeLessThanOrEqual(0.4475);
    expect(end.evaluations / end.iterations).toBeLessThanOrEqual(1.06);

    const { terms, rhoHat } = at(end.theta);
    expect(terms.total).toBe(end.cost);
    const meanActivation = rhoHat.reduce((sum, mean) => sum + mean, 0) / rhoHat.length;
    expect(Math.abs(meanActivation - 0.0111)).toBeLessThanOrEqual(0.0003);
  });
});
