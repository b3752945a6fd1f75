import type { Model } from '../core/autoencoder/model.ts';
import {
  colourPreparation,
  type Preparation,
  picturePreparation,
  untouchedPreparation,
  whitenedPreparation,
} from '../core/patches/preparation.ts';
import {
  optimiserDefaults,
  type SuitedSettings,
  suitedColour,
  suitedSettings,
} from '../presets/suitedSettings.ts';
import { suitedToModel } from '../presets/suitedToModel.ts';
import type { PictureAdvice } from '../protocol/files.ts';
import type { RunSettings, SourceName } from '../protocol/settings.ts';
import type { RunDescription } from './runDescription.ts';

/** Sources that generate patches directly, in [0, 1] as the network uses them. */
export function isMade(source: SourceName): boolean {
  return source === 'bars' || source === 'digits';
}

/** Whether the source's pictures have colours to learn from. */
export function hasColours(source: SourceName): boolean {
  return source === 'scenes' || source === 'files';
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
  preparation: Preparation = suitedPreparation(source),
): RunSettings {
  const { patchSize, patchCount, hiddenSize, budget, objective } = suited;
  return {
    data: { source, patchSize, patchCount, preparation },
    hiddenSize,
    seed,
    objective,
    optimiser: optimiserDefaults.lbfgs,
    budget,
  };
}

/** The settings that suit patches in colour. */
export function suitedColourRun(source: SourceName, seed = 1): RunSettings {
  return suitedRun(source, seed, suitedColour, colourPreparation);
}

/** What suits the source and the model of a run, which are what an address always names. */
export function suitedBase({
  source,
  colour,
  ...model
}: Pick<RunDescription, 'source' | 'colour'> & Model): RunSettings {
  const run = colour ? suitedColourRun(source) : suitedRun(source);
  const optimiser = model.sparsity === 'topK' ? optimiserDefaults.adam : run.optimiser;
  return { ...run, objective: suitedToModel(run.objective, model), optimiser };
}
