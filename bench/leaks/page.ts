import { initialiseParameters } from '../../src/core/autoencoder/initialise.ts';
import type { Evaluation, PassingOptimiser } from '../../src/core/optimise/optimiser.ts';
import type { VectorRoom } from '../../src/core/optimise/vectors.ts';
import { createRandom } from '../../src/core/random.ts';
import { naturalObjective, naturalSetup } from '../../src/presets/natural.ts';
import type { BackendName } from '../../src/protocol/settings.ts';
import { createSimdVectors } from '../../src/worker/kernel/simdVectors.ts';
import { startOptimiser } from '../../src/worker/startOptimiser.ts';
import { createEvaluator } from '../../src/worker/tf/createEvaluator.ts';
import type { Evaluator } from '../../src/worker/tf/evaluator.ts';

export interface Held {
  readonly tensors: number;
  /** Bytes of WebAssembly memory made by this thread. */
  readonly wasm: number;
}

declare global {
  /** Called by bench/leaks.bench.ts, in this order. In the page's own thread, whose heap can be read. */
  var startLongRun: (backend: BackendName, patches: number) => Promise<void>;
  var iterateLongRun: (iterations: number) => Promise<Held>;
}

const shape = { visibleSize: naturalSetup.patchSize ** 2, hiddenSize: naturalSetup.hiddenSize };
const memories: WebAssembly.Memory[] = [];
let evaluator: Evaluator;
let optimiser: PassingOptimiser;
let seed = 1;
let answer: Evaluation | undefined;
let patchCount: number;
let vectors: VectorRoom;

WebAssembly.Memory = class extends WebAssembly.Memory {
  constructor(descriptor: WebAssembly.MemoryDescriptor) {
    super(descriptor);
    memories.push(this);
  }
};

globalThis.startLongRun = async (backend, count) => {
  const random = createRandom(1);
  const values = Float32Array.from({ length: count * shape.visibleSize }, () => 0.1 + 0.8 * random.next());
  patchCount = count;
  evaluator = await createEvaluator(backend, { values, count, visibleSize: shape.visibleSize }, shape, {
    threads: 2,
  });
  vectors = await createSimdVectors();
  startOver();
};

/** A run that stops by itself is followed by another from other weights. */
globalThis.iterateLongRun = async (iterations) => {
  for (let left = iterations; left > 0; ) {
    const { done, value } = optimiser.next(answer);
    answer = undefined;
    if (done) startOver();
    else if (value.type === 'iterated') left -= 1;
    else if (value.type === 'evaluationNeeded') {
      const { terms, gradient } = await evaluator.evaluate(value.theta, naturalObjective);
      answer = { cost: terms.total, gradient };
    }
  }
  return evaluator.backend === 'simd' ? { tensors: 0, wasm: bytesOf(memories) } : heldByTfjs();
};

function startOver(): void {
  const theta = initialiseParameters(shape, createRandom(seed));
  optimiser = startOptimiser(theta, { name: 'lbfgs', memory: 'auto' }, patchCount, { vectors });
  seed += 1;
}

async function heldByTfjs(): Promise<Held> {
  const { backend, memory } = await import('@tensorflow/tfjs-core');
  const running = backend() as { wasm?: { HEAPU8: Uint8Array } };
  return { tensors: memory().numTensors, wasm: running.wasm?.HEAPU8.buffer.byteLength ?? 0 };
}

const bytesOf = (all: readonly WebAssembly.Memory[]): number =>
  all.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
