import { floatsOf } from './decode.ts';
import recorded from './patches.json' with { type: 'json' };

/** The first patches of the built-in scenes as the network sees them, one after the other. */
export function recordedPatches() {
  const values = Float64Array.from(floatsOf(recorded.values));
  return { values, count: values.length / recorded.visibleSize, visibleSize: recorded.visibleSize };
}
