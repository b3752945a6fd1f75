/** What a network makes of some of its patches, all at one iteration. */
export interface PatchReconstructions {
  readonly iteration: number;
  /** The patches, by their number counted from 0. */
  readonly patches: readonly number[];
  /** The patches as the network sees them, patches.length × visibleSize, one a row; so are a3, the reconstructions. */
  readonly x: Float32Array;
  readonly a3: Float32Array;
  /** ½‖a3 − x‖² of each, in float64. */
  readonly errors: Float64Array;
}

/** One patch, and its reconstruction unit by unit, the strongest contribution first. */
export interface PatchParts {
  readonly iteration: number;
  readonly patch: number;
  /** visibleSize */
  readonly x: Float32Array;
  /** The code: hiddenSize activations in the order of the units. */
  readonly a2: Float64Array;
  /** The units by the size of what they add, largest first. */
  readonly order: readonly number[];
  /** ‖a2_j W2_j‖ of the units in that order. */
  readonly sizes: Float64Array;
  /** a2_j W2_j of the units in that order, hiddenSize × visibleSize. */
  readonly contributions: Float32Array;
  /** Their sum, visibleSize, and the largest |value| in it and in them. */
  readonly allTogether: Float32Array;
  readonly largest: number;
  /** sigmoid(b2 + Σ a2_j W2_j) over the first n units, n from 0 to hiddenSize: (hiddenSize + 1) × visibleSize. */
  readonly pictures: Float32Array;
  /** ½‖picture − x‖² of each of those pictures. */
  readonly errors: Float64Array;
}

/** The error of every patch of the run. */
export interface PatchErrors {
  readonly iteration: number;
  /** ½‖a3 − x‖² of each patch, in float64. */
  readonly errors: Float64Array;
}

/** A picture that the run's patches were cut from. */
export interface RunPicture {
  /** Which of the run's pictures, counted from 0. */
  readonly picture: number;
  readonly width: number;
  readonly height: number;
}

/**
 * One of them as patches were cut from it: RGBA bytes, width × height × 4, from black to white as far as three standard deviations of its pixels
 * lie on either side of their mean.
 */
export interface OriginalPicture extends RunPicture {
  readonly colours: Uint8ClampedArray;
}

/** What the network makes of a picture; the patches' means, which go past the network; or the error. */
export type PictureView = 'rebuilt' | 'means' | 'error';

export interface PictureQuestion {
  readonly runId: number;
  /** Which of the run's pictures, counted from 0. */
  readonly picture: number;
  /** Pixels from one patch to the next, from 1 to the patch's side. */
  readonly stride: number;
  readonly view: PictureView;
}

/** A whole picture through the network, coloured as the original is; the error from −3 to 3 of its standard deviations. */
export interface PictureReconstruction extends RunPicture {
  readonly iteration: number;
  readonly patchCount: number;
  readonly view: PictureView;
  /** RGBA bytes of the view asked for, width × height × 4. */
  readonly colours: Uint8ClampedArray;
  /** 1 − mean squared error over the picture's variance; and that of the means alone (NaN without). */
  readonly varianceExplained: number;
  readonly meansOnlyExplained: number;
}
