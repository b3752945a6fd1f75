import type { Objective } from '../core/autoencoder/shape.ts';
import type { CancelPreparation, StartRun } from '../protocol/commands.ts';
import type { BackendPreference, OptimiserSettings } from '../protocol/settings.ts';

/**
 * Requests of the page that the loop has not yet carried out. A newer wish replaces an older one of its kind, so a
 * slider dragged across its range costs one evaluation, not fifty.
 */
export interface Wishes {
  backend?: BackendPreference;
  takenBack?: CancelPreparation;
  start?: StartRun;
  reset?: true;
  objective?: Objective;
  optimiser?: OptimiserSettings;
  budget?: number;
  /** Whether the run is to iterate: not at all, so many steps, or on and on. */
  motion?: 'pause' | 'step' | 'train';
  steps?: number;
  /** The iteration that is to be looked at. */
  look?: number;
}

/** Takes a wish out of the list: it is being granted now. */
export function take<Kind extends keyof Wishes>(wishes: Wishes, kind: Kind): Wishes[Kind] {
  const wish = wishes[kind];
  delete wishes[kind];
  return wish;
}
