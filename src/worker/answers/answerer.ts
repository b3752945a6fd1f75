import { Refused, refusalOf } from '../../protocol/failures.ts';
import type {
  CancelMessage,
  ProgressMessage,
  ProgressOf,
  ReplyMessage,
  RequestMessage,
  RequestName,
} from '../../protocol/requests.ts';
import type { TrainingRun } from '../trainingRun.ts';
import type { Turns } from '../turns.ts';
import { type Answer, type AnswerContext, type Answers, Cancelled } from './answer.ts';

export interface AnswererOptions {
  readonly answers: Answers;
  readonly post: (message: ReplyMessage | ProgressMessage) => void;
  readonly turns: Turns;
  readonly currentRun: () => TrainingRun | undefined;
}

/** Answers the page's questions during training: a long answer is computed between iterations. */
export function createAnswerer({ answers, post, turns, currentRun }: AnswererOptions) {
  const cancelled = new Set<number>();
  const underway = new Set<number>();

  function contextOf<Name extends RequestName>(id: number): AnswerContext<Name> {
    return {
      runOf(runId) {
        const run = currentRun();
        if (run?.runId === runId) return run;
        throw new Refused({ id: 'runOver' });
      },
      tell: (progress: ProgressOf<Name>) => post({ type: 'progress', id, progress }),
      async giveWay() {
        await turns.next();
        if (cancelled.has(id)) throw new Cancelled();
      },
    };
  }

  return {
    async answer<Name extends RequestName>({ id, name, request }: RequestMessage<Name>): Promise<void> {
      const answer: Answer<Name> = answers[name];
      underway.add(id);
      try {
        post({ type: 'reply', id, ok: true, reply: await answer(request, contextOf(id)) });
      } catch (error) {
        post({ type: 'reply', id, ok: false, refusal: refusalOf(error) });
      } finally {
        underway.delete(id);
        cancelled.delete(id);
      }
    },
    cancel({ id }: CancelMessage): void {
      if (underway.has(id)) cancelled.add(id);
    },
  };
}
