import recorded from './courseUnits.json' with { type: 'json' };
import { floatsOf } from './decode.ts';

/** The hidden units at the end of the recorded run with the exercise's settings, for figures that show them untrained. */
export interface RecordedUnits {
  /** hiddenSize × visibleSize, unit by unit. */
  readonly weights: Float32Array;
  readonly shape: { readonly visibleSize: number; readonly hiddenSize: number };
  readonly iteration: number;
}

export function recordedUnits(): RecordedUnits {
  const { weights, visibleSize, hiddenSize, iteration } = recorded;
  return { weights: floatsOf(weights), shape: { visibleSize, hiddenSize }, iteration };
}
