import type { Objective } from '../core/autoencoder/shape.ts';
import type { Preparation } from '../core/patches/preparation.ts';

/** Where patches come from: generated pictures or patches, made here from a seed, or pictures the visitor opened. */
export type SourceName =
  | 'scenes' // dead leaves
  | 'scrambled' // the same scenes with random phases
  | 'pinkNoise'
  | 'bars' // Földiák's
  | 'digits' // pen strokes
  | 'mnist' // handwritten digits, downloaded or opened
  | 'files';

/** What the network sees. Changing any of it starts a new run. */
export interface DataSettings {
  readonly source: SourceName;
  /** Names the opened pictures (SHA-256 in hexadecimal), so that others are other data; only where `source` is 'files'. */
  readonly digest?: string;
  /** Side of the square patches, in pixels: 4 to 28. */
  readonly patchSize: number;
  readonly patchCount: number;
  readonly preparation: Preparation;
}

export type OptimiserSettings =
  | {
      readonly name: 'lbfgs';
      /** Pairs of steps remembered; 'auto' takes as many as fit in 50 MB, at most 100. */
      readonly memory: number | 'auto';
    }
  | {
      readonly name: 'gradientDescent';
      /** α: the fixed learning rate of the notes' update rule. */
      readonly learningRate: number;
    }
  | {
      /** Mini-batch Adam. An iteration is a pass over all patches. */
      readonly name: 'adam';
      readonly learningRate: number;
      /** Patches in a batch; the last of a pass may have fewer. */
      readonly batchSize: number;
    }
  | {
      /** Mini-batch gradient descent with momentum. An iteration is a pass over all patches. */
      readonly name: 'momentum';
      readonly learningRate: number;
      /** Share of the velocity kept at each step, from 0 to below 1. */
      readonly momentum: number;
      readonly batchSize: number;
    };

/**
 * 'simd' is our own WebAssembly kernel, 'simd64' the same in float64: exact, slower, and only used if the visitor
 * chooses it. The others are backends of TensorFlow.js.
 */
export type BackendName = 'webgl' | 'webgpu' | 'simd' | 'simd64' | 'wasm' | 'cpu';
export type BackendPreference = BackendName | 'auto';

/** About 3, 12 or 50 iterations a second for watching, or as many as the machine computes. */
export type Pace = 'slow' | 'moderate' | 'brisk' | 'full';

/** Everything that names a run: same settings, same backend, same result. */
export interface RunSettings {
  readonly data: DataSettings;
  readonly hiddenSize: number;
  /** Seeds the sampling of patches and the initial weights. */
  readonly seed: number;
  readonly objective: Objective;
  readonly optimiser: OptimiserSettings;
  /** Iterations after which the run stops by itself. */
  readonly budget: number;
}
