import { describe, expect, it } from 'vitest';
import type { Answer, LearningTask } from '../../../src/bridge/messages.ts';
import { createServer } from '../../../src/bridgeWorker/server.ts';
import { plainEngine } from '../../../src/core/dictionary/learner.ts';
import { createWorld } from '../../../src/core/dictionary/world.ts';

const task: LearningTask = {
  world: { variant: 'implied', features: 6, dimensions: 4, probability: 0.1, seed: 1 },
  learner: { kind: 'l1', latents: 6, l1: 0.3, active: 1, lambda: 3e-3, beta: 1 },
  steps: 6,
};

type ReportAnswer = Extract<Answer, { type: 'report' }>;

/** A server whose clock moves 10 ms at each look, so that every slice is one step; it continues when the test lets it. */
function stage() {
  const answers: Answer[] = [];
  const waiting: (() => void)[] = [];
  let clock = 0;
  const obey = createServer({
    engine: plainEngine,
    send: (answer) => answers.push(answer),
    now: () => {
      clock += 10;
      return clock;
    },
    giveWay: () => new Promise((resolve) => waiting.push(resolve)),
  });
  const goOn = async (turns: number): Promise<void> => {
    for (let turn = 0; turn < turns; turn++) {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const reports = () => answers.filter((answer): answer is ReportAnswer => answer.type === 'report');
  return { answers, obey, goOn, reports };
}

describe('the worker that trains a learner', () => {
  it('reports at the start and at the end, with what the screen shows', async () => {
    const { obey, goOn, reports } = stage();
    obey({ type: 'train', id: 1, task, example: 3 });
    expect(reports().map(({ report }) => report.step)).toEqual([1]);
    await goOn(20);
    const last = reports().at(-1)!;
    expect(last).toMatchObject({ id: 1, done: true, report: { step: 6, steps: 6, features: 6, latents: 6 } });
    expect(last.report.measures.cosines).toHaveLength(36);
    expect(last.report.absorption).toBeDefined();
    const { example } = last.report;
    expect(example).toMatchObject({ number: 3, count: 1000 });
    const { directions, dimensions } = createWorld(task.world);
    const rebuilt = Array.from({ length: dimensions }, (_, place) =>
      example.features.reduce(
        (sum, { feature, size }) => sum + size * (directions[feature * dimensions + place] as number),
        0,
      ),
    );
    expect(example.features.length).toBeGreaterThan(0);
    expect(Array.from(example.input)).toEqual(rebuilt.map((value) => expect.closeTo(value, 12)));
    expect(example.output).toHaveLength(dimensions);
    const values = example.latents.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('stands still while it is paused, and then trains to the end', async () => {
    const { obey, goOn, reports } = stage();
    obey({ type: 'train', id: 1, task, example: 0 });
    obey({ type: 'pace', paused: true });
    await goOn(20);
    expect(reports().at(-1)).toMatchObject({ done: false, report: { step: 1 } });
    obey({ type: 'pace', paused: false });
    await goOn(20);
    expect(reports().at(-1)).toMatchObject({ done: true, report: { step: 6 } });
  });

  it('takes another example apart at once, also when training is over', async () => {
    const { obey, goOn, reports } = stage();
    obey({ type: 'train', id: 1, task, example: 0 });
    await goOn(20);
    const before = reports().length;
    obey({ type: 'example', example: 7 });
    expect(reports()).toHaveLength(before + 1);
    expect(reports().at(-1)?.report.example.number).toBe(7);
  });

  it('lets a new training take the place of one that is paused', async () => {
    const { obey, goOn, reports } = stage();
    obey({ type: 'train', id: 1, task, example: 0 });
    obey({ type: 'pace', paused: true });
    await goOn(3);
    obey({ type: 'train', id: 2, task: { ...task, steps: 3 }, example: 0 });
    await goOn(20);
    const ids = reports().map(({ id }) => id);
    expect(ids.lastIndexOf(1)).toBeLessThan(ids.indexOf(2));
    expect(reports().at(-1)).toMatchObject({ id: 2, done: true });
  });

  it('says what went wrong, and can train again', async () => {
    const { obey, goOn, answers, reports } = stage();
    const impossible = { ...task, learner: { ...task.learner, latents: -1 } };
    obey({ type: 'train', id: 1, task: impossible, example: 0 });
    await goOn(5);
    expect(answers).toMatchObject([{ type: 'failed', id: 1, message: expect.stringContaining('length') }]);
    obey({ type: 'train', id: 2, task, example: 0 });
    await goOn(20);
    expect(reports().at(-1)).toMatchObject({ id: 2, done: true });
  });
});
