import { describe, expect, it } from 'vitest';
import { measureAbsorption } from '../../../../src/core/dictionary/absorption.ts';
import { compareDictionary, foundFeatures } from '../../../../src/core/dictionary/compareDictionary.ts';
import type { LearnedDictionary } from '../../../../src/core/dictionary/learned.ts';
import { type LearnerSettings, learn } from '../../../../src/core/dictionary/learner.ts';
import {
  createExampleSource,
  createWorld,
  type World,
  type WorldSettings,
} from '../../../../src/core/dictionary/world.ts';

const small: WorldSettings = {
  variant: 'independent',
  features: 12,
  dimensions: 8,
  probability: 0.08,
  seed: 1,
};
const usual: LearnerSettings = { kind: 'l1', latents: 12, l1: 0.3, active: 1, lambda: 3e-3, beta: 1 };

function trained(changed: Partial<LearnerSettings>, world: World, steps: number): LearnedDictionary {
  const training = learn({ ...usual, ...changed }, world, steps);
  for (;;) {
    const { done, value } = training.next();
    if (done) return value;
  }
}

const measured = (changed: Partial<LearnerSettings>, steps: number, settings = small) => {
  const world = createWorld(settings);
  return compareDictionary(world, trained(changed, world, steps), createExampleSource(world, 9)(1000));
};

/** The truth itself as a dictionary, read out exactly. */
const truth = (world: World): LearnedDictionary => ({
  latents: world.features,
  dimensions: world.dimensions,
  directions: world.directions,
  signed: true,
  apply: () => ({ code: new Float64Array(world.features), output: new Float64Array(world.dimensions) }),
});

describe('the measures', () => {
  it('call the truth found, whatever the order of its latents', () => {
    const world = createWorld(small);
    const directions = world.directions.slice();
    directions.copyWithin(0, small.dimensions);
    directions.set(world.directions.subarray(0, small.dimensions), 11 * small.dimensions);
    const measures = compareDictionary(
      world,
      { ...truth(world), directions },
      createExampleSource(world, 9)(50),
    );
    expect(measures.matchedCosine).toBeCloseTo(1, 12);
    expect(measures.found).toBe(1);
    expect([...measures.latentOf]).toEqual([11, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(foundFeatures(measures).every((isFound) => isFound)).toBe(true);
    expect(measures.dead).toBe(1);
    expect(measures.shrinkage).toBeNaN();
  });

  it('find half with half of the latents', () => {
    const world = createWorld(small);
    const half = { ...truth(world), latents: 6, directions: world.directions.slice(0, 6 * 8) };
    const measures = compareDictionary(world, half, createExampleSource(world, 9)(50));
    expect(measures.found).toBe(0.5);
    expect(measures.latentOf.filter((latent) => latent < 0)).toHaveLength(6);
  });
});

describe('the learners', () => {
  it.each<Partial<LearnerSettings>>([
    { kind: 'l1' },
    { kind: 'topK' },
    { kind: 'frozen' },
    { kind: 'sigmoid' },
    { kind: 'principal', latents: 8 },
  ])('give the same for the same settings: $kind', (changed) => {
    const first = measured(changed, 60);
    expect(measured(changed, 60)).toEqual(first);
  });

  it('find features with a fitting penalty, and hardly any with a weak one, which rebuilds better', () => {
    const fitting = measured({}, 600);
    const weak = measured({ l1: 0.01 }, 600);
    expect(fitting.found).toBeGreaterThan(weak.found + 0.3);
    expect(weak.unexplained).toBeLessThan(fitting.unexplained / 2);
    expect(fitting.shrinkage).toBeLessThan(0.95);
  });

  it('find features with TopK, and none with random directions', () => {
    expect(measured({ kind: 'topK' }, 600).found).toBeGreaterThan(0.5);
    expect(measured({ kind: 'frozen' }, 600).matchedCosine).toBeLessThan(0.8);
  });

  it('keep a frozen decoder as it was drawn', () => {
    const world = createWorld(small);
    expect(trained({ kind: 'frozen' }, world, 30).directions).toEqual(
      trained({ kind: 'frozen' }, world, 1).directions,
    );
  });
});

describe('absorption', () => {
  it('counts how often a parent’s latent fires alone and with its child, and the children found', () => {
    const world = createWorld({ ...small, variant: 'implied', features: 2, dimensions: 2 });
    const learned: LearnedDictionary = {
      ...truth(world),
      // The latent of the parent is off where the second number is large: a stand-in for the child.
      apply: (input) => ({ code: Float64Array.of(input[1]! > 0 ? 0 : 1, 1), output: input }),
    };
    const examples = {
      count: 4,
      inputs: Float64Array.of(1, 0, 1, 0, 1, 1, 1, -1),
      sizes: Float64Array.of(1, 0, 0, 0, 1, 1, 1, 1),
    };
    const measured = (childCosine: number) =>
      measureAbsorption(world, learned, examples, {
        cosines: Float64Array.of(1, 0, 0, childCosine),
        latentOf: Int32Array.of(0, 1),
      });
    expect(measured(0.8)).toEqual({ alone: 1, withChild: 0.5, childrenFound: 0 });
    expect(measured(0.95)).toEqual({ alone: 1, withChild: 0.5, childrenFound: 1 });
  });
});
