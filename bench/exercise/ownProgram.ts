import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { resolveConfig } from 'vite';
import type { HelperStart } from '../../src/exerciseWorker/matrices/helpWith.ts';
import { createMatrixKernel } from '../../src/exerciseWorker/matrices/matrixKernel.ts';
import { createSharedMemory, words, wordsIn } from '../../src/exerciseWorker/matrices/sharedMemory.ts';
import { shareWork } from '../../src/exerciseWorker/matrices/shareWork.ts';
import { simdLinearAlgebraOf } from '../../src/exerciseWorker/matrices/simdLinearAlgebra.ts';
import { callCost } from '../../src/grader/grade/runNetworks.ts';
import type { Network } from '../../src/grader/network/network.ts';
import { octaveProgram } from '../../src/grader/student/octaveProgram.ts';
import { pythonProgram } from '../../src/grader/student/pythonProgram.ts';
import type { ProgramMaker } from '../../src/grader/student/studentProgram.ts';
import type { LinearAlgebra } from '../../src/interpreter/linearAlgebra.ts';
import { loadPython } from '../../src/python/runtime.ts';
import { threadCode } from '../../vite/threadCode.ts';
import type { Workload } from '../backends/workload.ts';

interface OwnPrograms {
  readonly m: ProgramMaker;
  readonly py: ProgramMaker;
  /** The same on one thread, as where the host sends no headers. */
  readonly oneThread: ProgramMaker;
  /** Ends the second thread. */
  close(): Promise<void>;
}

/** What runs the student's code on the page, here in Node, which has the JavaScript engine of Chromium. */
export async function ownPrograms(): Promise<OwnPrograms> {
  // The configuration compiles the kernels.
  await resolveConfig({ logLevel: 'error' }, 'build');
  const read = (name: string): Buffer<ArrayBuffer> =>
    readFileSync(
      new URL(`../../src/worker/kernel/build/${name}.wasm`, import.meta.url),
    ) as Buffer<ArrayBuffer>;
  // Node 20 has what browsers have switched on, behind a flag.
  if (!WebAssembly.validate(read('matrices.fused'))) setFlagsFromString('--experimental-wasm-relaxed-simd');
  const program = WebAssembly.validate(read('matrices.fused')) ? 'matrices.fused' : 'matrices';
  const alone = createMatrixKernel(await WebAssembly.compile(read(program)));
  const module = await WebAssembly.compile(read(`${program}.shared`));
  const { memory, thread } = await startThread(module);
  const [one, two] = [alone, shareWork(module, memory, alone)].map(simdLinearAlgebraOf) as [
    LinearAlgebra,
    LinearAlgebra,
  ];
  const python = await loadPython(two);
  return {
    m: (files, limits) => octaveProgram(files, limits, two),
    py: (files, limits) => pythonProgram(python, files, limits),
    oneThread: (files, limits) => octaveProgram(files, limits, one),
    close: async () => void (await thread.terminate()),
  };
}

/** The page's second thread, as one of Node's. */
async function startThread(
  module: WebAssembly.Module,
): Promise<{ readonly memory: WebAssembly.Memory; readonly thread: Worker }> {
  const file = fileURLToPath(new URL('../../src/exerciseWorker/matrices/helpWith.ts', import.meta.url));
  const memory = createSharedMemory();
  const thread = new Worker(await threadCode(file, 'helpWith'), { eval: true });
  thread.postMessage({ module, memory } satisfies HelperStart);
  while (Atomics.load(wordsIn(memory), words.isHere) === 0)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return { memory, thread };
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
