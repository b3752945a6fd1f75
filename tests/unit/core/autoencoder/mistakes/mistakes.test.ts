import { describe, expect, it } from 'vitest';
import { blockNames } from '../../../../../src/core/autoencoder/blocks.ts';
import { compareGradients } from '../../../../../src/core/autoencoder/gradientCheck/compareGradients.ts';
import type { MistakeId } from '../../../../../src/core/autoencoder/mistakes/mistake.ts';
import { mistakeIds } from '../../../../../src/core/autoencoder/mistakes/mistakeIds.ts';
import { mistakes } from '../../../../../src/core/autoencoder/mistakes/mistakes.ts';
import { withMistake } from '../../../../../src/core/autoencoder/mistakes/variation.ts';
import { numericalGradient } from '../../../../../src/core/autoencoder/numericalGradient.ts';
import { costAndGradient } from '../../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createRandom } from '../../../../../src/core/random.ts';
import { smallProblem } from '../gradientCheck/problem.ts';

const { theta, shape, patches, objective } = smallProblem();

/** The mistake's gradient checked against its own cost, and the blocks that are wrong by more than central differences are. */
function seen(id: MistakeId) {
  const mistake = mistakes.find((one) => one.id === id)!;
  const prepared = mistake.preparePatches?.(patches) ?? patches;
  const { gradient } = mistake.costAndGradient(theta, shape, prepared, objective);
  const cost = (at: Float64Array): number =>
    mistake.costAndGradient(at, shape, prepared, objective).terms.total;
  const numeric = numericalGradient(cost, theta);
  const check = compareGradients(gradient, numeric, [...theta.keys()], shape);
  const blocks = blockNames.filter((name) => !(check.blocks[name].relativeDifference < 1e-8));
  return { check, blocks };
}

describe('a mistake in the gradient', () => {
  it.each([
    ['sparsityGradientMissing', ['W1', 'b1']],
    ['sparsityOutsideSlope', ['W1', 'b1']],
    ['sparsitySignFlipped', ['W1', 'b1']],
    ['notAveraged', ['W1', 'W2', 'b1', 'b2']],
    ['biasGradientsZero', ['b1', 'b2']],
    ['weightDecayGradientMissing', ['W1', 'W2']],
    ['outputSlopeMissing', ['W1', 'W2', 'b1', 'b2']],
    ['errorNotHalved', ['W1', 'W2', 'b1', 'b2']],
    ['rhoHatSummed', ['W1', 'W2', 'b1', 'b2']],
  ] as const)('%s lights up %j', (id, blocks) => {
    const { check, blocks: lit } = seen(id);
    expect(check.passes).toBe(false);
    expect(lit).toEqual(blocks);
  });

  it('may be small: without weight decay’s share the difference is far below that of others, and still no pass', () => {
    const decay = seen('weightDecayGradientMissing').check.relativeDifference;
    expect(decay).toBeGreaterThan(1e-7);
    expect(decay).toBeLessThan(0.01);
    expect(seen('sparsityGradientMissing').check.relativeDifference).toBeGreaterThan(0.1);
  });

  it('with ρ̂ summed gives no number', () => {
    expect(seen('rhoHatSummed').check.relativeDifference).toBeNaN();
  });
});

describe('a mistake in cost and gradient alike', () => {
  it.each([
    'biasesDecayed',
    'divergenceOfEachActivation',
    'lambdaTenfold',
    'inputThroughSigmoid',
    'patchesNotNormalised',
    'patchesScaledApart',
    'weightsStartAtZero',
  ] as const)('%s passes the check', (id) => {
    const { check, blocks } = seen(id);
    expect(check.relativeDifference).toBeLessThan(1e-9);
    expect(blocks).toEqual([]);
  });

  it('is a mistake all the same: it changes cost, patches or start', () => {
    const right = costAndGradient(theta, shape, patches, objective).terms.total;
    for (const mistake of mistakes) {
      const prepared = mistake.preparePatches?.(patches) ?? patches;
      const start = mistake.initialise?.(shape, createRandom(1));
      const { terms, gradient } = mistake.costAndGradient(theta, shape, prepared, objective);
      const honest = costAndGradient(theta, shape, patches, objective);
      const differs =
        Math.abs(terms.total - right) > 1e-9 ||
        Number.isNaN(terms.total) ||
        gradient.some((value, n) => Math.abs(value - honest.gradient[n]!) > 1e-9) ||
        start?.every((value) => value === 0);
      expect([mistake.id, differs]).toEqual([mistake.id, true]);
    }
  });

  it('leaves the units alike that start at zero', () => {
    const start = mistakes.find(({ id }) => id === 'weightsStartAtZero')!.initialise!(shape, createRandom(1));
    const { gradient } = costAndGradient(start, shape, patches, objective);
    for (let n = 0; n < 9; n++) expect(new Set(gradient.subarray(4 * n, 4 * n + 4)).size).toBe(1);
  });
});

describe('the code that makes mistakes', () => {
  it('is the reference itself when none is made', () => {
    const expected = costAndGradient(theta, shape, patches, objective);
    const { terms, gradient } = withMistake({})(theta, shape, patches, objective);
    expect(terms.total).toBeCloseTo(expected.terms.total, 13);
    for (const [n, value] of gradient.entries()) expect(value).toBeCloseTo(expected.gradient[n]!, 13);
  });

  it('names every mistake once', () => {
    expect(new Set(mistakes.map(({ id }) => id)).size).toBe(mistakes.length);
    expect(mistakeIds).toEqual(mistakes.map(({ id }) => id));
  });
});
