import type { GaborFit } from '../filters/gabor.ts';
import { stripeDegreesOfChange } from '../filters/structureTensor.ts';

/** What a tile shows, in units to be read out. */
export interface TileReading {
  /** Direction of the stripes, degrees counter-clockwise from horizontal as seen on the page, [0, 180). */
  readonly stripeDegrees: number;
  /** Cycles per pixel. */
  readonly frequency: number;
  /** Pixels from one bright stripe to the next, 1/frequency. */
  readonly wavelength: number;
  /** Centre of the envelope in pixels, 0 the middle of the first column and row. */
  readonly centreX: number;
  readonly centreY: number;
  /** Share of the tile's area that the filter covers, 0 to 1: spread², the energy's area over a flat tile's. */
  readonly shareOfTile: number;
  /** Share of the tile's variance that a Gabor function explains. */
  readonly explained: number;
  readonly isEdge: boolean;
}

/** What was measured of a tile. */
interface MeasuredTile {
  /** Undefined for a tile without contrast. */
  readonly gabor: GaborFit | undefined;
  /** Rms radius of the energy over that of a flat tile. */
  readonly spread: number;
  readonly isEdge: boolean;
}

/** A tile's orientation, frequency and localisation; undefined for a tile without contrast. */
export function readTile({ gabor, spread, isEdge }: MeasuredTile): TileReading | undefined {
  if (!gabor) return undefined;
  const { frequency, centreX, centreY, explained } = gabor;
  return {
    stripeDegrees: stripeDegreesOfChange(gabor.orientation),
    frequency,
    wavelength: 1 / frequency,
    centreX,
    centreY,
    shareOfTile: Math.min(1, spread * spread),
    explained,
    isEdge,
  };
}
