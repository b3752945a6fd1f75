import type { Objective } from '../core/autoencoder/shape.ts';
import type { OptimiserSettings } from '../protocol/settings.ts';
import type { Marker } from './run.ts';

/** Changes of one subject are one gesture, and get one marker, when at most this many iterations lie between them … */
const gestureIterations = 10;
/** … or at most as many as are done in this many seconds. */
const gestureSeconds = 1;

/** A setting that was changed at an iteration. */
type Change = { readonly iteration: number } & (
  | { readonly subject: 'objective'; readonly before: Objective; readonly after: Objective }
  | { readonly subject: 'optimiser'; readonly before: OptimiserSettings; readonly after: OptimiserSettings }
);

/**
 * The markers after one more change, which is joined to the last marker when both are one gesture. A setting before
 * the first iteration is not a change, because the run begins with it.
 */
export function withMarker(
  markers: readonly Marker[],
  change: Change,
  iterationsPerSecond: number,
): readonly Marker[] {
  const { iteration } = change;
  if (iteration === 0) return markers;
  const gesture = Math.max(gestureIterations, gestureSeconds * iterationsPerSecond);
  const marker: Marker = { ...change, until: iteration };
  const last = markers.at(-1);
  if (last?.subject !== change.subject || iteration - last.until > gesture) {
    return [...markers, marker];
  }
  const joined = { ...marker, iteration: last.iteration, before: last.before } as Marker;
  return [...markers.slice(0, -1), joined];
}
