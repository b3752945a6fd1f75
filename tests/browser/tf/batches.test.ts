import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import type { Batch } from '../../../src/core/optimise/optimiser.ts';
import type { Measured } from '../../../src/worker/tf/evaluator.ts';
import { deviation, tolerances } from '../../../src/worker/tf/knownAnswer.ts';
import { createOn } from './engines.ts';
import { type Example, syntheticExample } from './examples.ts';

function reference({ theta, shape, patches, objective }: Example, { from, count }: Batch): Measured {
  const values = patches.values.subarray(from * shape.visibleSize, (from + count) * shape.visibleSize);
  return costAndGradient(theta, shape, { ...patches, values, count }, objective);
}

/**
 * Within a block, over the border between two, to the end, a single patch, everything. The parts in one block are of few sizes:
 * a graphics processor in software takes a second to compile the programs of another.
 */
const batches: Batch[] = [
  { from: 300, count: 60 },
  { from: 1_940, count: 120 },
  { from: 2_077, count: 60 },
  { from: 2_136, count: 1 },
  { from: 0, count: 2_137 },
];

describe.each(['webgl', 'wasm', "wasm by tfjs's kernels", 'cpu', 'simd', 'simd64'] as const)(
  'a batch on %s',
  (backend) => {
    it('is measured as float64 measures those patches alone', async () => {
      const example = syntheticExample(2_137);
      const { theta, objective } = example;
      const evaluator = await createOn(backend, example.patches, example.shape);
      for (const batch of batches) {
        const measured = await evaluator.evaluate(theta, objective, batch);
        const expected = reference(example, batch);
        const off = deviation(measured, expected);
        expect(off.cost).toBeLessThanOrEqual(tolerances.cost);
        expect(off.gradient).toBeLessThanOrEqual(tolerances.gradient);
        measured.rhoHat.forEach((mean, unit) => {
          const wanted = expected.rhoHat[unit] as number;
          expect(Math.abs(mean - wanted)).toBeLessThanOrEqual(1e-5 * wanted);
        });
      }
      evaluator.dispose();
    });

    it('leaves no tensor behind and is refused where there are no such patches', async () => {
      const before = memory().numTensors;
      const { patches, shape, theta, objective } = syntheticExample(60);
      const evaluator = await createOn(backend, patches, shape);
      await evaluator.evaluate(theta, objective);
      const held = memory().numTensors;
      await evaluator.evaluate(theta, objective, { from: 5, count: 1 });
      await expect(
        (async () => evaluator.evaluate(theta, objective, { from: 55, count: 6 }))(),
      ).rejects.toThrow(RangeError);
      expect(memory().numTensors).toBe(held);
      evaluator.dispose();
      expect(memory().numTensors).toBe(before);
    });
  },
);
