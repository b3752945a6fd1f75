import { initialiseParameters } from '../../core/autoencoder/initialise.ts';
import type { Objective } from '../../core/autoencoder/shape.ts';
import { costAndGradient } from '../../core/autoencoder/sparseAutoencoder.ts';
import { countBarsFound } from '../../core/filters/barsFound.ts';
import { hiddenUnitWeights } from '../../core/hiddenUnit/unitOfTheta.ts';
import { lbfgs } from '../../core/optimise/lbfgs.ts';
import { minimise } from '../../core/optimise/run.ts';
import { drawBars } from '../../core/patches/generators/bars.ts';
import { suitedSettings } from '../../presets/suitedSettings.ts';
import { patchChance, weightChance } from './scenes.ts';

/** How many of the 16 bars the playground's network for bars finds with seed 1, with something changed in its objective. */
export function barsFoundWith(change: Partial<Objective>): number {
  const { patchSize, patchCount, hiddenSize, budget, objective } = suitedSettings.bars;
  const patches = drawBars({ patchSize, count: patchCount, random: patchChance() });
  const shape = { visibleSize: patches.visibleSize, hiddenSize };
  const start = initialiseParameters(shape, weightChance());
  const { theta } = minimise(lbfgs(start, { memory: 100, budget }), (at) => {
    const { terms, gradient } = costAndGradient(at, shape, patches, { ...objective, ...change });
    return { cost: terms.total, gradient };
  });
  return countBarsFound(hiddenUnitWeights(theta, shape), shape);
}
