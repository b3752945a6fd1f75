import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { splitParameters } from '../../../../src/core/autoencoder/parameters.ts';
import { feedForward } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { sparsityPenalty } from '../../../../src/core/autoencoder/sparsity.ts';
import { unitNorms } from '../../../../src/core/filters/tiles.ts';
import { hiddenUnitWeights } from '../../../../src/core/hiddenUnit/unitOfTheta.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { findDuplicates } from '../../../../src/core/sparsity/duplicates.ts';
import { penaltyPerUnit } from '../../../../src/core/sparsity/penaltyPerUnit.ts';
import { reportUnits } from '../../../../src/core/sparsity/unitStates.ts';

const shape = { visibleSize: 16, hiddenSize: 6 };
const random = createRandom(4);
const patches = {
  values: Float64Array.from({ length: 50 * 16 }, () => random.next()),
  count: 50,
  visibleSize: 16,
};

/** A network whose units 0 to 5 are off, on, without weights, a pair of negatives, and themselves. */
function plantedTheta(): Float64Array {
  const theta = initialiseParameters(shape, createRandom(9)).map((value) => 3 * value);
  const weight = (unit: number, n: number) => unit + n * 6;
  const b1 = 2 * 16 * 6;
  theta[b1] = -40;
  theta[b1 + 1] = 40;
  for (let n = 0; n < 16; n++) {
    theta[weight(2, n)] = 0.001;
    theta[weight(4, n)] = -2 * theta[weight(3, n)]!;
  }
  return theta;
}

describe('the state of hidden units', () => {
  const theta = plantedTheta();
  const { a2 } = feedForward(theta, shape, patches);
  const activationsOf = (unit: number) => a2.filter((_, n) => n % 6 === unit);
  const units = Array.from({ length: 6 }, (_, unit) => activationsOf(unit));
  const reports = reportUnits(hiddenUnitWeights(theta, shape), shape, {
    lowest: units.map((activations) => Math.min(...activations)),
    highest: units.map((activations) => Math.max(...activations)),
    outgoing: units.map(() => 1),
  });

  it('tells units that are always off, always on, without weights, and working', () => {
    expect(reports.map(({ state }) => state)).toEqual([
      'dead',
      'saturated',
      'collapsed',
      'working',
      'working',
      'working',
    ]);
  });

  it('is not off where tiny activations meet huge outgoing weights, as units do that were trained with λ = 0', () => {
    const { W2, b1 } = splitParameters(theta, shape);
    b1[5] = b1[5]! - 7;
    for (let n = 0; n < 16; n++) W2[5 * 16 + n] = W2[5 * 16 + n]! * Math.exp(7);
    const activations = feedForward(theta, shape, patches).a2.filter((_, n) => n % 6 === 5);
    const stateWith = (outgoing: number) =>
      reportUnits(hiddenUnitWeights(theta, shape), shape, {
        lowest: [0, 0, 0, 0, 0, Math.min(...activations)],
        highest: [0, 0, 0, 0, 0, Math.max(...activations)],
        outgoing: [0, 0, 0, 0, 0, outgoing],
      })[5]!.state;
    expect(Math.max(...activations)).toBeLessThan(0.05);
    expect(stateWith(unitNorms(W2, shape)[5]!)).toBe('working');
    expect(stateWith(1)).toBe('dead');
  });

  it('names a unit and its negative as duplicates of each other, and no others', () => {
    expect(reports.map(({ duplicates }) => duplicates.map(({ unit }) => unit))).toEqual([
      [],
      [],
      [],
      [4],
      [3],
      [],
    ]);
    expect(reports[3]!.duplicates[0]!.cosine).toBeCloseTo(-1, 12);
  });
});

describe('duplicates', () => {
  it('are no pair of collapsed units, whose direction is chance', () => {
    const weights = Float64Array.of(0.01, 0.01, 0.01, 0.01, 1, 0);
    expect(findDuplicates(weights, { visibleSize: 2, hiddenSize: 3 })).toEqual([]);
  });

  it('come most alike first', () => {
    const weights = Float64Array.of(1, 0, 1, 0.2, 1, 0.01);
    const pairs = findDuplicates(weights, { visibleSize: 2, hiddenSize: 3 });
    expect(pairs.map(({ unit, other }) => [unit, other])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
  });
});

describe('the divergence of each unit', () => {
  it("adds up to the cost's sparsity penalty", () => {
    const objective = { lambda: 0, rho: 0.05, beta: 3 };
    const means = [0.05, 0.3, 0.9];
    const each = penaltyPerUnit(objective, means);
    expect(each[0]).toBe(0);
    expect(each.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
      sparsityPenalty(
        objective,
        means,
        means.map((mean) => 1 - mean),
      ),
      12,
    );
    expect([...penaltyPerUnit({ rho: 0.05, beta: 0 }, means)]).toEqual([0, 0, 0]);
  });
});
