import { expect, it } from 'vitest';
import { chooseBackend } from '../../../src/worker/tf/chooseBackend.ts';
import { describeWebGlDevice, softwareRenderer } from '../../../src/worker/tf/webglDevice.ts';

it('chooses a backend that computes rightly here, and says why', async () => {
  const choice = await chooseBackend('auto');
  const device = describeWebGlDevice();
  const software = device === null || softwareRenderer(device.renderer) !== null;
  expect(choice.backend).toBe(software ? 'simd' : 'webgl');
  expect(choice.reason).toEqual({ id: 'passed', backend: choice.backend });
});

it.each(['webgl', 'simd64', 'wasm', 'cpu'] as const)(
  'grants %s when asked for, in a worker',
  async (backend) => {
    const worker = new Worker(new URL('./choosingWorker.ts', import.meta.url), { type: 'module' });
    const choice = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(backend);
    });
    worker.terminate();
    expect(choice).toMatchObject({ backend, preference: backend, rejected: [] });
  },
);
