import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { simdEngineOf } from '../../../src/bridgeWorker/loadEngine.ts';
import { plainDictionaryRoom } from '../../../src/core/dictionary/dictionaryRoom.ts';
import {
  type LearnerEngine,
  type LearnerSettings,
  learn,
  plainEngine,
} from '../../../src/core/dictionary/learner.ts';
import { initialiseDictionary, type Sparsity } from '../../../src/core/dictionary/reluDictionary.ts';
import { createWorld } from '../../../src/core/dictionary/world.ts';
import { createRandom } from '../../../src/core/random.ts';
import { buildKernel } from '../../../vite/kernel.ts';

let simd: LearnerEngine;

beforeAll(async () => {
  await buildKernel();
  const compiled = (name: string): Promise<WebAssembly.Module> =>
    WebAssembly.compile(
      readFileSync(new URL(`../../../src/worker/kernel/build/${name}.wasm`, import.meta.url)),
    );
  simd = simdEngineOf(await compiled('dictionary'), await compiled('float64'));
}, 60_000);

const usual: LearnerSettings = { kind: 'l1', latents: 14, l1: 0.1, active: 3, lambda: 3e-3, beta: 1 };

/** What is learned in a few steps, and what it makes of an example. */
function learnedBy(engine: LearnerEngine, changed: Partial<LearnerSettings>, dimensions = 8, steps = 60) {
  const world = createWorld({ variant: 'independent', features: 12, dimensions, probability: 0.1, seed: 3 });
  const training = learn({ ...usual, ...changed }, world, steps, engine);
  let next = training.next();
  while (!next.done) next = training.next();
  const { directions, apply } = next.value;
  return {
    directions: directions.slice(),
    ...apply(Float64Array.from({ length: dimensions }, (_, k) => k / 7)),
  };
}

describe('the learners in WebAssembly', () => {
  it.each<[Partial<LearnerSettings>, number]>([
    [{}, 8],
    [{ l1: 0 }, 32],
    [{ latents: 7 }, 7],
    [{ kind: 'topK' }, 8],
    [{ kind: 'topK', active: 20, latents: 9 }, 5],
    [{ kind: 'frozen' }, 6],
    [{ latents: 2 }, 2],
  ])('learn to the bit what plain JavaScript learns: %o in %i dimensions', (changed, dimensions) => {
    expect(learnedBy(simd, changed, dimensions)).toEqual(learnedBy(plainEngine, changed, dimensions));
  });

  it('learn the same to the bit while latents are dead, too', () => {
    const dying = { kind: 'topK', active: 1, latents: 40 } as const;
    expect(learnedBy(simd, dying, 8, 260)).toEqual(learnedBy(plainEngine, dying, 8, 260));
  });

  it.each<Sparsity>([
    { kind: 'l1', weight: 0.3 },
    { kind: 'topK', active: 2 },
  ])('have the same cost and gradient to the bit, also with the loss for dead latents: $kind', (sparsity) => {
    const random = createRandom(5);
    const inputs = Float64Array.from({ length: 12 * 7 }, () => random.normal());
    const rooms = [plainDictionaryRoom, simd.openRoom].map((open) => {
      const room = open(initialiseDictionary(45, 7, 3), sparsity, 20);
      room.dead.fill(1, 10, 40);
      return { cost: room.evaluate(inputs), gradient: room.gradient, fired: room.fired };
    });
    expect(rooms[1]).toEqual(rooms[0]);
  });

  it('have the cost and gradient of the network of 2011 up to rounding', () => {
    const random = createRandom(6);
    const shape = { visibleSize: 7, hiddenSize: 9 };
    const objective = { lambda: 3e-3, rho: 0.05, beta: 1, output: 'linear' } as const;
    const patches = {
      values: Float64Array.from({ length: 101 * 7 }, () => random.normal()),
      count: 101,
      visibleSize: 7,
    };
    const theta = Float64Array.from({ length: 2 * 63 + 16 }, () => random.normal());
    const expected = plainEngine.networkCost(patches, shape, objective)(theta);
    const found = simd.networkCost(patches, shape, objective)(theta);
    expect(Math.abs(found.cost / expected.cost - 1)).toBeLessThan(1e-13);
    for (const [i, slope] of expected.gradient.entries())
      expect(Math.abs(found.gradient[i]! - slope)).toBeLessThan(1e-13 * Math.max(1, Math.abs(slope)));
  });

  it('find with the network of 2011 what plain JavaScript finds', () => {
    const [found, expected] = [simd, plainEngine].map((engine) =>
      learnedBy(engine, { kind: 'sigmoid' }, 8, 400),
    );
    for (const [i, value] of expected!.directions.entries())
      expect(found!.directions[i]).toBeCloseTo(value, 6);
  });
});
