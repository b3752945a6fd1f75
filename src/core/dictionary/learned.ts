/** What a learner has found, in the form that all kinds share. */
export interface LearnedDictionary {
  /** h: the number of latents. */
  readonly latents: number;
  readonly dimensions: number;
  /** latents × dimensions: the direction in which each latent writes, of length 1; zeros for one that writes nothing. */
  readonly directions: Float64Array;
  /** Whether the sign of a direction means anything: that of a principal component does not. */
  readonly signed: boolean;
  /**
   * What it makes of one example.
   * @param input dimensions
   */
  apply(input: Float64Array): AppliedDictionary;
}

export interface AppliedDictionary {
  /** latents: how far each writes along its direction. What is 0 is off. */
  readonly code: Float64Array;
  /** x̂, dimensions. */
  readonly output: Float64Array;
}
