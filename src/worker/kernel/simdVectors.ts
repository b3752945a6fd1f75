import type { VectorRoom } from '../../core/optimise/vectors.ts';
import vectorsAddress from './build/vectors.wasm?url';
import { compileFrom } from './compileFrom.ts';

/** What assembly/vectors.ts exports. Vectors are addresses. */
interface VectorExports {
  dot(a: number, b: number, length: number): number;
  addScaledAndDot(target: number, factor: number, source: number, other: number, length: number): number;
}

const pageBytes = 65_536;

/** Room for L-BFGS's vectors in WebAssembly. @throws Error when the browser has no WebAssembly SIMD or the program cannot be fetched */
export const createSimdVectors = async (): Promise<VectorRoom> =>
  simdVectorsOf(await compileFrom(vectorsAddress));

/**
 * One memory, used again by each `allocate`, for an optimiser that starts over with every move of a slider: memories that
 * wait to be collected would soon fill the address space.
 * @param module assembly/vectors.ts compiled
 */
export function simdVectorsOf(module: WebAssembly.Module): VectorRoom {
  let memory = new WebAssembly.Memory({ initial: 0 });
  let simd = instantiate(module, memory);
  return {
    allocate(...lengths) {
      const numbers = lengths.reduce((sum, length) => sum + length, 0);
      if (memory.buffer.byteLength < 8 * numbers) {
        memory = new WebAssembly.Memory({ initial: Math.ceil((8 * numbers) / pageBytes) });
        simd = instantiate(module, memory);
      }
      let end = 0;
      return lengths.map((length) => {
        end += length;
        return new Float64Array(memory.buffer, 8 * (end - length), length);
      });
    },
    dot: (a, b) => simd.dot(a.byteOffset, b.byteOffset, a.length),
    addScaledAndDot: (target, factor, source, other) =>
      simd.addScaledAndDot(target.byteOffset, factor, source.byteOffset, other.byteOffset, target.length),
  };
}

function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): VectorExports {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return exports as unknown as VectorExports;
}
