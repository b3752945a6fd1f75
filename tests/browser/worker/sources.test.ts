import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../src/core/autoencoder/initialise.ts';
import { splitParameters } from '../../../src/core/autoencoder/parameters.ts';
import { measureFilters } from '../../../src/core/filters/measureFilters.ts';
import { lbfgs } from '../../../src/core/optimise/lbfgs.ts';
import { picturePreparation } from '../../../src/core/patches/preparation.ts';
import { createRandom } from '../../../src/core/random.ts';
import { suitedSettings } from '../../../src/presets/suitedSettings.ts';
import { createDatasets } from '../../../src/worker/datasets/datasets.ts';
import { createSimdEvaluator } from '../../../src/worker/kernel/createKernel.ts';
import { minimiseAsync } from '../../unit/minimise.ts';

/** Half of what the sources' settings say: as long as it takes for edges to come. */
const patchCount = 5000;
const budget = 200;

/** Share of edge detectors after training on our own kernel, otherwise as the source's settings say. */
async function shareOfEdges(source: 'scenes' | 'scrambled' | 'pinkNoise'): Promise<number> {
  const { patchSize, hiddenSize, objective } = suitedSettings[source];
  const shape = { hiddenSize, visibleSize: patchSize ** 2 };
  const data = { source, patchSize, patchCount, preparation: picturePreparation };
  const { patches } = await createDatasets().prepare(
    data,
    1,
    () => undefined,
    () => false,
  );
  const evaluator = await createSimdEvaluator(patches, shape, 'float32');
  const theta0 = initialiseParameters(shape, createRandom(1, 2));
  const optimiser = lbfgs(theta0, { memory: 100, budget, costNoise: 1e-8 });
  const { theta, iterations } = await minimiseAsync(optimiser, async (at) => {
    const { terms, gradient } = await evaluator.evaluate(at, objective);
    return { cost: terms.total, gradient };
  });
  evaluator.dispose();
  const { W1 } = splitParameters(theta, shape);
  const { visibleSize } = shape;
  const rows = Float64Array.from(
    W1,
    (_, n) => W1[Math.floor(n / visibleSize) + (n % visibleSize) * hiddenSize] as number,
  );
  const share = measureFilters(rows, shape).filter(({ isEdge }) => isEdge).length / hiddenSize;
  console.info(`${source}: ${share} edge detectors after ${iterations} iterations`);
  return share;
}

describe(`the course’s network on ${patchCount} patches, ${budget} iterations`, () => {
  it('becomes edge detectors on natural-like scenes', async () => {
    expect(await shareOfEdges('scenes')).toBeGreaterThanOrEqual(0.75);
  });

  it.each(['scrambled', 'pinkNoise'] as const)(
    'mostly does not on %s, which have their spectrum only',
    async (source) => {
      expect(await shareOfEdges(source)).toBeLessThanOrEqual(0.5);
    },
  );
});
