import { engine, registerBackend, removeBackend, setBackend } from '@tensorflow/tfjs-core';
import type { BackendName } from '../../protocol/settings.ts';

/** The backends that are tfjs's. */
export type TfBackendName = Extract<BackendName, 'webgl' | 'webgpu' | 'wasm' | 'cpu'>;

interface LoadedBackend {
  /** Called once, before the start. */
  prepare(): void;
  /** Whether what it computes can no longer be trusted, since its device is gone. */
  isLost(): boolean;
}

/** Loaded when chosen and not before, so that a visitor downloads one backend. */
const loaders: Readonly<Record<TfBackendName, () => Promise<LoadedBackend>>> = {
  webgl: () => import('./backends/webgl.ts'),
  webgpu: () => import('./backends/webgpu.ts'),
  wasm: () => import('./backends/wasm.ts'),
  cpu: () => import('./backends/cpu.ts'),
};

/**
 * Loads a backend, starts it if it has not been, and makes it the current one.
 * @throws Error when it cannot start here
 */
export async function startBackend(backend: TfBackendName): Promise<LoadedBackend> {
  const loaded = await loaders[backend]();
  giveUpPending(backend);
  if (!(backend in engine().registry)) loaded.prepare();
  if (!(await setBackend(backend))) throw new Error(`tfjs could not start its ${backend} backend.`);
  return loaded;
}

/**
 * A backend whose start never ends (a program that is not delivered) would hold back every other: tfjs refuses all work until its own
 * last start is over, also when that of another backend has been asked for since.
 */
function giveUpPending(wanted: TfBackendName): void {
  const { backendName, pendingBackendInit } = engine() as unknown as {
    readonly backendName: string | null;
    readonly pendingBackendInit: Promise<boolean> | null | undefined;
  };
  if (pendingBackendInit && backendName && backendName !== wanted) discardBackend(backendName);
}

/**
 * Removes a started backend, its device and all its tensors, so that the next start creates it again: tfjs cannot
 * continue with a device that was restored.
 */
export function discardBackend(backend: string): void {
  const registered = engine().registryFactory[backend];
  if (!registered) return;
  try {
    removeBackend(backend);
  } finally {
    // a device that is gone may fail while it is taken down
    delete engine().registry[backend];
    delete engine().registryFactory[backend];
    registerBackend(backend, registered.factory, registered.priority);
  }
}
