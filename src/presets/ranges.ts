/** What a setting may be. `step` is the keyboard's step; logarithmic settings step by a factor instead. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly logarithmic: boolean;
  /** Whether 0 can be chosen below `min` (only for logarithmic settings). */
  readonly zero: boolean;
}

const linear = (min: number, max: number, step: number): Range => ({
  min,
  max,
  step,
  logarithmic: false,
  zero: false,
});

const logarithmic = (min: number, max: number, zero: boolean): Range => ({
  min,
  max,
  step: 10 ** (1 / 10),
  logarithmic: true,
  zero,
});

export const ranges = {
  lambda: logarithmic(1e-7, 1, true),
  rho: logarithmic(1e-3, 0.5, false),
  beta: linear(0, 10, 0.1),
  active: linear(1, 400, 1),
  patchSize: linear(4, 28, 1),
  patchCount: linear(10, 100_000, 10),
  /** Cycles per pixel; 0.5 is the finest that pixels can show along a row. */
  whiteningCutoff: linear(0.05, 0.7, 0.01),
  hiddenSize: linear(1, 400, 1),
  /** Degrees. */
  inputAngle: linear(-180, 180, 1),
  /** The notes allow 1; beyond it can be seen why there is a bound. */
  inputLength: linear(0, 1.5, 0.01),
  /** Of the vectors in the figure of the dot product. */
  vectorLength: linear(0, 2, 0.01),
  contrast: linear(0, 4, 0.05),
  brightness: linear(-0.5, 0.5, 0.01),
  budget: linear(1, 20_000, 1),
  seed: linear(1, 999_999, 1),
  learningRate: logarithmic(1e-4, 10, false),
  momentum: linear(0, 0.99, 0.01),
  batchSize: logarithmic(10, 50_000, false),
  lbfgsMemory: linear(1, 100, 1),
} as const satisfies Record<string, Range>;

/** The nearest value the range allows. Anything that is no number becomes the range's smallest value. */
export function clampToRange(value: number, range: Range): number {
  if (!(value >= range.min)) return range.zero && !(value > 0) ? 0 : range.min;
  return Math.min(value, range.max);
}
