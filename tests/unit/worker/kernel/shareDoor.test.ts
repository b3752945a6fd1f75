import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { createKernelEvaluator } from '../../../../src/worker/kernel/kernelEvaluator.ts';
import { KernelShare } from '../../../../src/worker/kernel/kernelShare.ts';
import type { ShareAnswer, ShareMessage } from '../../../../src/worker/kernel/remoteShare.ts';
import { createShareDoor } from '../../../../src/worker/kernel/shareDoor.ts';
import { slicesOf } from '../../../../src/worker/kernel/slices.ts';
import { buildKernel } from '../../../../vite/kernel.ts';

let module: WebAssembly.Module;

beforeAll(async () => {
  await buildKernel();
  const file = new URL('../../../../src/worker/kernel/build/float64.wasm', import.meta.url);
  module = await WebAssembly.compile(readFileSync(file));
}, 60_000);

/** Enough work for two slices. */
const shape = { visibleSize: 196, hiddenSize: 400 };
const count = 3300;
const objective = { lambda: 1e-3, rho: 0.1, beta: 3 };

function given() {
  const random = createRandom(1);
  const values = Float32Array.from({ length: count * shape.visibleSize }, () => 0.1 + 0.8 * random.next());
  return {
    patches: { values, count, visibleSize: shape.visibleSize },
    theta: initialiseParameters(shape, random),
  };
}

it('a share in a worker of its own leaves its work when it is told to, and does the next from the beginning', async () => {
  const { patches, theta } = given();
  const answers: ShareAnswer[] = [];
  let heard: (() => void) | undefined;
  const door = createShareDoor((answer) => {
    answers.push(answer);
    heard?.();
  });
  const tell = (message: ShareMessage) =>
    new Promise<ShareAnswer | undefined>((resolve) => {
      heard = () => resolve(answers.at(-1));
      door(message);
    });
  await tell({ type: 'load', patches, shape, precision: 'float64', module });
  door({ type: 'leave' });
  const left = tell({ type: 'forward', theta, batch: undefined });
  door({ type: 'leave' });
  expect(await left).toEqual({ type: 'left' });
  const leftCost = tell({ type: 'cost', theta });
  door({ type: 'leave' });
  expect(await leftCost).toEqual({ type: 'left' });
  const done = await tell({ type: 'forward', theta, batch: undefined });
  const alone = KernelShare.inOwnMemory(patches, shape, 'float64', module).forward(theta);
  expect(done).toEqual({ type: 'forwardDone', ...alone });
  expect(await tell({ type: 'cost', theta })).toMatchObject({ type: 'costDone', ...alone });
}, 60_000);

it('an evaluation in slices is the reference’s, and messages are heard between them', async () => {
  const { patches, theta } = given();
  expect(slicesOf({ from: 0, count }, shape)).toHaveLength(2);
  const share = KernelShare.inOwnMemory(patches, shape, 'float64', module);
  const evaluator = createKernelEvaluator([share], shape, count, 'simd64');
  let heard = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    heard += 1;
  };
  port2.postMessage(undefined);
  const measured = await evaluator.evaluate(theta, objective);
  port1.close();
  expect(heard).toBe(1);
  const expected = costAndGradient(theta, shape, patches, objective);
  expect(measured.terms.total).toBeCloseTo(expected.terms.total, 8);
  const error = Math.hypot(
    ...measured.gradient.map((value, at) => value - (expected.gradient[at] ?? 0)).slice(0, 50_000),
  );
  expect(error).toBeLessThan(1e-9);
}, 120_000);
