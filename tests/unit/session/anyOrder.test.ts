import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startKey } from '../../../src/description/runKey.ts';
import type { LiveSession } from '../../../src/session/createSession.ts';
import { assertProperty } from '../assertProperty.ts';
import { startSession } from './fakeWorker.ts';
import { SlowWorker } from './slowWorker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Action =
  | { readonly does: 'seed' | 'size' | 'goTo' | 'wait' | 'work' | 'hear'; readonly with: number }
  | { readonly does: 'train' | 'pause' | 'step' | 'cancel' | 'prepare' | 'reset' | 'lose' };

const several = fc.integer({ min: 1, max: 4 });

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('seed', 'size', 'goTo'), with: fc.nat({ max: 2 }) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('work', 'hear'), with: several }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('wait'), with: fc.constantFrom(10, 130, 250) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('train', 'pause', 'step', 'cancel', 'prepare', 'reset', 'lose'),
    }),
  },
);

/** A session whose worker answers when the test lets it, and what the page has seen of each run. */
function begin() {
  const workers: SlowWorker[] = [];
  const { session } = startSession({
    createWorker() {
      workers.push(new SlowWorker());
      return workers.at(-1) as unknown as Worker;
    },
  });
  const furthest = new Map<string, number>();
  session.run.subscribe(({ started, settings, checkpoint }) => {
    if (!started || !settings || !checkpoint) return;
    const key = startKey(settings);
    furthest.set(key, Math.max(checkpoint.iteration, furthest.get(key) ?? 0));
  });
  const worker = (): SlowWorker => workers.at(-1) as SlowWorker;
  return { session, worker, furthest };
}

function act({ controls, goTo, ...session }: LiveSession, worker: SlowWorker, action: Action): void {
  const settings = session.settings.getState();
  const { phase } = session.run.getState();
  switch (action.does) {
    case 'seed':
      settings.changeSeed(1 + action.with);
      break;
    case 'size':
      settings.changeHiddenSize(25 + (action.with % 2));
      break;
    case 'goTo':
      goTo({ ...settings, seed: 1 + action.with });
      break;
    case 'wait':
      vi.advanceTimersByTime(action.with);
      break;
    case 'cancel':
      if (phase === 'preparing') controls.cancelPreparation();
      break;
    case 'prepare':
      if (phase === 'cancelled') controls.prepare();
      break;
    case 'lose':
      worker.breakDown();
      break;
    case 'work':
      for (let piece = 0; piece < action.with; piece++) worker.work();
      break;
    case 'hear':
      for (let heard = 0; heard < action.with; heard++) worker.deliver();
      break;
    default:
      controls[action.does]();
  }
}

/** Everything that was begun comes to its end; a lost worker is replaced. */
function settle({ controls, run }: LiveSession, worker: () => SlowWorker): void {
  controls.pause();
  for (let turn = 0; turn < 40; turn++) {
    vi.advanceTimersByTime(turn === 1 ? 600_000 : 300);
    if (run.getState().phase === 'failed') controls.retry();
    worker().work();
    while (worker().speaks) worker().deliver();
  }
}

describe('a session whose worker answers late', () => {
  it('shows one run with its own settings in the end, and has lost none, in whatever order things happen', () => {
    assertProperty(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const { session, worker, furthest } = begin();
        session.controls.step();
        settle(session, worker);
        for (const action of actions) act(session, worker(), action);
        settle(session, worker);
        const run = session.run.getState();
        expect(run.phase).not.toBe('preparing');
        if (run.phase !== 'cancelled') {
          expect(run.settings && startKey(run.settings)).toBe(startKey(session.settings.getState()));
          expect(worker().run).toMatchObject({ runId: run.runId, iteration: run.iteration });
        }
        const there = [run, ...session.keptRuns.getState().runs.map((kept) => kept.run)];
        for (const [key, iteration] of furthest) {
          const same = there.filter(({ settings }) => settings && startKey(settings) === key);
          expect(Math.max(0, ...same.map((one) => one.iteration))).toBeGreaterThanOrEqual(iteration);
        }
        session.end();
      }),
      { numRuns: 300 },
    );
  });
});
