import { type Model, usualActive } from '../core/autoencoder/model.ts';
import type { Objective } from '../core/autoencoder/shape.ts';
import type { Preparation } from '../core/patches/preparation.ts';
import type { OptimiserSettings, RunSettings, SourceName } from '../protocol/settings.ts';

/** 2: a run's model (`output`, `sparsity`, `active`). Descriptions of version 1 are all of the course's model, and are read as that. */
export const descriptionVersion = 2;

/** The settings of an optimiser, flat: only those that the optimiser named has. */
export interface OptimiserFields {
  readonly optimiser: OptimiserSettings['name'];
  /** Pairs that L-BFGS remembers. */
  readonly memory?: number | 'auto';
  readonly learningRate?: number;
  readonly momentum?: number;
  readonly batchSize?: number;
}

/** A setting that was changed while the run stood at this iteration: only what changed is there. */
export interface RunChange extends Partial<Objective>, Partial<OptimiserFields> {
  readonly iteration: number;
  /** The budget from there on. */
  readonly iterations?: number;
}

/**
 * Everything that names a run, as flat, plain data: where its patches come from and what is done to them, the sizes, the
 * seed, the objective, the optimiser and the budget with which it began, and the changes made on the way.
 */
export interface RunDescription extends Preparation, Objective, OptimiserFields {
  readonly version: typeof descriptionVersion;
  readonly source: SourceName;
  /** SHA-256 of the opened pictures in hexadecimal; only where the source is the visitor's files. */
  readonly digest?: string;
  /** Side of the square patches, in pixels. */
  readonly patchSize: number;
  readonly patchCount: number;
  readonly hiddenSize: number;
  readonly seed: number;
  /** Iterations after which the run stops by itself. */
  readonly iterations: number;
  readonly changes: readonly RunChange[];
}

/** A run that begins with these settings. */
export function describeRun(settings: RunSettings, changes: readonly RunChange[] = []): RunDescription {
  const { data, hiddenSize, seed, objective, optimiser, budget } = settings;
  const { source, digest, patchSize, patchCount, preparation } = data;
  return {
    version: descriptionVersion,
    source,
    ...(source === 'files' && digest !== undefined && { digest }),
    patchSize,
    patchCount,
    ...preparation,
    hiddenSize,
    seed,
    ...objectiveOf(objective),
    ...optimiserFields(optimiser),
    iterations: budget,
    changes,
  };
}

export function optimiserFields({ name, ...settings }: OptimiserSettings): OptimiserFields {
  return { optimiser: name, ...settings };
}

/** λ, ρ and β, and the model. */
export function objectiveOf({ lambda, rho, beta, ...model }: Objective): Objective {
  return { lambda, rho, beta, ...modelFields(model) };
}

/** The model's fields, which are there only where it is not the course's, so that a model has one form. */
export function modelFields({ output, sparsity, active }: Model): Model {
  return {
    ...(output === 'linear' && { output }),
    ...(sparsity !== undefined && sparsity !== 'kl' && { sparsity }),
    ...(sparsity === 'topK' && { active: active ?? usualActive }),
  };
}
