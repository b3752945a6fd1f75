import type { Refusal } from '../protocol/failures.ts';
import { say } from './sayings.ts';
import { useWords } from './useWords.ts';

/** Why the trainer has not answered, as a sentence; undefined when it has. */
export function useRefusalText(refusal: Refusal | undefined): string | undefined {
  const { trainer } = useWords('page');
  return refusal && say(trainer.refusals, refusal);
}
