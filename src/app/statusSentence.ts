import type { Run } from '../store/run.ts';
import { formatMeasured } from '../ui/number.ts';

/** What a screen reader is told of the run. @param cancelled whether preparing another has just been cancelled */
export function statusSentence(run: Run, cancelled = false): string {
  const sentence = stateOf(run);
  return cancelled && run.phase !== 'cancelled' ? `Preparing was cancelled. ${sentence}` : sentence;
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
