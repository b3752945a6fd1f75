import type { BackendPreference } from '../protocol/settings.ts';
import { courseExperiment, type Experiment } from '../store/experiment.ts';

const backends: readonly BackendPreference[] = ['auto', 'webgl', 'webgpu', 'simd', 'simd64', 'wasm', 'cpu'];

/**
 * The settings that the page's address asks for. `?backend=webgl|webgpu|simd|simd64|wasm|cpu` forces an engine; anything unknown
 * is ignored, because an address is not to be trusted.
 * @param search the address's query, e.g. "?backend=wasm"
 */
export function applyAddress(search: string): Experiment {
  const wanted = new URLSearchParams(search).get('backend');
  const backend = backends.find((name) => name === wanted) ?? courseExperiment.backend;
  return { ...courseExperiment, backend };
}
