import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../../src/store/ask.ts';
import { questionAboutRun } from '../../../src/store/liveAnswerAboutRun.ts';
import { createStores } from '../../../src/store/stores.ts';

/** A page that can be hidden; Node has none. */
const page = Object.assign(new EventTarget(), { hidden: false });

function hide(hidden: boolean): void {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
}

let { run } = createStores();
let asked = 0;
const ask = (async () => {
  asked += 1;
}) as unknown as Ask;

function follow() {
  const question = questionAboutRun({ ask, run }, 'readParameters', 100);
  const leave = question.subscribe(() => undefined);
  question.want({ runId: 1 });
  return leave;
}

const trainTo = async (iteration: number): Promise<void> => {
  run.setState({ iteration });
  await vi.advanceTimersByTimeAsync(1000);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  ({ run } = createStores());
  asked = 0;
  page.hidden = false;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a question about the run on show', () => {
  it('is asked again when the run has moved on, and by nobody who has left', async () => {
    const leave = follow();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toBe(1);
    await trainTo(1);
    await trainTo(2);
    expect(asked).toBe(3);
    leave();
    await trainTo(3);
    expect(asked).toBe(3);
  });

  it('rests while the page is hidden, and is asked once when it is seen again', async () => {
    const leave = follow();
    await vi.advanceTimersByTimeAsync(1000);
    hide(true);
    await trainTo(5);
    await trainTo(6);
    expect(asked).toBe(1);
    hide(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toBe(2);
    leave();
  });
});
