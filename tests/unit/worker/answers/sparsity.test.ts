import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { splitParameters } from '../../../../src/core/autoencoder/parameters.ts';
import { cost, feedForward } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { penaltyPerUnit } from '../../../../src/core/sparsity/penaltyPerUnit.ts';
import { askRun, objective, randomPatches } from './askRun.ts';

const shape = { visibleSize: 16, hiddenSize: 7 };
const patches = randomPatches(400, 16);

/** Unit 1 is always on, unit 4 always off, unit 6 the opposite of unit 2; the others are as at the start of a run. */
function network() {
  const theta = initialiseParameters(shape, createRandom(5));
  const { W1, b1 } = splitParameters(theta, shape);
  for (let n = 0; n < 16; n++) W1[6 + 7 * n] = -2 * (W1[2 + 7 * n] as number);
  b1[1] = 40;
  b1[4] = -40;
  return { theta, shape, patches };
}

describe('readMeanActivations', () => {
  it('gives both sides of every mean, so that the penalties add up to the cost’s sparsity term at saturation too', async () => {
    const run = network();
    const activations = feedForward(run.theta, shape, patches);
    const { rhoHat, oneMinusRhoHat } = await askRun('readMeanActivations', {}, run);
    expect(oneMinusRhoHat[1]).toBeGreaterThan(0);
    expect(oneMinusRhoHat[1]).toBeLessThan(1e-15); // 1 − ρ̂ by subtraction would be 0
    const penalties = penaltyPerUnit(objective, rhoHat, oneMinusRhoHat);
    const { sparsityPenalty } = cost(activations, run.theta, shape, patches, objective);
    expect(penalties.reduce((sum, penalty) => sum + penalty, 0)).toBeCloseTo(sparsityPenalty, 10);
  });
});

describe('surveyUnits', () => {
  it('finds the unit that is always on, the one always off, and two that are opposites', async () => {
    const { reports, complete, patchCount } = await askRun('surveyUnits', { most: 400 }, network());
    expect({ complete, patchCount }).toEqual({ complete: true, patchCount: 400 });
    expect(reports.map(({ state }) => state)).toEqual([
      'working',
      'saturated',
      'working',
      'working',
      'dead',
      'working',
      'working',
    ]);
    expect(reports[2]?.duplicates).toEqual([{ unit: 6, cosine: expect.closeTo(-1, 10) }]);
    expect(reports[6]?.duplicates).toEqual([{ unit: 2, cosine: expect.closeTo(-1, 10) }]);
  });

  it('looks at no more patches than asked, spread over all of them, and says so', async () => {
    const run = network();
    // unit 0 is on for the last patch alone, which an even spread of 3 over 400 does not reach but one of 400 does
    const values = patches.values.slice();
    values.fill(0.5);
    values.fill(1, 399 * 16);
    const { W1, b1 } = splitParameters(run.theta, shape);
    for (let n = 0; n < 16; n++) W1[7 * n] = 5;
    b1[0] = -60;
    const planted = { ...run, patches: { ...patches, values } };
    const few = await askRun('surveyUnits', { most: 3 }, planted);
    expect(few).toMatchObject({ complete: false, patchCount: 3 });
    expect(few.reports[0]?.state).toBe('dead');
    const all = await askRun('surveyUnits', { most: 400 }, planted);
    expect(all.reports[0]?.state).toBe('working');
  });
});

describe('readActivations', () => {
  it('gives the first patches’ activations as the reference has them, and no more than there are', async () => {
    const run = network();
    const { a2 } = feedForward(run.theta, shape, patches);
    const some = await askRun('readActivations', { count: 200 }, run);
    expect(some).toMatchObject({ patchCount: 200, hiddenSize: 7, iteration: 12 });
    expect(some.a2).toEqual(Float32Array.from(a2.slice(0, 1400)));
    expect((await askRun('readActivations', { count: 1000 }, run)).patchCount).toBe(400);
  });
});
