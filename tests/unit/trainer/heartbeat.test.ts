import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startHeartbeat } from '../../../src/trainer/heartbeat.ts';

function watch() {
  const surroundings = { visible: true };
  const pings: number[] = [];
  const silences: number[] = [];
  const quiet: boolean[] = [];
  const heartbeat = startHeartbeat(
    {
      ping: () => pings.push(Date.now()),
      onQuiet: (now) => quiet.push(now),
      onSilence: (seconds) => silences.push(seconds),
    },
    { now: Date.now, isVisible: () => surroundings.visible, loading: 60_000, period: 2000 },
  );
  return { surroundings, pings, silences, quiet, heartbeat };
}

describe('the heartbeat', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('leaves a worker that answers alone', () => {
    const { heartbeat, pings, silences } = watch();
    for (let second = 0; second < 300; second++) {
      vi.advanceTimersByTime(1000);
      heartbeat.heard(20_000);
    }
    expect(pings).toHaveLength(150);
    expect(silences).toEqual([]);
    heartbeat.stop();
    vi.advanceTimersByTime(100_000);
    expect(pings).toHaveLength(150);
  });

  it('reports a silent worker once, after the time the worker itself allowed', () => {
    const { heartbeat, silences } = watch();
    heartbeat.heard(20_000);
    vi.advanceTimersByTime(20_000);
    expect(silences).toEqual([]);
    vi.advanceTimersByTime(300_000);
    expect(silences).toEqual([22]);
  });

  it('says within a few seconds that a worker is quiet, once, and when it is heard again', () => {
    const { heartbeat, quiet, silences } = watch();
    heartbeat.heard(20_000);
    vi.advanceTimersByTime(4000);
    expect(quiet).toEqual([]);
    vi.advanceTimersByTime(10_000);
    expect(quiet).toEqual([true]);
    heartbeat.heard(20_000);
    expect(quiet).toEqual([true, false]);
    expect(silences).toEqual([]);
  });

  it('does not call a worker quiet that is still being loaded', () => {
    const { quiet } = watch();
    vi.advanceTimersByTime(50_000);
    expect(quiet).toEqual([]);
  });

  it('waits longer before it says so where evaluations take long', () => {
    const { heartbeat, quiet } = watch();
    heartbeat.heard(200_000);
    vi.advanceTimersByTime(49_000);
    expect(quiet).toEqual([]);
    vi.advanceTimersByTime(4000);
    expect(quiet).toEqual([true]);
  });

  it('waits as long as the worker said its next evaluation may take', () => {
    const { heartbeat, silences } = watch();
    heartbeat.heard(300_000);
    vi.advanceTimersByTime(299_000);
    expect(silences).toEqual([]);
    vi.advanceTimersByTime(5000);
    expect(silences).toHaveLength(1);
  });

  it('does not count time in which the page is hidden', () => {
    const { heartbeat, surroundings, pings, silences } = watch();
    heartbeat.heard(20_000);
    surroundings.visible = false;
    vi.advanceTimersByTime(3_600_000);
    expect(pings).toEqual([]);
    surroundings.visible = true;
    vi.advanceTimersByTime(10_000);
    expect(silences).toEqual([]);
    vi.advanceTimersByTime(20_000);
    expect(silences).toHaveLength(1);
  });

  it('does not count time in which the whole machine slept', () => {
    const { heartbeat, silences } = watch();
    heartbeat.heard(20_000);
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(18_000);
    expect(silences).toEqual([]);
    vi.advanceTimersByTime(8000);
    expect(silences).toHaveLength(1);
  });
});
