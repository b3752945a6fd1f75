import { formatRate } from '../../format/number.ts';
import type { Run } from '../../store/run.ts';
import type { Engine } from '../../store/stores.ts';

type EngineName = NonNullable<Engine['chosen']>['backend'];

/** What the engines are called on the page. */
export const engineNames: Readonly<Record<EngineName, string>> = {
  webgl: 'WebGL',
  webgpu: 'WebGPU',
  simd: 'SIMD kernel',
  simd64: 'SIMD kernel, float64',
  wasm: 'WebAssembly',
  cpu: 'Plain JavaScript',
};

/** What the visitor may ask for, each engine with what it is. */
export const enginePreferences = [
  { value: 'auto', label: 'Automatic' },
  { value: 'webgl', label: 'WebGL (TensorFlow.js)' },
  { value: 'webgpu', label: 'WebGPU (TensorFlow.js)' },
  { value: 'simd', label: 'SIMD kernel (our own)' },
  { value: 'simd64', label: 'SIMD kernel, float64 (our own, exact)' },
  { value: 'wasm', label: 'WebAssembly (TensorFlow.js)' },
  { value: 'cpu', label: 'Plain JavaScript (TensorFlow.js)' },
] as const satisfies readonly { readonly value: EngineName | 'auto'; readonly label: string }[];

const phaseText = {
  preparing: 'preparing',
  cancelled: 'stopped',
  ready: 'ready',
  training: 'training',
  paused: 'paused',
  finished: 'finished',
  failed: 'stopped',
} as const satisfies Record<Run['phase'], string>;

/** What the run is doing, in a word; while it trains, how fast. */
export function activityOf({ phase, iterationsPerSecond }: Run): string {
  if (phase !== 'training' || iterationsPerSecond <= 0) return phaseText[phase];
  return `${formatRate(iterationsPerSecond)} it/s`;
}
