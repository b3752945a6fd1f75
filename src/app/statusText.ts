import { formatMeasured } from '../format/number.ts';
import type { Run } from '../store/run.ts';
import type { FailureWords } from '../words/en/failures.ts';
import type { PageWords } from '../words/en/page.ts';
import { say } from '../words/sayings.ts';

/** What the visitor gave up: preparing another run, or the reading of files. */
export type GivenUp = 'preparing' | 'reading';

type Words = Pick<PageWords, 'status' | 'data'> & { readonly failures: FailureWords | undefined };

/** What is announced to a screen reader about the run. @param givenUp what has just been cancelled */
export function statusText(run: Run, words: Words, givenUp?: GivenUp): string {
  const { status } = words;
  const sentences = stateOf(run, words);
  if (givenUp === 'reading') sentences.unshift(status.readingCancelled);
  if (givenUp === 'preparing' && run.phase !== 'cancelled') sentences.unshift(status.preparingCancelled);
  return status.together(sentences);
}

function stateOf(run: Run, { status, failures, data }: Words): string[] {
  const { phase, iteration, terms, failure, preparing } = run;
  const cost = terms ? [status.cost(formatMeasured(terms.total))] : [];
  switch (phase) {
    case 'preparing':
      return [preparing ? status.preparingStep(say(data.activities, preparing.activity)) : status.preparing];
    case 'cancelled':
      return [status.nothingYet];
    case 'ready':
      return [status.ready, ...cost];
    case 'training':
      return [status.training(iteration), ...cost];
    case 'paused':
      return [status.paused(iteration), ...cost];
    case 'finished':
      return [status.finished(iteration), ...cost];
    case 'failed':
      return [failure && failures ? say(failures.trainer.failures, failure) : status.stopped];
    default:
      return phase satisfies never;
  }
}
