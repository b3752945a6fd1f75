import type { BackendName } from '../protocol/settings.ts';

const names: Readonly<Record<BackendName, string>> = {
  webgl: 'the graphics processor',
  webgpu: 'the graphics processor (WebGPU)',
  simd: 'our own kernel',
  simd64: 'our own kernel in float64',
  wasm: "TensorFlow.js's WebAssembly",
  cpu: 'plain JavaScript',
};

/** The engine was lost and is back. */
export function restartedText(backend: BackendName, iteration: number, cause: string): string {
  const again = backend === 'simd' || backend === 'simd64' ? 'started again on one thread' : 'started again';
  return `${capital(names[backend])} was lost at iteration ${iteration} (${cause}) and ${again}; the run goes on from the same weights.`;
}

/** The engine was lost and another took over. */
export function movedOnText(lost: BackendName, next: BackendName, iteration: number): string {
  return `${capital(names[lost])} was lost at iteration ${iteration}; the run goes on with ${names[next]} from the same weights.`;
}

/** Why a backend is not taken any more. */
export function lostText(backend: BackendName, iteration: number, cause: string): string {
  return `${capital(names[backend])} was lost at iteration ${iteration} (${cause}).`;
}

/** Why a backend is not taken for this run. */
export function failedText(backend: BackendName, cause: string): string {
  return `${capital(names[backend])} could not take this run (${cause}).`;
}

/** It failed, but its second start worked. */
export const startedAgain = (failure: string): string => `${failure} Started again, it works.`;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
