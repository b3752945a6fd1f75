import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { hasLooked, replayRun } from '../../../src/app/comparing/replayRun.ts';
import type { LiveSession } from '../../../src/session/createSession.ts';
import { noRun, type Run } from '../../../src/store/run.ts';

/** A run that an iteration is asked of, and what becomes of the waiting for it. */
function asked() {
  const run = createStore<Run>(() => ({ ...noRun, phase: 'paused', rhoHat: Float64Array.of(0.1) }));
  const ending = new AbortController();
  let fate = 'waits';
  hasLooked({ run } as Pick<LiveSession, 'run'>, ending.signal).then(
    () => {
      fate = 'there';
    },
    () => {
      fate = 'given up';
    },
  );
  const later = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return fate;
  };
  return { run, ending, later };
}

describe('the wait for an iteration that a kept run does again', () => {
  it('ends when its mean activations are measured, and not on the way there', async () => {
    const { run, later } = asked();
    run.setState({ iteration: 3 });
    expect(await later()).toBe('waits');
    run.setState({ rhoHat: Float64Array.of(0.2), seeking: { wanted: 5, reached: 3 } as never });
    expect(await later()).toBe('waits');
    run.setState({ seeking: undefined });
    expect(await later()).toBe('there');
  });

  it('ends when the run fails', async () => {
    const { run, later } = asked();
    run.setState({ phase: 'failed' });
    expect(await later()).toBe('given up');
  });

  it('ends when nobody waits any more, and no trainer is started for it then', async () => {
    const { ending, later } = asked();
    ending.abort();
    expect(await later()).toBe('given up');
    const replay = replayRun({} as LiveSession, { settings: {}, guided: undefined, run: noRun } as never);
    replay.end();
    await expect(replay.thetaAt(3)).rejects.toThrow(/abort/i);
  });
});
