import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepRun } from '../../../src/app/keptRun.ts';
import { startSession } from '../session/fakeWorker.ts';

/** What a tab stores, up to so many characters. */
function storage(most = 5e6) {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => void items.delete(key),
    setItem(key: string, value: string) {
      if (value.length > most) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
  };
}

/** A page with a run of so many iterations, which is then left. */
function leave(kept: ReturnType<typeof storage>, faulty: boolean): void {
  let hide: () => void = () => undefined;
  vi.stubGlobal('addEventListener', (_: string, act: () => void) => {
    hide = act;
  });
  const { session, worker } = startSession();
  session.settings.getState().changeSeed(7);
  worker().start();
  session.controls.newWeights();
  keepRun(session, kept as unknown as Storage, () => faulty);
  session.settings.getState().changeObjective({ beta: 2 });
  vi.advanceTimersByTime(1000);
  worker().start();
  session.controls.train();
  worker().trainTo(30);
  worker().trainTo(40);
  hide();
}

/** The page after it was loaded again. */
function load(kept: ReturnType<typeof storage>) {
  vi.stubGlobal('addEventListener', () => undefined);
  const begun = startSession();
  begun.worker().start();
  keepRun(begun.session, kept as unknown as Storage, () => false);
  return begun;
}

vi.useFakeTimers();
afterEach(() => vi.unstubAllGlobals());

describe('a run over a reload that a fault made necessary', () => {
  it('stands again where it stood, with its settings and its curve', () => {
    const kept = storage();
    leave(kept, true);
    const { session, worker } = load(kept);
    expect(worker().lastStart).toMatchObject({
      settings: { seed: 8, objective: { beta: 2 } },
      resume: { iteration: 40, theta: Float64Array.of(40) },
    });
    worker().start();
    expect(session.run.getState()).toMatchObject({ phase: 'paused', iteration: 40 });
    expect(session.run.getState().costs.map(({ iteration }) => iteration)).toEqual([0, 30, 40]);
    expect(kept.items.size).toBe(0);
  });

  it('stands again without its curve where there is no room for that', () => {
    const long = storage();
    leave(long, true);
    const room = [...long.items.values()][0]?.length ?? 0;
    const kept = storage(room - 1);
    leave(kept, true);
    const { session, worker } = load(kept);
    worker().start();
    expect(session.run.getState().costs.map(({ iteration }) => iteration)).toEqual([40]);
  });

  it('is not kept without a fault, nor where nothing can be stored', () => {
    const kept = storage();
    leave(kept, false);
    expect(kept.items.size).toBe(0);
    const full = storage(10);
    leave(full, true);
    expect(full.items.size).toBe(0);
    expect(load(full).worker().lastStart.runId).toBe(1);
  });

  it('is forgotten where what was kept makes no sense', () => {
    for (const text of ['{', '{}', '{"theta":"","settings":{"data":{},"hiddenSize":-3}}', 'null']) {
      const kept = storage();
      kept.items.set('run', text);
      expect(load(kept).worker().lastStart.resume).toBeUndefined();
      expect(kept.items.size).toBe(0);
    }
  });
});
