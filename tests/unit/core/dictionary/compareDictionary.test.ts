import { describe, expect, it } from 'vitest';
import { compareDictionary, foundFeatures } from '../../../../src/core/dictionary/compareDictionary.ts';
import type { LearnedDictionary } from '../../../../src/core/dictionary/learned.ts';
import type { World } from '../../../../src/core/dictionary/world.ts';

const world: World = {
  variant: 'independent',
  features: 2,
  dimensions: 2,
  probability: 0.5,
  seed: 1,
  directions: Float64Array.of(1, 0, 0, 1),
};
/** Three latents: one for each feature, the second's first, which is alone on where both are; and one between them that is never on. */
const learned: LearnedDictionary = {
  latents: 3,
  dimensions: 2,
  directions: Float64Array.of(0, 1, 1, 0, 0.6, 0.8),
  signed: true,
  apply: ([x = 0, y = 0]) => ({
    code: Float64Array.of(0.5 * y, y > 0 ? 0 : 0.25 * x, 0),
    output: Float64Array.of(0.5 * x, y),
  }),
};
/** The first feature alone, and then with the second, twice as large. */
const examples = { count: 2, inputs: Float64Array.of(1, 0, 1, 2), sizes: Float64Array.of(1, 0, 1, 2) };

describe('the measures of a learner', () => {
  it('are what they are called, counted by hand', () => {
    const measures = compareDictionary(world, learned, examples);
    expect(measures).toEqual({
      cosines: Float64Array.of(0, 1, 0.6, 1, 0, 0.8),
      latentOf: Int32Array.of(1, 0),
      matchedCosine: 1,
      found: 1,
      latentsOn: 1,
      featuresOn: 3 / 2,
      // (1/2)² twice, over 1² + 1² around the mean of the second dimension
      unexplained: 1 / 4,
      dead: expect.closeTo(1 / 3, 15),
      // 1/4 of the first feature where its latent is on, 1 of the second, of 1 and 2
      shrinkage: 1.25 / 3,
    });
    expect(foundFeatures(measures)).toEqual([true, true]);
  });

  it('take no feature for found whose latent is 0.9 of it or less, and one alone for each latent', () => {
    const one = { ...learned, latents: 1, directions: Float64Array.of(0.8, 0.6) };
    const measures = compareDictionary(
      world,
      { ...one, apply: () => ({ code: Float64Array.of(0), output: Float64Array.of(0, 0) }) },
      examples,
    );
    expect(measures).toMatchObject({
      found: 0,
      matchedCosine: 0.8,
      latentsOn: 0,
      dead: 1,
      shrinkage: Number.NaN,
    });
    expect([...measures.latentOf]).toEqual([0, -1]);
    expect(foundFeatures(measures)).toEqual([false, false]);
  });

  it('count a direction and its opposite alike where signs mean nothing', () => {
    const turned = { ...learned, directions: learned.directions.map((value) => -value) };
    expect(compareDictionary(world, turned, examples).found).toBe(0);
    expect(compareDictionary(world, { ...turned, signed: false }, examples).found).toBe(1);
  });
});
