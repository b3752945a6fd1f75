import type { Ask, Question, QuestionReply, QuestionRequest } from './ask.ts';

/** The latest answer to a question that is asked again and again. */
export interface LiveAnswer<Name extends Question> {
  /** Undefined until the first answer. */
  readonly reply: QuestionReply<Name> | undefined;
  /** The request that `reply` answers; the one asked for now may be another. */
  readonly request: QuestionRequest<Name> | undefined;
  /** Why there was no newer answer, as a sentence. */
  readonly failure: string | undefined;
}

export interface LiveQuestion<Name extends Question> {
  /** Ask this from now on; `undefined`: nothing. */
  want(request: QuestionRequest<Name> | undefined): void;
  /** What the answer depends on has changed: it is asked again, soon. */
  changed(): void;
  read(): LiveAnswer<Name>;
  subscribe(listener: () => void): () => void;
}

/**
 * Asks one question again and again, never twice at a time and at most once in `interval` milliseconds, so that a slow
 * answer slows the asking and never the training. Answers to a request no longer wanted are dropped.
 */
export function createLiveQuestion<Name extends Question>(
  ask: Ask,
  name: Name,
  interval: number,
  now: () => number = () => performance.now(),
): LiveQuestion<Name> {
  const listeners = new Set<() => void>();
  let answer: LiveAnswer<Name> = { reply: undefined, request: undefined, failure: undefined };
  let wanted: QuestionRequest<Name> | undefined;
  let due = false;
  let asking = false;
  let lastAsked = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(next: LiveAnswer<Name>): void {
    answer = next;
    for (const listener of listeners) listener();
  }

  function schedule(delay: number): void {
    if (timer === undefined && !asking && due && wanted !== undefined)
      timer = setTimeout(() => void askNow(), delay);
  }

  const rest = (): number => Math.max(0, lastAsked + interval - now());

  async function askNow(): Promise<void> {
    timer = undefined;
    const request = wanted;
    if (request === undefined) return;
    asking = true;
    due = false;
    lastAsked = now();
    try {
      const reply = await ask(name, request);
      if (request === wanted) tell({ reply, request, failure: undefined });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      if (request === wanted) tell({ ...answer, failure });
    } finally {
      asking = false;
      schedule(rest());
    }
  }

  return {
    want(request) {
      if (request === wanted) return;
      wanted = request;
      due = request !== undefined;
      clearTimeout(timer);
      timer = undefined;
      if (request === undefined) tell({ reply: undefined, request: undefined, failure: undefined });
      schedule(0);
    },
    changed() {
      due = true;
      schedule(rest());
    },
    read: () => answer,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
