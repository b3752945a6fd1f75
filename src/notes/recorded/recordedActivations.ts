import recorded from './activations.json' with { type: 'json' };
import { floatsOf } from './decode.ts';

/** Activations at the end of the recorded run with the exercise's settings, patch by patch. */
export function recordedActivations() {
  const { patchCount, hiddenSize, a2 } = recorded;
  return { patchCount, hiddenSize, a2: floatsOf(a2) };
}
