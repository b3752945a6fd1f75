import { boolean, finite, literal, number, picklist, pipe, regex, string, transform, union } from 'valibot';
import type { OutputUnits, SparsityKind } from '../core/autoencoder/model.ts';
import { clampToRange, type Range, ranges } from '../presets/ranges.ts';
import type { OptimiserSettings, SourceName } from '../protocol/settings.ts';

export const sourceNames = [
  'scenes',
  'scrambled',
  'pinkNoise',
  'bars',
  'digits',
  'mnist',
  'files',
] as const satisfies readonly SourceName[];

const optimiserNames = [
  'lbfgs',
  'gradientDescent',
  'momentum',
  'adam',
] as const satisfies readonly OptimiserSettings['name'][];

const outputUnitNames = ['sigmoid', 'linear'] as const satisfies readonly OutputUnits[];
const sparsityKindNames = ['kl', 'l1', 'topK'] as const satisfies readonly SparsityKind[];

const ranged = (range: Range) =>
  pipe(
    number(),
    finite(),
    // Adding 0 turns −0, which is written as 0, into 0.
    transform((value: number) => clampToRange(value, range) + 0),
  );

const whole = (range: Range) =>
  pipe(
    number(),
    finite(),
    transform((value: number) => Math.round(clampToRange(value, range))),
  );

/** What each field of a description may be. A number outside its range is clamped to it. */
export const fieldSchemas = {
  source: picklist(sourceNames),
  digest: pipe(string(), regex(/^[0-9a-f]{64}$/)),
  patchSize: whole(ranges.patchSize),
  patchCount: whole(ranges.patchCount),
  whiten: boolean(),
  whiteningCutoff: ranged(ranges.whiteningCutoff),
  removeMean: boolean(),
  truncate: boolean(),
  scale: boolean(),
  colour: boolean(),
  hiddenSize: whole(ranges.hiddenSize),
  seed: whole(ranges.seed),
  lambda: ranged(ranges.lambda),
  rho: ranged(ranges.rho),
  beta: ranged(ranges.beta),
  output: picklist(outputUnitNames),
  sparsity: picklist(sparsityKindNames),
  active: whole(ranges.active),
  optimiser: picklist(optimiserNames),
  memory: union([literal('auto'), whole(ranges.lbfgsMemory)]),
  learningRate: ranged(ranges.learningRate),
  momentum: ranged(ranges.momentum),
  batchSize: whole(ranges.batchSize),
  iterations: whole(ranges.budget),
} as const;

export type FieldName = keyof typeof fieldSchemas;

export const fieldNames = Object.keys(fieldSchemas) as readonly FieldName[];

/** The fields that each optimiser has. */
export const optimiserFieldNames = {
  lbfgs: ['memory'],
  gradientDescent: ['learningRate'],
  momentum: ['learningRate', 'momentum', 'batchSize'],
  adam: ['learningRate', 'batchSize'],
} as const satisfies Record<OptimiserSettings['name'], readonly FieldName[]>;
