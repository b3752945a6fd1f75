import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainAddress from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdAddress from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { env } from '@tensorflow/tfjs-core';

/**
 * Says where the binaries lie. tfjs's threaded build is not used: with two threads it gains about a tenth, it takes at most
 * half the cores (tfjs #6081), with more threads than cores it is several times slower, and when a thread cannot start it waits for ever.
 */
export function prepare(): void {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainAddress,
    'tfjs-backend-wasm-simd.wasm': simdAddress,
    'tfjs-backend-wasm-threaded-simd.wasm': simdAddress,
  });
}

/** It runs in this worker's own memory: nobody takes it away. */
export const isLost = (): boolean => false;
