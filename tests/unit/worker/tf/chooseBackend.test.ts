import { describe, expect, it } from 'vitest';
import { chooseBackend, type Probes } from '../../../../src/worker/tf/chooseBackend.ts';
import type { Deviation } from '../../../../src/worker/tf/knownAnswer.ts';
import type { WebGlDevice } from '../../../../src/worker/tf/webglDevice.ts';
import type { WebGpuDevice } from '../../../../src/worker/tf/webgpuDevice.ts';

const graphicsCard: WebGlDevice = { renderer: 'ANGLE (NVIDIA GeForce RTX 3060)', rendersFloat32: true };
const exact: Deviation = { cost: 1e-8, gradient: 1e-7 };
const float16: Deviation = { cost: 2e-4, gradient: 5e-4 };

/** A machine; everything that is not mentioned works. */
function machine(
  device: WebGlDevice | null,
  deviations: Partial<Record<string, Deviation | Error>> = {},
  gpu: WebGpuDevice | null = null,
): Probes {
  return {
    webGlDevice: () => device,
    webGpuDevice: async () => gpu,
    async tryBackend(backend) {
      const outcome = deviations[backend] ?? exact;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  };
}

describe('choosing a backend by itself', () => {
  it('takes WebGL on a graphics card that computes rightly', async () => {
    const choice = await chooseBackend('auto', machine(graphicsCard));
    expect(choice).toMatchObject({ backend: 'webgl', preference: 'auto', rejected: [] });
  });

  it.each([
    ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)))', 'SwiftShader'],
    ['llvmpipe (LLVM 15.0.7, 256 bits)', 'llvmpipe'],
    ['softpipe', 'softpipe'],
    ['ANGLE (Microsoft Basic Render Driver)', 'Microsoft Basic Render Driver'],
    ['Apple Software Renderer', 'Apple Software Renderer'],
  ])('passes over WebGL in software: %s', async (renderer, name) => {
    const choice = await chooseBackend('auto', machine({ renderer, rendersFloat32: true }));
    expect(choice.backend).toBe('simd');
    expect(choice.rejected).toEqual([
      { backend: 'webgl', reason: { id: 'inSoftware', backend: 'webgl', device: name } },
      { backend: 'webgpu', reason: { id: 'notOffered', backend: 'webgpu' } },
    ]);
  });

  it('passes over a graphics processor that only renders float16', async () => {
    const choice = await chooseBackend('auto', machine({ ...graphicsCard, rendersFloat32: false }));
    expect(choice.backend).toBe('simd');
    expect(choice.rejected[0]?.reason).toEqual({ id: 'float16' });
  });

  it('passes over a driver that claims float32 and computes float16', async () => {
    const choice = await chooseBackend('auto', machine(graphicsCard, { webgl: float16 }));
    expect(choice.backend).toBe('simd');
    expect(choice.rejected[0]?.reason).toEqual({ id: 'wrongNumbers', backend: 'webgl', difference: 5e-4 });
  });

  it('passes over a backend that answers NaN', async () => {
    const wrong = { cost: Number.NaN, gradient: Number.NaN };
    const choice = await chooseBackend('auto', machine(null, { simd: wrong }));
    expect(choice.backend).toBe('wasm');
  });

  it('comes down to plain JavaScript, saying why for each, when nothing else starts', async () => {
    const blocked = new Error('WebAssembly is switched off.');
    const choice = await chooseBackend('auto', machine(null, { simd: blocked, wasm: blocked }));
    expect(choice.backend).toBe('cpu');
    const fault = { id: 'reported', message: 'WebAssembly is switched off' };
    expect(choice.rejected.map(({ reason }) => reason)).toEqual([
      { id: 'notOffered', backend: 'webgl' },
      { id: 'notOffered', backend: 'webgpu' },
      { id: 'notStarted', backend: 'simd', fault },
      { id: 'notStarted', backend: 'wasm', fault },
    ]);
  });
});

describe('WebGPU', () => {
  const hardware = { name: 'nvidia ampere', software: false };
  const software = { name: 'google swiftshader', software: true };

  it('comes after WebGL, the default', async () => {
    expect((await chooseBackend('auto', machine(graphicsCard, {}, hardware))).backend).toBe('webgl');
    expect((await chooseBackend('auto', machine(null, {}, hardware))).backend).toBe('webgpu');
  });

  it('is passed over in software that does not give its name', async () => {
    const choice = await chooseBackend('auto', machine(null, {}, { name: '', software: true }));
    expect(choice.rejected[1]?.reason).toMatchObject({ id: 'inSoftware', device: '' });
  });

  it('is passed over in software unless it was asked for', async () => {
    const choice = await chooseBackend('auto', machine(null, {}, software));
    expect(choice.backend).toBe('simd');
    expect(choice.rejected[1]?.reason).toMatchObject({ id: 'inSoftware', device: 'google swiftshader' });
    expect((await chooseBackend('webgpu', machine(null, {}, software))).backend).toBe('webgpu');
  });

  it('is passed over when it computes wrongly', async () => {
    const choice = await chooseBackend('webgpu', machine(null, { webgpu: float16 }, hardware));
    expect(choice.backend).toBe('simd');
    expect(choice.rejected[0]).toMatchObject({ backend: 'webgpu' });
  });
});

describe('a backend that was asked for', () => {
  it('is taken even if it runs in software', async () => {
    const choice = await chooseBackend('webgl', machine({ renderer: 'llvmpipe', rendersFloat32: true }));
    expect(choice).toMatchObject({ backend: 'webgl', preference: 'webgl', rejected: [] });
  });

  it.each(['simd', 'simd64', 'wasm', 'cpu'] as const)(
    'is taken although a faster one would work: %s',
    async (backend) => {
      expect((await chooseBackend(backend, machine(graphicsCard))).backend).toBe(backend);
    },
  );

  it('is refused with a sentence when it is not there, and the best of the others taken', async () => {
    const choice = await chooseBackend('webgl', machine(null));
    expect(choice).toMatchObject({ backend: 'simd', preference: 'webgl' });
    expect(choice.rejected).toEqual([
      { backend: 'webgl', reason: { id: 'notOffered', backend: 'webgl' } },
      { backend: 'webgpu', reason: { id: 'notOffered', backend: 'webgpu' } },
    ]);
  });

  it('is refused when it gives wrong numbers', async () => {
    const choice = await chooseBackend('wasm', machine(null, { wasm: float16 }));
    expect(choice.backend).toBe('simd');
    expect(choice.rejected[0]).toMatchObject({ backend: 'wasm' });
  });
});
