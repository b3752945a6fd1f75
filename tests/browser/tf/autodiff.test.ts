import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { autodiff } from './autodiff.ts';
import { createOn } from './engines.ts';
import { syntheticExample } from './examples.ts';

it.each(['webgl', 'wasm', "wasm by tfjs's kernels", 'cpu'] as const)(
  'on %s the gradient is the one tfjs derives by itself',
  async (backend) => {
    const example = syntheticExample(200);
    const { patches, shape, theta, objective } = example;
    const evaluator = await createOn(backend, patches, shape);
    const { terms, gradient } = await evaluator.evaluate(theta, objective);
    const x = tf.tensor2d(patches.values.slice(), [patches.count, patches.visibleSize]);
    const derived = autodiff(example, x);
    x.dispose();
    evaluator.dispose();

    expect(Math.abs(derived.cost - terms.total) / terms.total).toBeLessThan(1e-4);
    const norm = (values: Float64Array) => Math.hypot(...values);
    expect(
      norm(derived.gradient.map((value, i) => value - (gradient[i] as number))) / norm(gradient),
    ).toBeLessThan(1e-4);
  },
);
