import { describe, expect, it } from 'vitest';
import type { ProgressMessage, ReplyMessage } from '../../../../src/protocol/requests.ts';
import type { Answer, Answers } from '../../../../src/worker/answers/answer.ts';
import { createAnswerer } from '../../../../src/worker/answers/answerer.ts';
import type { TrainingRun } from '../../../../src/worker/trainingRun.ts';
import { createTurns } from '../../../../src/worker/turns.ts';

const run = {
  runId: 7,
  theta: Float64Array.of(1, 2),
  shape: { visibleSize: 1, hiddenSize: 1 },
  iteration: 3,
};

function answererWith(readParameters: Answer<'readParameters'>) {
  const posted: (ReplyMessage | ProgressMessage)[] = [];
  const answers: Answers = { ...({} as Answers), readParameters };
  const { answer, cancel } = createAnswerer({
    answers,
    post: (message) => posted.push(message),
    turns: createTurns(),
    currentRun: () => run as unknown as TrainingRun,
  });
  const ask = (id: number, runId = 7) =>
    answer({ type: 'request', id, name: 'readParameters', request: { runId } });
  return { posted, ask, cancel };
}

const immediate: Answer<'readParameters'> = ({ runId }, { runOf }) => {
  const { theta, shape, iteration } = runOf(runId);
  return { theta, shape, iteration };
};

describe('the answerer', () => {
  it('posts the answer under the number of its question', async () => {
    const { posted, ask } = answererWith(immediate);
    await ask(5);
    expect(posted).toMatchObject([{ type: 'reply', id: 5, ok: true, reply: { iteration: 3 } }]);
  });

  it('says that a run is over', async () => {
    const { posted, ask } = answererWith(immediate);
    await ask(5, 6);
    expect(posted).toEqual([{ type: 'reply', id: 5, ok: false, refusal: { id: 'runOver' } }]);
  });

  it('ends a long answer at its next turn once it is cancelled, and only that one', async () => {
    let slices = 0;
    const endless: Answer<'readParameters'> = async (request, context) => {
      for (; slices < 1000; slices++) await context.giveWay();
      return immediate(request, context);
    };
    const { posted, ask, cancel } = answererWith(endless);
    const asked = ask(1);
    cancel({ type: 'cancelRequest', id: 1 });
    cancel({ type: 'cancelRequest', id: 2 });
    await asked;
    expect(slices).toBe(0);
    expect(posted).toEqual([{ type: 'reply', id: 1, ok: false, refusal: { id: 'cancelled' } }]);
    await ask(2);
    expect(posted.at(-1)).toMatchObject({ id: 2, ok: true });
  });
});
