import {
  type Preparation,
  picturePreparation,
  untouchedPreparation,
  whitenedPreparation,
} from '../core/patches/preparation.ts';
import { optimiserDefaults, suitedSettings } from '../presets/suitedSettings.ts';
import type { RunSettings, SourceName } from '../protocol/settings.ts';

/** Sources that generate patches directly, in [0, 1] as the network uses them. */
export function isMade(source: SourceName): boolean {
  return source === 'bars' || source === 'digits';
}

/**
 * What that source needs before the course's network can learn from it: arrays in files come whitened.
 * @param photographs whether the visitor's files are photographs; undefined when none are open
 */
export function suitedPreparation(source: SourceName, photographs?: boolean): Preparation {
  if (isMade(source) || source === 'mnist') return untouchedPreparation;
  return source === 'files' && photographs === false ? whitenedPreparation : picturePreparation;
}

/** The settings that suit a source, the course's where the course has it. */
export function suitedRun(source: SourceName, seed = 1): RunSettings {
  const { patchSize, patchCount, hiddenSize, budget, objective } = suitedSettings[source];
  return {
    data: { source, patchSize, patchCount, preparation: suitedPreparation(source) },
    hiddenSize,
    seed,
    objective,
    optimiser: optimiserDefaults.lbfgs,
    budget,
  };
}
