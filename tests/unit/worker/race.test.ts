import { describe, expect, it } from 'vitest';
import { medianMilliseconds } from '../../../src/worker/race.ts';
import type { Evaluator } from '../../../src/worker/tf/evaluator.ts';

const task = { theta: new Float64Array(1), objective: { lambda: 0, rho: 0.5, beta: 0 } };

/** An engine whose evaluations take so long, and a clock rounded down to whole milliseconds. */
const engineTaking = (milliseconds: number) => {
  let time = 0;
  let evaluations = 0;
  const evaluator = {
    evaluate() {
      time += milliseconds;
      evaluations += 1;
    },
  } as unknown as Evaluator;
  return { evaluator, now: () => Math.floor(time), evaluations: () => evaluations };
};

describe('timing an engine for the race', () => {
  it.each([0.3, 0.6, 1.4, 4.5])(
    'tells %s ms to a tenth by a clock that is rounded to a millisecond',
    async (milliseconds) => {
      const { evaluator, now } = engineTaking(milliseconds);
      const told = await medianMilliseconds(evaluator, task, now);
      expect(Math.abs(told - milliseconds)).toBeLessThan(0.1 * milliseconds + 0.01);
    },
  );

  it('takes one evaluation a lap where that is long', async () => {
    const { evaluator, now, evaluations } = engineTaking(200);
    expect(await medianMilliseconds(evaluator, task, now)).toBe(200);
    expect(evaluations()).toBe(6);
  });

  it('ends although the clock stands still', async () => {
    const { evaluator, now } = engineTaking(0);
    expect(await medianMilliseconds(evaluator, task, now)).toBe(0);
  });
});
