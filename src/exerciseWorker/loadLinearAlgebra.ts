import type { LinearAlgebra } from '../interpreter/linearAlgebra.ts';
import { plainLinearAlgebra } from '../interpreter/plainLinearAlgebra.ts';
import fusedAddress from '../worker/kernel/build/matrices.fused.wasm?url';
import address from '../worker/kernel/build/matrices.wasm?url';
import { simdLinearAlgebraOf } from './simdLinearAlgebra.ts';

/**
 * Fetches the kernels in WebAssembly: those that multiply and add in one step where the browser has relaxed SIMD. Without SIMD, or
 * where they cannot be fetched, the plain ones compute the same more slowly.
 */
export async function loadLinearAlgebra(): Promise<LinearAlgebra> {
  for (const from of [fusedAddress, address]) {
    try {
      const response = await fetch(from);
      const program = await response.arrayBuffer();
      if (response.ok && WebAssembly.validate(program))
        return simdLinearAlgebraOf(await WebAssembly.compile(program));
    } catch {
      // The next one may be had.
    }
  }
  return plainLinearAlgebra;
}
