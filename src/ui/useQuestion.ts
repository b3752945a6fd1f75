import { useEffect, useSyncExternalStore } from 'react';
import { useShown } from './Shown.ts';

interface Question<Request, Answer> {
  want(request: Request | undefined): void;
  rest(): void;
  read(): Answer;
  subscribe(listener: () => void): () => void;
}

/**
 * The latest answer to a question that is asked again and again while the component is on show.
 * @param question keep it the same object between renders
 * @param request `undefined` asks nothing; keep it the same object while it says the same
 */
export function useQuestion<Request, Answer>(
  question: Question<Request, Answer>,
  request: Request | undefined,
): Answer {
  const answer = useSyncExternalStore(question.subscribe, question.read);
  const shown = useShown();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another request forgets the answer to the one before
  useEffect(() => () => question.want(undefined), [question, request]);
  useEffect(() => {
    if (!shown) return;
    question.want(request);
    return () => question.rest();
  }, [question, request, shown]);
  return answer;
}
