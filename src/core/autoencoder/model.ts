/** A term of a cost function. */
export type TermId = 'reconstructionError' | 'weightDecay' | 'sparsityPenalty';

/** The settings that weigh a term, or are its target. */
export type TermSetting = 'lambda' | 'beta' | 'rho';

export interface Term {
  readonly id: TermId;
  /** In the order in which the equation shows them. */
  readonly settings: readonly TermSetting[];
}

/** A kind of network with its cost function: which terms are added up, in the order of the equation. */
export interface Model {
  readonly terms: readonly Term[];
  readonly output: OutputUnits;
}

/** What the output units do with their weighted sum: squeeze it into (0, 1), or leave it, for data outside of that range. */
export type OutputUnits = 'sigmoid' | 'linear';

const courseTerms: readonly Term[] = [
  { id: 'reconstructionError', settings: [] },
  { id: 'weightDecay', settings: ['lambda'] },
  { id: 'sparsityPenalty', settings: ['beta', 'rho'] },
];

/**
 * The models that can be trained. `course` is that of CS294A: sigmoid units in both layers, squared error, weight decay and
 * the KL penalty on mean activations. `linearDecoder` is that of UFLDL's exercise on linear decoders: the same with output units that
 * add up what they get.
 */
export const models = {
  course: { terms: courseTerms, output: 'sigmoid' },
  linearDecoder: { terms: courseTerms, output: 'linear' },
} as const satisfies Record<string, Model>;

export type ModelName = keyof typeof models;

/** The cost and its terms, each already multiplied by its weight, so that they add up to `total`. */
export type CostTerms = { readonly total: number } & { readonly [Id in TermId]: number };
