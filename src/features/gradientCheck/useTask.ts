import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../hooks/useSession.ts';
import {
  type Question,
  type QuestionProgress,
  type QuestionReply,
  type QuestionRequest,
  type Refusal,
  refusalOf,
} from '../../store/ask.ts';

/** A long question: its progress, or its result. The last answer is kept until there is a new one. */
export interface Task<Name extends Question> {
  readonly running: boolean;
  readonly progress: QuestionProgress<Name> | undefined;
  readonly reply: QuestionReply<Name> | undefined;
  /** The request that `reply` answers. */
  readonly request: QuestionRequest<Name> | undefined;
  readonly failure: Refusal | undefined;
  readonly cancelled: boolean;
}

interface TaskHandles<Name extends Question> {
  readonly task: Task<Name>;
  start(request: QuestionRequest<Name>): void;
  cancel(): void;
}

/** Asks a question once, when started. It can be cancelled, and is cancelled when the component is removed. */
export function useTask<Name extends Question>(name: Name): TaskHandles<Name> {
  const { ask } = useSession();
  const controller = useRef<AbortController>(undefined);
  const [task, setTask] = useState<Task<Name>>({
    running: false,
    progress: undefined,
    reply: undefined,
    request: undefined,
    failure: undefined,
    cancelled: false,
  });
  const cancel = useCallback(() => controller.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const start = useCallback(
    (request: QuestionRequest<Name>) => {
      const mine = new AbortController();
      const { signal } = mine;
      controller.current?.abort();
      controller.current = mine;
      const change = (next: Partial<Task<Name>>) =>
        setTask((now) => (controller.current === mine ? { ...now, ...next } : now));
      change({ running: true, progress: undefined, failure: undefined, cancelled: false });
      ask(name, request, { signal, onProgress: (progress) => change({ progress }) })
        .then((reply) => change({ running: false, reply, request }))
        .catch((error: unknown) => {
          const outcome = signal.aborted ? { cancelled: true } : { failure: refusalOf(error) };
          change({ running: false, ...outcome });
        });
    },
    [ask, name],
  );
  return { task, start, cancel };
}
