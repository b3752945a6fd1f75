import type { ValueDescription } from '../core/patches/describeValues.ts';
import type { Misfit } from '../core/patches/suitability.ts';

/** The steps on the way from a picture to what the network sees, in their order. */
export type StepName = 'original' | 'whitened' | 'meanRemoved' | 'truncated' | 'scaled';

/** Patches after one of the steps. A step that is switched off leaves them as they were. */
export interface PreparationStage {
  readonly step: StepName;
  /** The patches asked for, one a row of visibleSize values. */
  readonly patches: Float32Array;
  /** Of the first `described` patches. */
  readonly description: ValueDescription;
}

/** Patches as they were before luminance was taken of their photographs. */
export interface PatchColours {
  /** Red, green and blue of every pixel, 0 to 255: the patches asked for, one after the other. */
  readonly rgb: Uint8ClampedArray;
  /** How many of these patches are grey only because there was no room for their photographs' colours. */
  readonly notKept: number;
}

export interface PreparationShown {
  readonly visibleSize: number;
  /** Patches in all; `first` is counted round so that it lies among them. */
  readonly patchCount: number;
  readonly first: number;
  readonly stages: readonly PreparationStage[];
  /** Undefined when the patches shown come grey: made, or from pictures without colours. */
  readonly colours: PatchColours | undefined;
  readonly described: number;
  /** What does not suit the network in the patches as it sees them. */
  readonly misfits: readonly Misfit[];
  /** Different patches that the pictures hold at most; undefined where patches are made, not cut. */
  readonly places: number | undefined;
  /** Estimated bytes of the run on its engine, patches included. */
  readonly memoryBytes: number;
}

/**
 * A picture for the eye. Grey: its mean is 128, three standard deviations reach black and white. In colour, of runs on patches in
 * colour: its own colours.
 */
export interface ShownPicture {
  readonly width: number;
  readonly height: number;
  /** width × height; in colour all red levels, then all green and all blue ones. */
  readonly greys: Uint8ClampedArray<ArrayBuffer>;
}

export interface PicturesListed {
  readonly total: number;
  readonly first: number;
  readonly pictures: readonly ShownPicture[];
}

export interface PictureShown {
  readonly picture: number;
  /** Of the picture itself, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly original: ShownPicture;
  /** As patches are cut from it; undefined when it was not whitened. */
  readonly whitened: ShownPicture | undefined;
  readonly patchSize: number;
  /** Upper left pixels of the patches that were cut from it: left, top, left, top … */
  readonly corners: Uint32Array;
  /** Which of the run's patches they are. */
  readonly patches: Uint32Array;
}
