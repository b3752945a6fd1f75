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
  /** W2_j of the units in that order, hiddenSize × visibleSize. */
  readonly columns: Float32Array;
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
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureQuestion {
  readonly runId: number;
  /** Which of the run's pictures, counted from 0. */
  readonly picture: number;
  /** Pixels from one patch to the next, from 1 to the patch's side. */
  readonly stride: number;
}

/**
 * A whole picture through the network. The pictures are grey levels, width × height, from black to white as far as three
 * standard deviations of the picture's own pixels lie on either side of their mean.
 */
export interface PictureReconstruction extends RunPicture {
  readonly iteration: number;
  readonly patchCount: number;
  readonly original: Uint8ClampedArray;
  readonly rebuilt: Uint8ClampedArray;
  /** Only the patches' means, which go round the network; undefined when patches keep their mean. */
  readonly meansOnly: Uint8ClampedArray | undefined;
  /** (rebuilt − original) in 127ths of those three standard deviations. */
  readonly error: Int8Array;
  /** 1 − mean squared error over the picture's variance; and that of the means alone (NaN without). */
  readonly varianceExplained: number;
  readonly meansOnlyExplained: number;
}
