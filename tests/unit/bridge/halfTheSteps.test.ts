import { beforeAll, describe, expect, it } from 'vitest';
import { type Absorption, measureAbsorption } from '../../../src/core/dictionary/absorption.ts';
import {
  compareDictionary,
  type DictionaryMeasures,
} from '../../../src/core/dictionary/compareDictionary.ts';
import { type LearnerEngine, type LearnerSettings, learn } from '../../../src/core/dictionary/learner.ts';
import { createExampleSource, createWorld, type WorldVariant } from '../../../src/core/dictionary/world.ts';
import { compiledEngine } from './compiledEngine.ts';

let engine: LearnerEngine;
beforeAll(async () => {
  engine = await compiledEngine();
}, 60_000);

const usual: LearnerSettings = { kind: 'l1', latents: 64, l1: 0.3, active: 3, lambda: 3e-3, beta: 1 };

/** A learner on the world of one seed, with the page's trainer. */
function measured(changed: Partial<LearnerSettings>, seed: number, steps: number, variant: WorldVariant) {
  const world = createWorld({ variant, features: 64, dimensions: 32, probability: 0.05, seed });
  const training = learn({ ...usual, ...changed }, world, steps, engine);
  let next = training.next();
  while (!next.done) next = training.next();
  const examples = createExampleSource(world, 9)(1000);
  const measures = compareDictionary(world, next.value, examples);
  return { measures, absorption: measureAbsorption(world, next.value, examples, measures) };
}

/** The same over several seeds. */
async function overSeeds(
  changed: Partial<LearnerSettings>,
  steps: number,
  variant: WorldVariant,
  seeds: readonly number[] = [1, 2],
) {
  const runs: { measures: DictionaryMeasures; absorption: Absorption }[] = [];
  for (const seed of seeds) {
    runs.push(measured(changed, seed, steps, variant));
    // The runner must hear from a test in between, however slow the machine is.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return runs;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value / values.length, 0);

/** docs/bridge.md, “With half the steps”, on the first two of its five worlds, or on the first alone with the weakest penalty, whose steps cost the most; `npm run bench -- bridge` compares the learners of all steps with the first table there. */
describe('the page’s trainer finds what docs/bridge.md says', () => {
  it.each<
    [
      string,
      Partial<LearnerSettings>,
      { cosine: number; found: number; unexplained: number; seeds?: readonly number[] },
    ]
  >([
    ['L1 0.03', { l1: 0.03 }, { cosine: 0.553, found: 0, unexplained: 0.007, seeds: [1] }],
    ['L1 0.3', {}, { cosine: 0.964, found: 0.94, unexplained: 0.105 }],
    ['TopK 3', { kind: 'topK' }, { cosine: 0.929, found: 0.86, unexplained: 0.196 }],
    [
      '32 principal components',
      { kind: 'principal', latents: 32 },
      { cosine: 0.41, found: 0, unexplained: 0 },
    ],
  ])('with 2,000 steps: %s', { timeout: 900_000 }, async (_, changed, expected) => {
    const runs = (await overSeeds(changed, 2000, 'independent', expected.seeds)).map(
      ({ measures }) => measures,
    );
    expect(Math.abs(mean(runs.map((one) => one.matchedCosine)) - expected.cosine)).toBeLessThan(0.03);
    expect(Math.abs(mean(runs.map((one) => one.found)) - expected.found)).toBeLessThan(0.1);
    expect(Math.abs(mean(runs.map((one) => one.unexplained)) - expected.unexplained)).toBeLessThan(0.03);
  });

  it('with 2,000 steps: what absorption does to parents and children', { timeout: 900_000 }, async () => {
    const runs = (await overSeeds({}, 2000, 'implied')).map(({ absorption }) => absorption);
    expect(Math.abs(mean(runs.map(({ alone }) => alone)) - 0.85)).toBeLessThan(0.04);
    expect(Math.abs(mean(runs.map(({ withChild }) => withChild)) - 0.58)).toBeLessThan(0.05);
    expect(Math.abs(mean(runs.map(({ childrenFound }) => childrenFound)) - 0.275)).toBeLessThan(0.1);
    // In every seed, not in the mean alone.
    for (const { alone, withChild } of runs) expect(alone - withChild).toBeGreaterThan(0.15);
  });

  it('finds all five directions of the pentagon with one seed, and not with another', () => {
    const [right, wrong] = [1, 7].map((seed) => measured({ latents: 5 }, seed, 4000, 'pentagon').measures);
    expect(right?.found).toBe(1);
    expect(wrong?.found).toBeLessThan(1);
  });
});
