import type { GuidedExperiment } from '../presets/experiments.ts';
import type { Settings } from './settings.ts';

/** The guided experiment that was set up last, and the settings before it. */
export interface Guided {
  readonly current: { readonly experiment: GuidedExperiment; readonly before: Settings } | undefined;
}
