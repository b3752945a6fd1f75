import { useRun } from '../../../../hooks/useSession.ts';
import { say } from '../../../../words/sayings.ts';
import { useWordsWhen } from '../../../../words/useWords.ts';

/** Why the figure's run cannot go on, as a sentence; undefined while it can. */
export function useFailureText(): string | undefined {
  const failure = useRun((run) => run.failure);
  const words = useWordsWhen('failures', failure !== undefined);
  return failure && words && say(words.trainer.failures, failure);
}
