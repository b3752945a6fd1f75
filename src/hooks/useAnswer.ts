import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Question, QuestionRequest } from '../store/ask.ts';
import { createLiveQuestion, type LiveAnswer } from '../store/liveAnswer.ts';
import { questionAboutRun } from '../store/liveAnswerAboutRun.ts';
import { useIsVisible } from '../ui/KeepMounted.tsx';
import { useSession } from './useSession.ts';

interface AnswerOptions {
  /** Milliseconds between two answers while the run changes; by default slow enough to read. */
  readonly interval?: number;
  /** Ask only when the request changes, not when the run does: the answer is valid for the whole run. */
  readonly once?: boolean;
  /** When this changes, the same question is asked again and the last answer is discarded. */
  readonly occasion?: unknown;
}

/**
 * The latest answer of the trainer to a question, asked again when the run changes, while the component is visible.
 * @param request plain data; `undefined` asks nothing
 */
export function useAnswer<Name extends Question>(
  name: Name,
  request: QuestionRequest<Name> | undefined,
  { interval, once = false, occasion }: AnswerOptions = {},
): LiveAnswer<Name> {
  const session = useSession();
  const question = useMemo(
    () =>
      once ? createLiveQuestion(session.ask, name, interval ?? 0) : questionAboutRun(session, name, interval),
    [session, name, interval, once],
  );
  const spelled = JSON.stringify(request);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a request with the same content is the same
  const wanted = useMemo(() => request, [spelled, occasion]);
  const answer = useSyncExternalStore(question.subscribe, question.read);
  const shown = useIsVisible();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another request discards the answer to the one before
  useEffect(() => () => question.want(undefined), [question, wanted]);
  useEffect(() => {
    if (!shown) return;
    question.want(wanted);
    return () => question.rest();
  }, [question, wanted, shown]);
  return answer;
}
