import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStatusAnnouncer } from '../../../src/app/statusAnnouncer.ts';
import { noFiles } from '../../../src/store/files.ts';
import { noRun, type Run } from '../../../src/store/run.ts';

describe('the status for screen readers', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** An announcer, what it said (milliseconds, iteration), and a way to change the run it watches. */
  function watched() {
    const begun = performance.now();
    const said: (readonly [time: number, phase: Run['phase'], iteration: number])[] = [];
    const announcer = createStatusAnnouncer(({ phase, iteration }) =>
      said.push([performance.now() - begun, phase, iteration]),
    );
    let run: Run = noRun;
    const become = (change: Partial<Run>): void => {
      const before = run;
      run = { ...run, ...change };
      announcer.runChanged(run, before);
    };
    return { said, become, announcer };
  }

  it('tells progress at most every five seconds', () => {
    const { said, become } = watched();
    become({ phase: 'training' });
    for (let iteration = 1; iteration <= 160; iteration++) {
      become({ iteration });
      vi.advanceTimersByTime(100);
    }
    expect(said.map(([time]) => time)).toEqual([0, 5000, 10_000, 15_000]);
  });

  it('tells changes of phase in quick succession once, with the phase they end in', () => {
    const { said, become } = watched();
    become({ phase: 'training' });
    for (let turn = 0; turn < 10; turn++) {
      vi.advanceTimersByTime(50);
      become({ phase: turn % 2 === 0 ? 'paused' : 'training' });
    }
    vi.advanceTimersByTime(50);
    become({ phase: 'finished' });
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual([
      [0, 'training', 0],
      [2000, 'finished', 0],
    ]);
  });

  it('tells where a run stands that was stepped and then left alone', () => {
    const { said, become } = watched();
    become({ phase: 'paused', iteration: 1 });
    vi.advanceTimersByTime(1000);
    become({ iteration: 2 });
    become({ iteration: 3 });
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual([
      [0, 'paused', 1],
      [5000, 'paused', 3],
    ]);
  });

  it('tells once that preparing another run was cancelled, although the run goes on at once', () => {
    const said: [number, string | undefined][] = [];
    const announcer = createStatusAnnouncer(({ iteration }, givenUp) => said.push([iteration, givenUp]));
    const runs: readonly Partial<Run>[] = [
      { phase: 'preparing' },
      { phase: 'paused', cancelledRun: 2 },
      { phase: 'training', cancelledRun: undefined, iteration: 7 },
    ];
    let run: Run = { ...noRun, phase: 'training' };
    for (const change of runs) {
      const before = run;
      run = { ...run, ...change };
      announcer.runChanged(run, before);
      vi.advanceTimersByTime(100);
    }
    vi.advanceTimersByTime(5000);
    announcer.runChanged({ ...run, iteration: 90 }, run);
    vi.advanceTimersByTime(5000);
    expect(said).toEqual([
      [0, undefined],
      [7, 'preparing'],
      [90, undefined],
    ]);
  });

  it('tells soon that the reading of files was cancelled, although the run is as it was', () => {
    const said: (string | undefined)[] = [];
    const announcer = createStatusAnnouncer((_, givenUp) => said.push(givenUp));
    const paused: Run = { ...noRun, phase: 'paused' };
    announcer.runChanged(paused, noRun);
    const lastOpened = {
      source: 'files',
      pictures: [],
      photographs: false,
      remarks: [],
      refused: [],
      used: [],
      cancelled: true,
    } as const;
    announcer.filesChanged({ ...noFiles, lastOpened }, noFiles);
    vi.advanceTimersByTime(2000);
    expect(said).toEqual([undefined, 'reading']);
  });

  it('says nothing more once it has ended', () => {
    const { said, become, announcer } = watched();
    become({ phase: 'training' });
    become({ phase: 'paused' });
    announcer.end();
    vi.advanceTimersByTime(60_000);
    expect(said).toHaveLength(1);
  });
});
