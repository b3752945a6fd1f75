/** A term of a cost function. */
export type TermId = 'reconstructionError' | 'weightDecay' | 'sparsityPenalty';

/** The settings that weigh a term, or are its target. */
type TermSetting = 'lambda' | 'beta' | 'rho';

interface Term {
  readonly id: TermId;
  /** In the order in which the equation shows them. */
  readonly settings: readonly TermSetting[];
}

/** What the output units do with their weighted sum: squeeze it into (0, 1), or leave it, for data outside of that range. */
export type OutputUnits = 'sigmoid' | 'linear';

/**
 * What keeps the code sparse: the course's penalty on mean activations that differ from ρ; a penalty on the activations
 * themselves, β · 1/m ΣΣ a2; or that only the k largest activations of each patch are kept (Makhzani and Frey 2013), which is
 * no term of the sum.
 */
export type SparsityKind = 'kl' | 'l1' | 'topK';

/** In what a network and its cost differ from the course's, CS294A's; what is left out is as there. The hidden units stay sigmoid. */
export interface Model {
  readonly output?: OutputUnits;
  readonly sparsity?: SparsityKind;
  /** k: hidden units that are on for a patch at most; with `topK` alone. ≥ 1 */
  readonly active?: number;
}

/** k where nothing is said of it. */
export const usualActive = 3;

/** The terms of the course's cost, in the order of the equation. Other models have others in the place of the last. */
export const courseTerms = [
  { id: 'reconstructionError', settings: [] },
  { id: 'weightDecay', settings: ['lambda'] },
  { id: 'sparsityPenalty', settings: ['beta', 'rho'] },
] as const satisfies readonly Term[];

/** The cost and its terms, each already multiplied by its weight, so that they add up to `total`. */
export type CostTerms = { readonly total: number } & { readonly [Id in TermId]: number };
