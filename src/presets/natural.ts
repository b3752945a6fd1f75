import type { Objective } from '../core/autoencoder/shape.ts';

/** λ, ρ and β of the course's exercise on natural images (UFLDL, sparse autoencoder, train.m). */
export const naturalObjective: Objective = { lambda: 1e-4, rho: 0.01, beta: 3 };

/** The rest of the same set-up: 10,000 patches of 8×8 pixels, 25 hidden units, 400 iterations of L-BFGS. */
export const naturalSetup = {
  patchSize: 8,
  patchCount: 10_000,
  hiddenSize: 25,
  budget: 400,
} as const;
