/** One seed names a run; each use of chance draws from a stream of its own, so that none disturbs another. */
export const randomStreams = { patches: 1, initialWeights: 2, gradientCheck: 3 } as const;
