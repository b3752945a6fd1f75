import { type Model, type OutputUnits, type SparsityKind, usualActive } from './model.ts';

/** The two choices that make a model; `active` is one of its settings. */
export interface ModelChoice {
  readonly output: OutputUnits;
  readonly sparsity: SparsityKind;
}

export const courseModel: ModelChoice = { output: 'sigmoid', sparsity: 'kl' };

export const modelOf = ({ output, sparsity }: Model): ModelChoice => ({
  output: output ?? courseModel.output,
  sparsity: sparsity ?? courseModel.sparsity,
});

export const isCourseModel = (model: Model): boolean =>
  modelOf(model).output === courseModel.output && modelOf(model).sparsity === courseModel.sparsity;

/** How many hidden units may be on for a patch; Infinity where the model sets no limit. */
export const mostActive = ({ sparsity, active = usualActive }: Model): number =>
  sparsity === 'topK' ? Math.max(1, active) : Number.POSITIVE_INFINITY;
