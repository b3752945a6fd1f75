import type { RunChange, RunDescription } from '../../description/runDescription.ts';

/** A setting of a description. The version is none. */
export type SettingName = Exclude<keyof RunDescription, 'version'>;

export type SettingValue = string | number | boolean | readonly RunChange[] | undefined;

export interface DifferingSetting {
  readonly name: SettingName;
  /** In the order of the runs; undefined where a run has no such setting. */
  readonly values: readonly SettingValue[];
}

/** In the order in which they are shown. */
const order = [
  'source',
  'digest',
  'patchSize',
  'patchCount',
  'whiten',
  'whiteningCutoff',
  'removeMean',
  'truncate',
  'scale',
  'colour',
  'hiddenSize',
  'seed',
  'lambda',
  'rho',
  'beta',
  'optimiser',
  'memory',
  'learningRate',
  'momentum',
  'batchSize',
  'iterations',
  'changes',
] as const satisfies readonly SettingName[];

/** The settings that are not the same in all of these runs. A setting that has no effect in a run counts as absent there. */
export function differingSettings(runs: readonly RunDescription[]): DifferingSetting[] {
  return order
    .map((name) => ({ name, values: runs.map((run) => effective(run, name)) }))
    .filter(({ values }) => new Set(values.map((value) => JSON.stringify(value))).size > 1);
}

function effective(run: RunDescription, name: SettingName): SettingValue {
  return name === 'whiteningCutoff' && !run.whiten ? undefined : run[name];
}

/** How the patches of one run are related to another's. */
export type Kinship = 'same' | 'sameSource' | 'other';

/** Whether two runs have the same patches, others out of the same source, or others altogether. */
export function kinship(one: RunDescription, other: RunDescription): Kinship {
  const differing = new Set(differingSettings([one, other]).map(({ name }) => name));
  if (fromSource.some((name) => differing.has(name))) return 'other';
  return differing.has('seed') || differing.has('patchCount') ? 'sameSource' : 'same';
}

const fromSource = [
  'source',
  'digest',
  'patchSize',
  'whiten',
  'whiteningCutoff',
  'removeMean',
  'truncate',
  'scale',
  'colour',
] as const satisfies readonly SettingName[];
