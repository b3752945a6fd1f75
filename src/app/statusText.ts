import { formatMeasured } from '../format/number.ts';
import type { Run } from '../store/run.ts';

/** What the visitor gave up: preparing another run, or the reading of files. */
export type GivenUp = 'preparing' | 'reading';

/** What a screen reader is told of the run. @param givenUp what has just been cancelled */
export function statusText(run: Run, givenUp?: GivenUp): string {
  const sentence = stateOf(run);
  if (givenUp === 'reading') return `Reading files was cancelled. What was open stays. ${sentence}`;
  const said = givenUp === undefined || run.phase === 'cancelled';
  return said ? sentence : `Preparing was cancelled. ${sentence}`;
}

function stateOf(run: Run): string {
  const { phase, iteration, terms, failure, preparing } = run;
  const cost = terms ? ` Cost ${formatMeasured(terms.total)}.` : '';
  switch (phase) {
    case 'preparing':
      return preparing ? `Preparing: ${preparing.activity}.` : 'Preparing.';
    case 'cancelled':
      return 'Preparing was cancelled. There is nothing to train on yet.';
    case 'ready':
      return `Ready to train.${cost}`;
    case 'training':
      return `Training, iteration ${iteration}.${cost}`;
    case 'paused':
      return `Paused at iteration ${iteration}.${cost}`;
    case 'finished':
      return `Finished after ${iteration} iterations.${cost}`;
    case 'failed':
      return failure ?? 'The run stopped.';
    default:
      return phase satisfies never;
  }
}
