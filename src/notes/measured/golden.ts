/**
 * Numbers that were measured on data which is not ours to ship, with their sources. They can be checked only where that data is.
 * `reference/` and `design/` are folders of the project's reference data.
 */

/** MNIST with the course's settings, L-BFGS, float64 (reference data's README: MNIST set-up, SciPy and minFunc). */
export const mnistCourse = { costAtStart: 318.7028722, costAtEnd: 12.105 } as const;

/** The course's IMAGES.mat from one start, 400 iterations in one run and 8 × 50 (reference data's README). */
export const imagesCourse = { atOnce: 0.44649, inParts: 0.44659 } as const;

/**
 * The norms of the course's own patches (10,000 of 8×8 from IMAGES.mat, cut off at ±3 standard deviations) once each has lost its
 * mean: standard deviation divided by mean. Computed from `reference/natural/patches.npy`.
 */
export const imagesPatternSpread = 0.629;
