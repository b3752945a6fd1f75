import type { Objective } from '../core/autoencoder/shape.ts';
import type { OptimiserSettings } from '../protocol/settings.ts';
import type { Marker } from './run.ts';

/** Changes of one subject that lie at most this many iterations apart are one gesture and get one marker. */
const gestureIterations = 10;

/** A setting that was changed at an iteration. */
type Change = { readonly iteration: number } & (
  | { readonly subject: 'objective'; readonly before: Objective; readonly after: Objective }
  | { readonly subject: 'optimiser'; readonly before: OptimiserSettings; readonly after: OptimiserSettings }
);

/** The markers after one more change, which is joined to the last marker when both are one gesture. */
export function withMarker(markers: readonly Marker[], change: Change): readonly Marker[] {
  const { iteration } = change;
  const marker: Marker = { ...change, until: iteration };
  const last = markers.at(-1);
  if (last?.subject !== change.subject || iteration - last.until > gestureIterations) {
    return [...markers, marker];
  }
  const joined = { ...marker, iteration: last.iteration, before: last.before } as Marker;
  return [...markers.slice(0, -1), joined];
}
