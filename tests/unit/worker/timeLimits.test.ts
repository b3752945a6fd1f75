import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Alive } from '../../../src/protocol/heartbeat.ts';
import { guardEvaluator } from '../../../src/worker/guardEvaluator.ts';
import { createSignOfLife } from '../../../src/worker/signOfLife.ts';
import type { Evaluator, Measured } from '../../../src/worker/tf/evaluator.ts';

const theta = new Float64Array(4);
const objective = { lambda: 0, rho: 0.1, beta: 0 };

/** An engine that takes so long for each evaluation, in milliseconds of the fake clock; the last never ends. */
function guarded(...durations: readonly number[]) {
  let evaluation = 0;
  const measured = {} as Measured;
  const evaluate = () =>
    new Promise<Measured>((resolve) => {
      const duration = durations[evaluation++];
      if (duration !== undefined) setTimeout(() => resolve(measured), duration);
    });
  const evaluator: Evaluator = { backend: 'simd', models: 'course', evaluate, dispose: () => undefined };
  return guardEvaluator(evaluator, { now: () => Date.now() });
}

/** Milliseconds until the evaluation is given up. */
async function givenUpAfter(evaluator: Evaluator): Promise<number> {
  const begun = Date.now();
  const end = Promise.resolve(evaluator.evaluate(theta, objective)).then(
    () => Number.NaN,
    () => Date.now() - begun,
  );
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  return end;
}

async function measure(evaluator: Evaluator): Promise<void> {
  const answer = evaluator.evaluate(theta, objective);
  await vi.advanceTimersByTimeAsync(60_000);
  await answer;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('an engine that does not answer', () => {
  it('is given up after half a minute', async () => {
    expect(await givenUpAfter(guarded())).toBe(30_000);
  });

  it('is given twenty times as long as its slowest evaluation before', async () => {
    const evaluator = guarded(100, 4000, 100);
    for (let n = 0; n < 3; n++) await measure(evaluator);
    expect(await givenUpAfter(evaluator)).toBe(80_000);
  });
});

describe('the time for which a worker says that it may be silent', () => {
  const said: Alive[] = [];
  const silence = () => said.at(-1)?.silence;

  it('is long while an engine starts, then 20 seconds, or ten times the slowest evaluation', () => {
    const sign = createSignOfLife((message) => said.push(message));
    sign.engineStarts({ shape: { visibleSize: 64, hiddenSize: 25 }, patchCount: 10_000 });
    expect(silence()).toBeGreaterThan(60_000);
    for (const [milliseconds, expected] of [
      [40, 20_000],
      [3000, 30_000],
      [40, 30_000],
    ] as const) {
      sign.measured(milliseconds);
      sign.answer();
      expect(silence()).toBe(expected);
    }
  });
});
