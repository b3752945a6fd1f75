import type { Objective } from '../core/autoencoder/shape.ts';
import { naturalObjective, naturalSetup } from './natural.ts';

/** The settings with which a source shows what it is there to show. */
export interface SuitedSettings {
  readonly patchSize: number;
  readonly patchCount: number;
  readonly hiddenSize: number;
  readonly budget: number;
  readonly objective: Objective;
  /** Whose values these are, for the button that restores one. */
  readonly valueName: 'course' | 'suggested';
}

const course: SuitedSettings = {
  ...naturalSetup,
  objective: naturalObjective,
  valueName: 'course',
};

/** The course's exercise on handwritten digits (UFLDL, self-taught learning): pixels as they are, in [0, 1]. */
const courseDigits: SuitedSettings = {
  patchSize: 28,
  patchCount: 10_000,
  hiddenSize: 196,
  budget: 400,
  objective: { lambda: 3e-3, rho: 0.1, beta: 3 },
  valueName: 'course',
};

/** Found by trying: all 16 bars on 20 of 20 seeds, while β = 0, λ = 0.01 or ρ = 0.5 find none or one. */
const bars: SuitedSettings = {
  patchSize: 8,
  patchCount: 2_000,
  hiddenSize: 25,
  budget: 100,
  objective: { lambda: 1e-3, rho: 0.125, beta: 1 },
  valueName: 'suggested',
};

/**
 * Patches in colour, after the course's exercise on colour features (UFLDL, "Learning color features with sparse autoencoders":
 * λ 3e-3, ρ 0.035, β 5, 400 hidden units, 100,000 patches), with fewer patches and hidden units.
 */
export const suitedColour: SuitedSettings = {
  patchSize: 8,
  patchCount: 10_000,
  hiddenSize: 64,
  budget: 400,
  objective: { lambda: 3e-3, rho: 0.035, beta: 5, output: 'linear' },
  valueName: 'suggested',
};

/** The largest patches in colour: the work of their whitening grows with the sixth power of the side. */
export const largestColourPatch = 12;

/** By source. The two controls are to be compared with the scenes, so they take the same. */
export const suitedSettings = {
  scenes: course,
  scrambled: course,
  pinkNoise: course,
  bars,
  digits: courseDigits,
  mnist: courseDigits,
  files: course,
} as const satisfies Record<string, SuitedSettings>;

/** What suits pictures that are each as large as a patch may be: every picture is a patch. */
export function suitedToWhole(side: number, pictures: number, digits: boolean): SuitedSettings {
  const alike = digits ? courseDigits : course;
  return {
    ...alike,
    patchSize: side,
    patchCount: Math.min(alike.patchCount, pictures),
    valueName: 'suggested',
  };
}

/**
 * Each optimiser's settings when it is chosen. Rates and batch sizes of Adam and momentum were taken from about twenty
 * pairs tried on the course's natural set-up: below J = 0.50 after 100 passes and still falling, without jumps, to 400.
 */
export const optimiserDefaults = {
  lbfgs: { name: 'lbfgs', memory: 'auto' },
  gradientDescent: { name: 'gradientDescent', learningRate: 1 },
  adam: { name: 'adam', learningRate: 0.005, batchSize: 100 },
  momentum: { name: 'momentum', learningRate: 0.5, momentum: 0.9, batchSize: 200 },
} as const;
