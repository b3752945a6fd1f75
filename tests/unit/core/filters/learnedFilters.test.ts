import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { splitParameters } from '../../../../src/core/autoencoder/parameters.ts';
import { costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { countEdgeUnits, measureFilters } from '../../../../src/core/filters/filterQuality.ts';
import { lbfgs } from '../../../../src/core/optimise/lbfgs.ts';
import { minimise } from '../../../../src/core/optimise/run.ts';
import { generateNaturalScenes } from '../../../../src/core/patches/generators/naturalScenes.ts';
import type { PatchSet } from '../../../../src/core/patches/image.ts';
import { normalisePatches } from '../../../../src/core/patches/normalise.ts';
import { samplePatches } from '../../../../src/core/patches/samplePatches.ts';
import { createRandom } from '../../../../src/core/random.ts';

const shape = { hiddenSize: 25, visibleSize: 64 };
const objective = { lambda: 1e-4, rho: 0.01, beta: 3 };

function scenePatches(): PatchSet {
  const generator = generateNaturalScenes({ seed: 1 });
  let step = generator.next();
  while (!step.done) step = generator.next();
  return normalisePatches(
    samplePatches(step.value, { patchSize: 8, count: 3000, random: createRandom(1, 1) }),
  );
}

/** W1 row by row, out of theta's column-major block. */
function hiddenUnitWeights(theta: Float64Array): Float64Array {
  const { W1 } = splitParameters(theta, shape);
  return Float64Array.from(W1, (_, n) => W1[Math.floor(n / 64) + (n % 64) * shape.hiddenSize] as number);
}

function edgeShares(theta: Float64Array): { cheap: number; full: number } {
  const weights = hiddenUnitWeights(theta);
  return {
    cheap: countEdgeUnits(weights, shape) / shape.hiddenSize,
    full: measureFilters(weights, shape).filter((unit) => unit.isEdge).length / shape.hiddenSize,
  };
}

describe("the course's network on generated scenes", () => {
  it('has no edge detectors before training, and mostly edge detectors after 150 iterations on 3,000 patches', () => {
    const patches = scenePatches();
    const theta0 = initialiseParameters(shape, createRandom(1, 2));
    expect(edgeShares(theta0)).toEqual({ cheap: 0, full: 0 });

    const { theta } = minimise(lbfgs(theta0, { memory: 100, budget: 150 }), (at) => {
      const { terms, gradient } = costAndGradient(at, shape, patches, objective);
      return { cost: terms.total, gradient };
    });
    const { cheap, full } = edgeShares(theta);
    expect(full).toBeGreaterThanOrEqual(0.7);
    expect(cheap).toBeGreaterThanOrEqual(0.7);
  }, 120_000);
});
