import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { resolveConfig } from 'vite';
import { simdLinearAlgebraOf } from '../../src/exerciseWorker/simdLinearAlgebra.ts';
import { callCost } from '../../src/grader/grade/runNetworks.ts';
import type { Network } from '../../src/grader/network/network.ts';
import { octaveProgram } from '../../src/grader/student/octaveProgram.ts';
import { pythonProgram } from '../../src/grader/student/pythonProgram.ts';
import type { ProgramMaker } from '../../src/grader/student/studentProgram.ts';
import { loadPython } from '../../src/python/runtime.ts';
import type { Workload } from '../backends/workload.ts';

/** What runs the student's code on the page, here in Node, which has the JavaScript engine of Chromium. */
export async function ownPrograms(): Promise<{ readonly m: ProgramMaker; readonly py: ProgramMaker }> {
  // The configuration compiles the kernels.
  await resolveConfig({ logLevel: 'error' }, 'build');
  const [fused, plain] = ['matrices.fused.wasm', 'matrices.wasm'].map((name) =>
    readFileSync(new URL(`../../src/worker/kernel/build/${name}`, import.meta.url)),
  ) as [Buffer<ArrayBuffer>, Buffer<ArrayBuffer>];
  // Node 20 has what browsers have switched on, behind a flag.
  if (!WebAssembly.validate(fused)) setFlagsFromString('--experimental-wasm-relaxed-simd');
  const program = WebAssembly.validate(fused) ? fused : plain;
  const linearAlgebra = simdLinearAlgebraOf(await WebAssembly.compile(program));
  const python = await loadPython(linearAlgebra);
  return {
    m: (files, limits) => octaveProgram(files, limits, linearAlgebra),
    py: (files, limits) => pythonProgram(python, files, limits),
  };
}

/** The numbers that the peers read, as a network of the grader's. */
export function networkOf({ shape, objective, count, patches, theta }: Workload): Network {
  const numbers = (path: string, length?: number): Float64Array => {
    const { buffer, byteOffset, byteLength } = readFileSync(path);
    return Float64Array.from(new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength), 0, length));
  };
  const values = numbers(patches, count * shape.visibleSize);
  return {
    name: 'measured',
    shape,
    objective,
    theta: numbers(theta),
    patches: { values, count, visibleSize: shape.visibleSize },
  };
}

/** One evaluation of the file's function in milliseconds. @throws Error where it fails */
export function evaluation(programOf: ProgramMaker, file: string, network: Network): () => number {
  const name = file.endsWith('.py') ? 'sparse_autoencoder_cost.py' : 'sparseAutoencoderCost.m';
  const program = programOf([{ name, text: readFileSync(file, 'utf8') }], { stepBudget: 1e12 });
  return () => {
    const start = performance.now();
    const outcome = callCost(program, network);
    if (outcome.type === 'failed') throw new Error(`${file}: ${outcome.failure.message}`);
    return performance.now() - start;
  };
}
