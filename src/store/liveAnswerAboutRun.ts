import type { StoreApi } from 'zustand/vanilla';
import type { Ask, Question } from './ask.ts';
import { createLiveQuestion, type LiveQuestion } from './liveAnswer.ts';
import type { Run } from './run.ts';

/** Milliseconds between two answers while training: a pace that a reader can follow. */
const readingPace = 500;

const isHidden = (): boolean => globalThis.document?.hidden === true;

/** A live question about the present run: while there are subscribers, it is asked again whenever the run has changed. */
export function questionAboutRun<Name extends Question>(
  { ask, run }: { readonly ask: Ask; readonly run: StoreApi<Run> },
  name: Name,
  interval: number = readingPace,
): LiveQuestion<Name> {
  const question = createLiveQuestion(ask, name, interval);
  let listeners = 0;
  let unfollow: (() => void) | undefined;
  // A hidden page asks nothing. It asks once when it becomes visible again.
  const askAgain = (): void => {
    if (!isHidden()) question.changed();
  };
  const follow = () => {
    const unsubscribe = run.subscribe((now, before) => {
      if (now.iteration !== before.iteration || now.terms !== before.terms || now.phase !== before.phase)
        askAgain();
    });
    globalThis.document?.addEventListener('visibilitychange', askAgain);
    return () => {
      unsubscribe();
      globalThis.document?.removeEventListener('visibilitychange', askAgain);
    };
  };
  return {
    ...question,
    subscribe(listener) {
      const unsubscribe = question.subscribe(listener);
      listeners += 1;
      unfollow ??= follow();
      return () => {
        unsubscribe();
        listeners -= 1;
        if (listeners > 0) return;
        unfollow?.();
        unfollow = undefined;
        question.rest();
      };
    },
  };
}
