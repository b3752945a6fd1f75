import type { Marker } from '../run.ts';

/**
 * Markers with the steps of one drag joined: neighbours of the same kind at most `distance` iterations apart
 * become one, from where the first began to where the last ended.
 */
export function mergeMarkers(markers: readonly Marker[], distance: number): readonly Marker[] {
  const merged: Marker[] = [];
  for (const marker of markers) {
    const last = merged.at(-1);
    const joined = last && marker.iteration - last.iteration <= distance ? join(last, marker) : undefined;
    if (joined) merged[merged.length - 1] = joined;
    else merged.push(marker);
  }
  return merged;
}

function join(first: Marker, second: Marker): Marker | undefined {
  if ('optimiser' in first && 'optimiser' in second) return second;
  if ('before' in first && 'before' in second) return { ...second, before: first.before };
  return undefined;
}
