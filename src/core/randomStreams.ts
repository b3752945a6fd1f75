/** A run has one seed; each use of random numbers has its own stream, so that none influences another. */
export const randomStreams = { patches: 1, initialWeights: 2, gradientCheck: 3 } as const;
