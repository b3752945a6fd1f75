import type { Run } from '../store/run.ts';
import { formatMeasured } from '../ui/number.ts';

/** What a screen reader is told of the run. */
export function statusSentence(run: Run): string {
  const { phase, iteration, terms, failure, preparing } = run;
  const cost = terms ? ` Cost ${formatMeasured(terms.total)}.` : '';
  switch (phase) {
    case 'preparing':
      return preparing ? `Preparing: ${preparing.activity}.` : 'Preparing.';
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
