import {
  type Preparation,
  picturePreparation,
  untouchedPreparation,
  whitenedPreparation,
} from '../core/patches/preparation.ts';
import { optimiserDefaults, type SuitedSettings, suitedSettings } from '../presets/suitedSettings.ts';
import type { PictureAdvice } from '../protocol/files.ts';
import type { RunSettings, SourceName } from '../protocol/settings.ts';

/** Sources that generate patches directly, in [0, 1] as the network uses them. */
export function isMade(source: SourceName): boolean {
  return source === 'bars' || source === 'digits';
}

/**
 * What that source needs before the course's network can learn from it.
 * @param advice on the visitor's pictures; undefined when none are open
 */
export function suitedPreparation(source: SourceName, advice?: PictureAdvice): Preparation {
  if (isMade(source) || source === 'mnist') return untouchedPreparation;
  if (source !== 'files' || !advice || advice.whiten) return picturePreparation;
  return advice.whole ? untouchedPreparation : whitenedPreparation;
}

/** The settings that suit a source, the course's where the course has it. */
export function suitedRun(
  source: SourceName,
  seed = 1,
  suited: SuitedSettings = suitedSettings[source],
): RunSettings {
  const { patchSize, patchCount, hiddenSize, budget, objective } = suited;
  return {
    data: { source, patchSize, patchCount, preparation: suitedPreparation(source) },
    hiddenSize,
    seed,
    objective,
    optimiser: optimiserDefaults.lbfgs,
    budget,
  };
}
