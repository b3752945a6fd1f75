import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createEvaluator } from '../../../src/worker/tf/createEvaluator.ts';
import type { Measured } from '../../../src/worker/tf/evaluator.ts';
import { deviation, tolerances } from '../../../src/worker/tf/knownAnswer.ts';
import { courseDataTest } from '../../courseData/browserTest.ts';
import { createOn, type EngineName } from './engines.ts';
import { courseExample, type Example, goldenCases, modelCases, syntheticExample } from './examples.ts';

async function measure(engine: EngineName, example: Example): Promise<Measured> {
  const evaluator = await createOn(engine, example.patches, example.shape);
  const measured = await evaluator.evaluate(example.theta, example.objective);
  evaluator.dispose();
  return measured;
}

const reference = ({ theta, shape, patches, objective }: Example): Measured =>
  costAndGradient(theta, shape, patches, objective);

function expectAgreement(
  measured: Measured,
  expected: { terms: Measured['terms']; rhoHat: ArrayLike<number>; gradient: Float64Array },
): void {
  const { cost, gradient } = deviation(measured, expected);
  expect(cost).toBeLessThanOrEqual(tolerances.cost);
  expect(gradient).toBeLessThanOrEqual(tolerances.gradient);
  for (const term of ['reconstructionError', 'weightDecay', 'sparsityPenalty'] as const) {
    const difference = Math.abs(measured.terms[term] - expected.terms[term]);
    expect(difference, term).toBeLessThanOrEqual(tolerances.cost * expected.terms.total);
  }
  measured.rhoHat.forEach((mean, unit) => {
    const wanted = expected.rhoHat[unit] as number;
    expect(Math.abs(mean - wanted)).toBeLessThanOrEqual(1e-5 * wanted);
  });
}

/** For what holds of any number of patches: a graphics processor in software takes a second to compile the programs of another. */
const many = syntheticExample(2_137);

it('has golden cases to agree with', () => expect(goldenCases.length).toBeGreaterThanOrEqual(6));

describe.each(['webgl', 'wasm', "wasm by tfjs's kernels", 'cpu', 'simd', 'simd64'] as const)(
  'cost and gradient on %s',
  (backend) => {
    it.each(goldenCases)('agree with the golden case $name', async ({ example, expected }) => {
      expectAgreement(await measure(backend, example), expected);
    });

    // WebGL takes more of the same groups, in software for seconds; with the course's data it does below.
    if (backend !== 'webgl')
      it('agree with float64 on 10,000 synthetic patches', async () => {
        const example = syntheticExample(10_000);
        expectAgreement(await measure(backend, example), reference(example));
      });

    it('agree with float64 when the patches do not divide into equal groups', async () => {
      expectAgreement(await measure(backend, many), reference(many));
    });

    it('agree with float64 for hidden units that are always on or always off', async () => {
      const theta = many.theta.slice();
      [80, 30, 16, 8, -8, -16, -30, -80].forEach((bias, unit) => {
        theta[2 * 64 * 25 + unit] = bias;
      });
      const example = { ...many, theta };
      expectAgreement(await measure(backend, example), reference(example));
    });

    it('are finite for units whose activation float32 cannot hold', async () => {
      const theta = many.theta.slice();
      theta[2 * 64 * 25] = 200;
      theta[2 * 64 * 25 + 1] = -200;
      const { terms, gradient } = await measure(backend, { ...many, theta });
      expect(Number.isFinite(terms.total)).toBe(true);
      expect(gradient.every(Number.isFinite)).toBe(true);
    });

    it('leave the sparsity term out when beta is 0', async () => {
      const example = { ...many, objective: { lambda: 1e-3, rho: 0.01, beta: 0 } };
      const measured = await measure(backend, example);
      expect(measured.terms.sparsityPenalty).toBe(0);
      expectAgreement(measured, reference(example));
    });

    it('are bit for bit the same the second time', async () => {
      const [first, second] = [await measure(backend, many), await measure(backend, many)];
      expect(second).toEqual(first);
    });

    courseDataTest('agree with float64 on the 10,000 patches of the course', async (course) => {
      const example = await courseExample(course);
      const expected = reference(example);
      expect(expected.terms.total).toBeCloseTo(54.6490615338559, 8);
      expectAgreement(await measure(backend, example), expected);
    });

    it('leave no tensor behind', async () => {
      const [{ example }] = goldenCases as [(typeof goldenCases)[number]];
      const { patches, shape, theta, objective } = example;
      (await createOn(backend, patches, shape)).dispose(); // the backend is started, if it was not
      const before = memory().numTensors;
      const evaluator = await createOn(backend, patches, shape);
      await evaluator.evaluate(theta, objective);
      const afterOne = memory();
      for (let i = 0; i < 20; i++) await evaluator.evaluate(theta, objective);
      expect(memory().numTensors).toBe(afterOne.numTensors);
      expect(memory().numBytes).toBe(afterOne.numBytes);
      evaluator.dispose();
      expect(memory().numTensors).toBe(before);
    });
  },
);

describe.each(['simd', 'simd64'] as const)('cost and gradient of other models on %s', (backend) => {
  it.each(modelCases)('agree with the golden case $name', async ({ example, expected }) => {
    expectAgreement(await measure(backend, example), expected);
  });

  it('agree with float64 on 10,000 synthetic patches, with threads', async () => {
    const example = syntheticExample(10_000);
    for (const model of [{ output: 'linear' }, { sparsity: 'topK', active: 3 }] as const) {
      const other = { ...example, objective: { ...example.objective, ...model } };
      expectAgreement(await measure(backend, other), reference(other));
    }
  });
});

describe('the exact engine, our kernel in float64', () => {
  const off = async (example: Example) => deviation(await measure('simd64', example), reference(example));

  it('agrees with the float64 reference to 1e-12', async () => {
    const { cost, gradient } = await off(many);
    expect(cost).toBeLessThan(1e-13);
    expect(gradient).toBeLessThan(1e-12);
  });

  courseDataTest('does so on the patches of the course', async (course) => {
    const { cost, gradient } = await off(await courseExample(course));
    expect(cost).toBeLessThan(1e-13);
    expect(gradient).toBeLessThan(1e-12);
  });
});

it('refuses to evaluate on a backend that was switched away from', async () => {
  const { patches, shape, theta, objective } = syntheticExample(20);
  const former = await createEvaluator('cpu', patches, shape);
  const current = await createEvaluator('wasm', patches, shape);
  expect(() => former.evaluate(theta, objective)).toThrow('switched away');
  const next = await createEvaluator('cpu', patches, shape);
  await expect(current.evaluate(theta, objective)).rejects.toThrow('switched away');
  for (const evaluator of [former, current, next]) evaluator.dispose();
});
