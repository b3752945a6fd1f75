import { engine, setBackend } from '@tensorflow/tfjs-core';
import type { BackendName } from '../../protocol/settings.ts';

/** The backends that are tfjs's. */
export type TfBackendName = Extract<BackendName, 'webgl' | 'wasm' | 'cpu'>;

/** `prepare` is called once, before the start. Loaded when chosen and not before, so that a visitor downloads one backend. */
const loaders: Readonly<Record<TfBackendName, () => Promise<{ prepare(): void }>>> = {
  webgl: () => import('./backends/webgl.ts'),
  wasm: () => import('./backends/wasm.ts'),
  cpu: () => import('./backends/cpu.ts'),
};

/**
 * Loads a backend, starts it if it has not been, and makes it the current one.
 * @throws Error when it cannot start here
 */
export async function startBackend(backend: TfBackendName): Promise<void> {
  const { prepare } = await loaders[backend]();
  if (!(backend in engine().registry)) prepare();
  if (!(await setBackend(backend))) throw new Error(`tfjs could not start its ${backend} backend.`);
}
