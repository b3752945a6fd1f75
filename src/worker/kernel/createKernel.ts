import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { Precision } from '../../core/precision.ts';
import type { EngineRemark } from '../../protocol/engineReports.ts';
import type { Evaluator } from '../tf/evaluator.ts';
import { BatchPair } from './batchPair.ts';
import float32FusedAddress from './build/float32.fused.wasm?url';
import float32Address from './build/float32.wasm?url';
import float64FusedAddress from './build/float64.fused.wasm?url';
import float64Address from './build/float64.wasm?url';
import { compileFrom } from './compileFrom.ts';
import { createPool, threadsFor } from './createPool.ts';
import { createKernelEvaluator } from './kernelEvaluator.ts';
import { RemoteShare } from './remoteShare.ts';
import { createWholeShare } from './wholeShare.ts';
import { withPasses } from './withPasses.ts';

const addresses: Record<Precision, { readonly plain: string; readonly fused: string }> = {
  float32: { plain: float32Address, fused: float32FusedAddress },
  float64: { plain: float64Address, fused: float64FusedAddress },
};

/**
 * The SIMD kernel on as many threads as the work justifies, or on this thread alone if no others can be started.
 * @throws Error when the browser has no WebAssembly SIMD or the memory cannot be had
 */
export async function createSimdEvaluator(
  patches: PatchSet,
  shape: NetworkShape,
  precision: Precision = 'float32',
  threads = threadsFor(shape, patches.count, navigator.hardwareConcurrency),
): Promise<Evaluator> {
  const module = await compileKernel(precision);
  const pool = { patches, shape, precision, module, createWorker };
  let remark: EngineRemark | undefined;
  const shares = await createPool({ ...pool, threads }).catch((error: unknown) => {
    if (threads === 1) throw error;
    remark = oneThreadOnly(error);
    return createPool({ ...pool, threads: 1 });
  });
  const backend = precision === 'float64' ? 'simd64' : 'simd';
  const createWhole = () => createWholeShare(patches, shape, precision, module);
  const evaluator = createKernelEvaluator(
    shares,
    shape,
    patches.count,
    backend,
    shares.length > 1 ? createWhole : undefined,
  );
  const remarked = { ...evaluator, ...(remark !== undefined && { remark }) };
  const [remote] = shares;
  if (!(remote instanceof RemoteShare)) return remarked;
  return withPasses(remarked, shape, (batches) =>
    BatchPair.create({ patches, shape, precision, module, batches, remote }),
  );
}

const oneThreadOnly = (error: unknown): EngineRemark => ({
  id: 'oneThread',
  message: error instanceof Error ? error.message : String(error),
});

/**
 * The kernel that multiplies and adds in one step where the browser has relaxed SIMD, else the one that takes two.
 * @throws Error when the kernel cannot be fetched or the browser has no WebAssembly SIMD
 */
export const compileKernel = (
  precision: Precision,
  fused = hasFusedMultiplyAdd(),
): Promise<WebAssembly.Module> => compileFrom(addresses[precision][fused ? 'fused' : 'plain']);

function createWorker(): Worker {
  return new Worker(new URL('./shareWorker.ts', import.meta.url), { type: 'module', name: 'share' });
}

/**
 * A module with one function, (x, y, sum) ↦ f32x4.relaxed_madd(x, y, sum): valid where a browser has relaxed SIMD.
 * Source: WebAssembly 3.0, binary format of vector instructions (opcode 0xFD 261).
 */
const probe = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // magic number, version 1
  ...[0x01, 0x08, 0x01, 0x60, 0x03, 0x7b, 0x7b, 0x7b, 0x01, 0x7b], // type: three vectors to a vector
  ...[0x03, 0x02, 0x01, 0x00], // one function of that type
  ...[0x0a, 0x0d, 0x01, 0x0b, 0x00, 0x20, 0x00, 0x20, 0x01, 0x20, 0x02, 0xfd, 0x85, 0x02, 0x0b], // its code
);

/** Whether WebAssembly here can multiply and add in one instruction (Chromium 114, Firefox 146; not Safari). */
export const hasFusedMultiplyAdd = (): boolean => WebAssembly.validate(probe);
