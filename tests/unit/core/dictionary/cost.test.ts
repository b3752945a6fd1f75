import { describe, expect, it } from 'vitest';
import { createDictionaryCost } from '../../../../src/core/dictionary/dictionaryCost.ts';
import { initialiseDictionary, type Sparsity } from '../../../../src/core/dictionary/reluDictionary.ts';
import { sigmoidProblem } from '../../../../src/core/dictionary/sigmoidDictionary.ts';
import { createRandom } from '../../../../src/core/random.ts';

const latents = 9;
const dimensions = 6;
const count = 12;
const names = ['encoder', 'encoderBias', 'decoder', 'decoderBias'] as const;

/** A dictionary away from its symmetric start, and inputs for it. */
function problem() {
  const random = createRandom(5);
  const dictionary = initialiseDictionary(latents, dimensions, 3);
  for (const name of names)
    for (let i = 0; i < dictionary[name].length; i++)
      dictionary[name][i] = dictionary[name][i]! + 0.2 * random.normal();
  const inputs = Float64Array.from({ length: count * dimensions }, () => random.normal());
  return { dictionary, inputs };
}

/** The slope of `cost` when entry i of `values` moves, by Richardson's extrapolation of central differences. */
function numericalSlope(values: Float64Array, i: number, cost: () => number, h = 1e-4): number {
  const at = values[i]!;
  const central = (step: number): number => {
    values[i] = at + step;
    const above = cost();
    values[i] = at - step;
    const below = cost();
    values[i] = at;
    return (above - below) / (2 * step);
  };
  return (4 * central(h / 2) - central(h)) / 3;
}

/** ‖g − n‖ / ‖g + n‖ */
function difference(gradient: readonly number[], numerical: readonly number[]): number {
  const length = (values: readonly number[]) => Math.sqrt(values.reduce((sum, x) => sum + x * x, 0));
  return (
    length(gradient.map((g, i) => g - numerical[i]!)) / length(gradient.map((g, i) => g + numerical[i]!))
  );
}

describe('the gradient of a dictionary', () => {
  it.each<Sparsity>([
    { kind: 'l1', weight: 0.3 },
    { kind: 'l1', weight: 0 },
    { kind: 'topK', active: 2 },
    { kind: 'topK', active: 99 },
  ])('is the slope of its cost: $kind $weight$active', (sparsity) => {
    const { dictionary, inputs } = problem();
    const { evaluate, gradient } = createDictionaryCost(dictionary, sparsity);
    for (const name of names) {
      const numerical = Array.from(dictionary[name], (_, i) =>
        numericalSlope(dictionary[name], i, () => evaluate(inputs)),
      );
      evaluate(inputs);
      expect(difference([...gradient[name]], numerical), name).toBeLessThan(1e-9);
    }
  });

  it('has the auxiliary loss move dead latents alone, by its slope', () => {
    const { dictionary, inputs } = problem();
    const dead = [2, 5];
    // They are too weak to be among the largest, and still above 0 for some examples.
    dictionary.encoderBias.fill(3);
    for (const j of dead) {
      for (let k = 0; k < dimensions; k++)
        dictionary.encoder[j * dimensions + k] = dictionary.encoder[j * dimensions + k]! / 20;
      dictionary.encoderBias[j] = 0.2;
    }
    const plain = createDictionaryCost(dictionary, { kind: 'topK', active: 2 });
    const revived = createDictionaryCost(dictionary, { kind: 'topK', active: 2 });
    for (const j of dead) revived.dead[j] = 1;
    const without = plain.evaluate(inputs);
    expect(revived.evaluate(inputs)).toBeGreaterThan(without);
    expect(dead.filter((j) => plain.fired[j] === 1)).toEqual([]);

    for (const name of names) {
      const ofDead = (i: number): boolean =>
        name !== 'decoderBias' && dead.includes(name === 'encoderBias' ? i : Math.floor(i / dimensions));
      const places = [...dictionary[name].keys()];
      const others = places.filter((i) => !ofDead(i));
      plain.evaluate(inputs);
      revived.evaluate(inputs);
      expect(others.map((i) => revived.gradient[name][i])).toEqual(
        others.map((i) => plain.gradient[name][i]),
      );
      const moved = places.filter(ofDead);
      if (moved.length === 0) continue;
      const numerical = moved.map((i) =>
        numericalSlope(dictionary[name], i, () => revived.evaluate(inputs), 1e-3),
      );
      revived.evaluate(inputs);
      expect(
        difference(
          moved.map((i) => revived.gradient[name][i]!),
          numerical,
        ),
        name,
      ).toBeLessThan(1e-9);
    }
  });

  it('is the slope of the cost for the network of 2011 with a linear decoder too', () => {
    const { inputs } = problem();
    const { evaluate, optimiser } = sigmoidProblem(
      { objective: { lambda: 3e-3, rho: 0.05, beta: 1 }, hiddenUnits: 4, iterations: 1, seed: 2 },
      dimensions,
      { inputs, count },
    );
    const first = optimiser.next();
    if (first.done || first.value.type !== 'evaluationNeeded') throw new Error('It asked for nothing.');
    const theta = first.value.theta.slice();
    const numerical = Array.from(theta, (_, i) => numericalSlope(theta, i, () => evaluate(theta).cost));
    expect(difference([...evaluate(theta).gradient], numerical)).toBeLessThan(1e-9);
  });
});
