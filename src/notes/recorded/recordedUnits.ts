import recorded from './courseUnits.json' with { type: 'json' };

/** The hidden units at the end of the recorded run with the exercise's settings, for figures that show them untrained. */
export interface RecordedUnits {
  /** hiddenSize × visibleSize, unit by unit. */
  readonly weights: Float32Array;
  readonly shape: { readonly visibleSize: number; readonly hiddenSize: number };
  readonly iteration: number;
}

export function recordedUnits(): RecordedUnits {
  const { weights, visibleSize, hiddenSize, iteration } = recorded;
  const bytes = Uint8Array.from(atob(weights), (letter) => letter.charCodeAt(0));
  return { weights: new Float32Array(bytes.buffer), shape: { visibleSize, hiddenSize }, iteration };
}
