import type { GuidedExperiment } from '../presets/experiments.ts';
import type { Ask } from './ask.ts';
import type { Snapshot } from './shelf.ts';
import type { Stores } from './stores.ts';

/** What every part of the page can do with its session. */
export interface Session extends Stores {
  /** Asks the trainer that runs now. */
  readonly ask: Ask;
  /** Applies all settings together as a new run. The former settings can be restored. */
  setUpExperiment(experiment: GuidedExperiment): void;
  /** Back to the settings before the experiment, as a new run. */
  leaveExperiment(): void;
  /** Back to a run that was replaced, with its settings and its state, without training. */
  returnTo(kept: Snapshot): void;
}
