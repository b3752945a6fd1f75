import { useEffect, useSyncExternalStore } from 'react';

interface Question<Request, Answer> {
  want(request: Request | undefined): void;
  read(): Answer;
  subscribe(listener: () => void): () => void;
}

/**
 * The latest answer to a question that is asked again and again while the component is there.
 * @param question keep it the same object between renders
 * @param request `undefined` asks nothing; keep it the same object while it says the same
 */
export function useQuestion<Request, Answer>(
  question: Question<Request, Answer>,
  request: Request | undefined,
): Answer {
  const answer = useSyncExternalStore(question.subscribe, question.read);
  useEffect(() => {
    question.want(request);
    return () => question.want(undefined);
  }, [question, request]);
  return answer;
}
