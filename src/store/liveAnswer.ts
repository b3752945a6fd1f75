import {
  type Ask,
  type Question,
  type QuestionReply,
  type QuestionRequest,
  type Refusal,
  refusalOf,
} from './ask.ts';

/** The latest answer to a question that is asked again and again. */
export interface LiveAnswer<Name extends Question> {
  /** Undefined until the first answer. */
  readonly reply: QuestionReply<Name> | undefined;
  /** The request that `reply` answers; the present request may be another. */
  readonly request: QuestionRequest<Name> | undefined;
  /** Why there was no newer answer. */
  readonly failure: Refusal | undefined;
}

export interface LiveQuestion<Name extends Question> {
  /** Ask this from now on; `undefined` asks nothing and discards the last answer. */
  want(request: QuestionRequest<Name> | undefined): void;
  /** Stop asking until a request is set again; the last answer can still be read. */
  rest(): void;
  /** Something on which the answer depends has changed: the question is asked again soon. */
  changed(): void;
  read(): LiveAnswer<Name>;
  subscribe(listener: () => void): () => void;
}

/**
 * Asks one question repeatedly, never twice at the same time and at most once in `interval` milliseconds, so that a
 * slow answer delays the next question but never the training. Answers to a former request are ignored.
 */
export function createLiveQuestion<Name extends Question>(
  ask: Ask,
  name: Name,
  interval: number,
  now: () => number = () => performance.now(),
): LiveQuestion<Name> {
  const listeners = new Set<() => void>();
  const nothing: LiveAnswer<Name> = { reply: undefined, request: undefined, failure: undefined };
  let answer = nothing;
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

  const pause = (): number => Math.max(0, lastAsked + interval - now());

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
      if (request === wanted) tell({ ...answer, failure: refusalOf(error) });
    } finally {
      asking = false;
      schedule(pause());
    }
  }

  function rest(): void {
    wanted = undefined;
    due = false;
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    rest,
    want(request) {
      if (request !== undefined && request === wanted) return;
      rest();
      if (request === undefined) {
        if (answer !== nothing) tell(nothing);
        return;
      }
      wanted = request;
      due = true;
      schedule(0);
    },
    changed() {
      due = true;
      schedule(pause());
    },
    read: () => answer,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
