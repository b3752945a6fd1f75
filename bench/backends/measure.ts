import * as tf from '@tensorflow/tfjs-core';
import { costAndGradient } from '../../src/core/autoencoder/sparseAutoencoder.ts';
import { createEvaluator } from '../../src/worker/tf/createEvaluator.ts';
import { startBackend } from '../../src/worker/tf/startBackend.ts';
import { autodiff } from '../../tests/browser/tf/autodiff.ts';
import { type Measurement, type Workload, workload } from './workload.ts';

/** One evaluation, ready to be timed, and how to give its memory back. */
interface Contender {
  readonly evaluate: () => unknown;
  readonly dispose?: () => void;
}

const ofBackend =
  (backend: 'webgl' | 'simd' | 'wasm' | 'cpu') =>
  async (work: Workload): Promise<Contender> => {
    const evaluator = await createEvaluator(backend, work.patches, work.shape);
    return {
      evaluate: () => evaluator.evaluate(work.theta, work.objective),
      dispose: () => evaluator.dispose(),
    };
  };

const contenders: Readonly<Record<string, (work: Workload) => Promise<Contender> | Contender>> = {
  'own SIMD kernel': ofBackend('simd'),
  'tfjs wasm': ofBackend('wasm'),
  'tfjs wasm, autodiff': async (work) => {
    await startBackend('wasm');
    const x = tf.tensor2d(work.patches.values.slice(), [work.patches.count, work.patches.visibleSize]);
    return { evaluate: () => autodiff(work, x), dispose: () => x.dispose() };
  },
  'float64 TypeScript': ({ theta, shape, patches, objective }) => ({
    evaluate: () => costAndGradient(theta, shape, patches, objective),
  }),
  'tfjs cpu': ofBackend('cpu'),
  'tfjs webgl': ofBackend('webgl'),
};

/** Times for about two seconds, at least five times, after three evaluations to warm up. */
async function time({ evaluate }: Contender): Promise<number[]> {
  for (let i = 0; i < 3; i++) await evaluate();
  const times: number[] = [];
  const end = performance.now() + 2000;
  while (times.length < 5 || performance.now() < end) {
    const start = performance.now();
    await evaluate();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

async function measure(work: Workload): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const [contender, create] of Object.entries(contenders)) {
    const created = await create(work);
    const times = await time(created);
    created.dispose?.();
    measurements.push({
      workload: work.name,
      contender,
      median: times[times.length >> 1] as number,
      fastest: times[0] as number,
      slowest: times.at(-1) as number,
      evaluations: times.length,
    });
  }
  return measurements;
}

const all: Measurement[] = [];
for (const work of [workload('10,000 × 64, 25 hidden', 10_000), workload('1,000 × 64, 25 hidden', 1_000)]) {
  all.push(...(await measure(work)));
}
self.postMessage(all);
