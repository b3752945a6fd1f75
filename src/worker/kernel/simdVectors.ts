import type { StoredVector, VectorRoom } from '../../core/optimise/vectors.ts';
import vectorsAddress from './build/vectors.wasm?url';
import { compileFrom } from './compileFrom.ts';

type Dot = (a: number, b: number, length: number) => number;
type AddScaledAndDot = (
  target: number,
  factor: number,
  source: number,
  other: number,
  length: number,
) => number;

/** What assembly/vectors.ts exports, for stored vectors of float64 and of float32. Vectors are addresses. */
interface VectorExports {
  readonly dot: Dot;
  readonly addScaledAndDot: AddScaledAndDot;
  readonly dot32: Dot;
  readonly addScaledAndDot32: AddScaledAndDot;
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
    allocate(length, storedLengths, precision) {
      const Stored = precision === 'float32' ? Float32Array : Float64Array;
      const stored = storedLengths.reduce((sum, each) => sum + each, 0);
      const bytes = 8 * length + Stored.BYTES_PER_ELEMENT * stored;
      if (memory.buffer.byteLength < bytes) {
        memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
        simd = instantiate(module, memory);
      }
      let end = 8 * length;
      return {
        working: new Float64Array(memory.buffer, 0, length),
        stored: storedLengths.map((each) => {
          const vector = new Stored(memory.buffer, end, each);
          end += vector.byteLength;
          return vector;
        }),
      };
    },
    dot: (a, b) => (isFloat32(a) ? simd.dot32 : simd.dot)(a.byteOffset, b.byteOffset, a.length),
    addScaledAndDot: (target, factor, source, other) => {
      const add = isFloat32(source) ? simd.addScaledAndDot32 : simd.addScaledAndDot;
      return add(target.byteOffset, factor, source.byteOffset, other.byteOffset, target.length);
    },
  };
}

const isFloat32 = ({ BYTES_PER_ELEMENT }: StoredVector): boolean => BYTES_PER_ELEMENT === 4;

function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): VectorExports {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return exports as unknown as VectorExports;
}
