import { ranges } from '../../presets/ranges.ts';
import type { Phase } from '../../store/run.ts';

/** What the transport's main button does now. */
export type MainAction = 'train' | 'pause' | 'continue';

export interface TransportState {
  readonly action: MainAction;
  /** Why a button does nothing now, as a sentence; undefined when it works. */
  readonly blocked: Readonly<Record<'main' | 'step' | 'reset', string | undefined>>;
}

/** Iterations that "Continue" adds when the budget is used up: the course's budget once more. */
export const furtherIterations = 400;

const notYet = 'The training data are still being prepared.';
const cancelled = 'Preparing was cancelled: press Prepare first.';
const neverStarted = 'This run could not start: see the message above the tiles.';

/** Why there are no weights of this run to train, save or reset, as a sentence; undefined when there are. */
export function nothingToWorkOn(run: {
  readonly phase: Phase;
  readonly started: boolean;
}): string | undefined {
  if (run.phase === 'preparing') return notYet;
  if (run.phase === 'cancelled') return cancelled;
  return run.started ? undefined : neverStarted;
}

/** What the buttons do and which of them wait, from where the run stands. A run that failed on its way can go on. */
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
  const exhausted = atMost
    ? `${ranges.budget.max.toLocaleString('en-US')} iterations are the most a run can have.`
    : undefined;
  return {
    action: phase === 'training' ? 'pause' : usedUp ? 'continue' : 'train',
    blocked: {
      main: nothingThere ?? exhausted,
      step: nothingThere ?? exhausted,
      reset: nothingThere ?? (iteration === 0 ? 'The run already stands at iteration 0.' : undefined),
    },
  };
}
