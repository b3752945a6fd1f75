import type { LinearAlgebra } from '../../interpreter/linearAlgebra.ts';
import { plainLinearAlgebra } from '../../interpreter/plainLinearAlgebra.ts';
import fusedSharedAddress from '../../worker/kernel/build/matrices.fused.shared.wasm?url';
import fusedAddress from '../../worker/kernel/build/matrices.fused.wasm?url';
import sharedAddress from '../../worker/kernel/build/matrices.shared.wasm?url';
import address from '../../worker/kernel/build/matrices.wasm?url';
import { createMatrixKernel, type Matrices } from './matrixKernel.ts';
import { shareWork } from './shareWork.ts';
import { simdLinearAlgebraOf } from './simdLinearAlgebra.ts';
import { canShareMemory, startHelper } from './startHelper.ts';

/**
 * Fetches the kernels in WebAssembly: those that multiply and add in one step where the browser has relaxed SIMD. Without SIMD, or
 * where they cannot be fetched, the plain ones compute the same more slowly. Where memory can be shared, starts a second thread.
 */
export async function loadLinearAlgebra(): Promise<LinearAlgebra> {
  for (const [from, shared] of [
    [fusedAddress, fusedSharedAddress],
    [address, sharedAddress],
  ] as const) {
    const [module, sharedModule] = await Promise.all([
      compiled(from),
      canShareMemory() ? compiled(shared) : undefined,
    ]);
    if (module) return simdLinearAlgebraOf(withHelper(createMatrixKernel(module), sharedModule));
  }
  return plainLinearAlgebra;
}

/** Undefined where the browser cannot run it, or it cannot be fetched. */
async function compiled(from: string): Promise<WebAssembly.Module | undefined> {
  try {
    const response = await fetch(from);
    const program = await response.arrayBuffer();
    return response.ok && WebAssembly.validate(program) ? await WebAssembly.compile(program) : undefined;
  } catch {
    return undefined;
  }
}

function withHelper(alone: Matrices, module: WebAssembly.Module | undefined): Matrices {
  try {
    return module ? shareWork(module, startHelper(module), alone) : alone;
  } catch {
    // There is no memory, or no thread.
    return alone;
  }
}
