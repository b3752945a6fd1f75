import type { TileReading } from '../../core/hiddenUnit/tileReading.ts';

/** What the tile shows, in words. @param side of the tile in pixels */
export function readingText(reading: TileReading | undefined, side: number): string {
  if (!reading) {
    return side > 16
      ? 'Tiles of this size are not fitted with a Gabor function: it would take seconds.'
      : 'The weights are as good as zero: there is no filter to read.';
  }
  const { stripeDegrees, frequency, wavelength, shareOfTile, explained, isEdge } = reading;
  const fit = `a Gabor function explains ${percent(explained)} of it`;
  if (!isEdge) return `Not an edge detector (yet): ${fit}.`;
  return `An edge detector: stripes at ${stripeDegrees.toFixed(0)}° to the horizontal, ${frequency.toFixed(2)} cycles per pixel (one every ${wavelength.toFixed(1)} pixels), spread over ${percent(shareOfTile)} of the tile; ${fit}.`;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
