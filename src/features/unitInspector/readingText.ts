import type { TileReading } from '../../core/hiddenUnit/tileReading.ts';

/** What the tile shows, in words. */
export function readingText(reading: TileReading | undefined): string {
  if (!reading) return 'The weights are as good as zero: there is no filter to read.';
  const { wavelength, explained, isEdge } = reading;
  const fit = `a Gabor function explains ${percent(explained)} of it`;
  if (!isEdge) return `Not an edge detector (yet): ${fit}.`;
  return `An edge detector with a stripe every ${wavelength.toFixed(1)} pixels: ${fit}.`;
}

/** Number and sign stay on one line. */
export const percent = (share: number): string => `${Math.round(100 * share)}\u00a0%`;
