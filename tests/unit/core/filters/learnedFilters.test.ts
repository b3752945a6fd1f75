import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { countEdgeUnits } from '../../../../src/core/filters/filterQuality.ts';
import { measureFilters } from '../../../../src/core/filters/measureFilters.ts';
import { hiddenUnitWeights } from '../../../../src/core/hiddenUnit/unitOfTheta.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { scenePatches } from '../../naturalScenes.ts';
import { trainByKernel } from '../../trainByKernel.ts';

const shape = { hiddenSize: 25, visibleSize: 64 };
const objective = { lambda: 1e-4, rho: 0.01, beta: 3 };

function edgeShares(theta: Float64Array): { cheap: number; full: number } {
  const weights = hiddenUnitWeights(theta, shape);
  return {
    cheap: countEdgeUnits(weights, shape) / shape.hiddenSize,
    full: measureFilters(weights, shape).filter((unit) => unit.isEdge).length / shape.hiddenSize,
  };
}

describe("the course's network on generated scenes", () => {
  it('has no edge detectors before training, and mostly edge detectors after 150 iterations on 3,000 patches', async () => {
    const patches = await scenePatches(3000);
    const theta0 = initialiseParameters(shape, createRandom(1, 2));
    expect(edgeShares(theta0)).toEqual({ cheap: 0, full: 0 });

    const theta = await trainByKernel(theta0, { shape, patches, objective, budget: 150 });
    const { cheap, full } = edgeShares(theta);
    expect(full).toBeGreaterThanOrEqual(0.7);
    expect(cheap).toBeGreaterThanOrEqual(0.7);
  }, 120_000);
});
