import type { Refusal } from '../protocol/failures.ts';
import { say } from './sayings.ts';
import { useWordsWhen } from './useWords.ts';

/** Why the trainer has not answered, as a sentence; undefined when it has. */
export function useRefusalText(refusal: Refusal | undefined): string | undefined {
  const words = useWordsWhen('failures', refusal !== undefined);
  return refusal && words && say(words.trainer.refusals, refusal);
}
