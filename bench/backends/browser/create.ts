import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import type { Precision } from '../../../src/core/precision.ts';
import { createSimdEvaluator } from '../../../src/worker/kernel/createKernel.ts';
import { createEvaluator } from '../../../src/worker/tf/createEvaluator.ts';
import { createTfEvaluator } from '../../../src/worker/tf/createTfEvaluator.ts';
import type { Evaluator } from '../../../src/worker/tf/evaluator.ts';
import type { TfBackendName } from '../../../src/worker/tf/startBackend.ts';
import type { Contender } from './contender.ts';
import type { Work } from './work.ts';

type Create = (work: Work) => Promise<Contender>;

const kernel =
  (threads: number, precision: Precision = 'float32'): Create =>
  async (work) => ({
    ...ofEvaluator(await createSimdEvaluator(work.patches, work.shape, precision, threads), work),
    exact: precision === 'float64',
  });

const backend =
  (name: TfBackendName): Create =>
  async (work) =>
    ofEvaluator(await createTfEvaluator(name, work.patches, work.shape), work);

function ofEvaluator(evaluator: Evaluator, { theta, objective }: Work): Contender {
  return {
    evaluate: () => evaluator.evaluate(theta, objective),
    async evaluateAt(at) {
      const { terms, gradient } = await evaluator.evaluate(at, objective);
      return { cost: terms.total, gradient };
    },
  };
}

const contenders: Readonly<Record<string, Create>> = {
  kernel: kernel(navigator.hardwareConcurrency),
  'kernel-1': kernel(1),
  'kernel-2': kernel(2),
  'kernel-apart': async (work) => (await import('./apart.ts')).apartContender(work),
  'kernel-adam': async (work) => (await import('./adam.ts')).adamContender(work),
  'kernel-float64': kernel(navigator.hardwareConcurrency, 'float64'),
  'kernel-heap': async (work) => ofEvaluator(await createEvaluator('wasm', work.patches, work.shape), work),
  wasm: backend('wasm'),
  cpu: backend('cpu'),
  webgl: backend('webgl'),
  autodiff: async (work) => (await import('./tfjsAlone.ts')).autodiffContender(work),
  layers: async (work) => (await import('./tfjsAlone.ts')).layersContender(work),
  reference: async ({ theta, shape, patches, objective }) => {
    const evaluateAt = (at: Float64Array) => {
      const { terms, gradient } = costAndGradient(at, shape, patches, objective);
      return { cost: terms.total, gradient };
    };
    return { evaluate: () => evaluateAt(theta), evaluateAt, exact: true };
  },
};

/** @throws Error when there is no such contender or it cannot start here */
export function createContender(name: string, work: Work): Promise<Contender> {
  const create = contenders[name];
  if (!create) throw new Error(`There is no contender ${name}.`);
  return create(work);
}
