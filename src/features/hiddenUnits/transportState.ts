import { ranges } from '../../presets/ranges.ts';
import type { Phase } from '../../store/run.ts';

/** What the transport's main button does now. */
export type MainAction = 'train' | 'pause' | 'continue';

/** Why there are no weights of this run to train, save or reset. */
type NothingThere = 'preparing' | 'cancelled' | 'neverStarted';

/** Why a button does nothing. The words of the page have a sentence for each. */
export type Blocked = NothingThere | 'mostIterations' | 'atStart';

export interface TransportState {
  readonly action: MainAction;
  /** Why a button does nothing now; undefined when it works. */
  readonly blocked: Readonly<Record<'main' | 'step' | 'reset', Blocked | undefined>>;
}

/** Iterations that "Continue" adds when the budget is used up: the course's budget once more. */
export const furtherIterations = 400;

/** Undefined when there are weights of this run to train, save or reset. */
export function nothingToWorkOn(run: {
  readonly phase: Phase;
  readonly started: boolean;
}): NothingThere | undefined {
  if (run.phase === 'preparing' || run.phase === 'cancelled') return run.phase;
  return run.started ? undefined : 'neverStarted';
}

/**
 * What the buttons do and which of them are disabled, depending on the state of the run. A run that failed during
 * training can continue.
 */
export function transportState(run: {
  readonly phase: Phase;
  readonly started: boolean;
  readonly iteration: number;
  readonly budget: number;
}): TransportState {
  const { phase, iteration, budget } = run;
  const usedUp = iteration >= budget;
  const nothingThere = nothingToWorkOn(run);
  const atMost = iteration >= ranges.budget.max && phase !== 'training';
  const exhausted = atMost ? 'mostIterations' : undefined;
  return {
    action: phase === 'training' ? 'pause' : usedUp ? 'continue' : 'train',
    blocked: {
      main: nothingThere ?? exhausted,
      step: nothingThere ?? exhausted,
      reset: nothingThere ?? (iteration === 0 ? 'atStart' : undefined),
    },
  };
}
