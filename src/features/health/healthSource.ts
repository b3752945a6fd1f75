import { examineRun } from '../../core/health/examineRun.ts';
import type { Finding } from '../../core/health/finding.ts';
import type { DataStatistics } from '../../core/health/runRecord.ts';
import type { Run } from '../../store/run.ts';
import { runRecord } from '../../store/runRecord.ts';
import type { Session } from '../../store/session.ts';
import { nothingWatched, shownFindings, type Watch, watchFindings } from './steadyFindings.ts';

/** Milliseconds between two looks at the run. */
const interval = 500;

export interface HealthSource {
  read(): readonly Finding[];
  subscribe(changed: () => void): () => void;
}

/** The findings about the present run, updated twice a second while it trains and whenever it stops. */
export function createHealthSource(
  { ask, run: runStore, engine, guided }: Pick<Session, 'ask' | 'run' | 'engine' | 'guided'>,
  now: () => number = () => performance.now(),
): HealthSource {
  let watch: Watch = nothingWatched;
  let shown: readonly Finding[] = [];
  let data: { readonly runId: number; readonly statistics?: DataStatistics } = { runId: -1 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listener: (() => void) | undefined;

  function look(): void {
    clearTimeout(timer);
    timer = undefined;
    const run = runStore.getState();
    learnData(run);
    const single = engine.getState().chosen?.backend !== 'simd64';
    const statistics = data.runId === run.runId ? data.statistics : undefined;
    const record = runRecord(run, statistics, single, guided.getState().current?.experiment);
    const resting = run.phase !== 'training';
    watch = watchFindings(watch, record ? examineRun(record) : [], now(), resting);
    const next = shownFindings(watch);
    if (!sameFindings(next, shown)) {
      shown = next;
      listener?.();
    }
    if (!resting) timer = setTimeout(look, interval);
  }

  /** The patches of a run are measured once, as soon as it has begun. */
  function learnData({ runId, started, phase }: Run): void {
    if (!started || phase === 'preparing' || data.runId === runId) return;
    data = { runId };
    ask('measureData', { runId }).then(
      (statistics) => {
        if (data.runId !== runId) return;
        data = { runId, statistics };
        look();
      },
      () => undefined, // without them fewer rules apply
    );
  }

  return {
    read: () => shown,
    subscribe(changed) {
      listener = changed;
      const unsubscribe = runStore.subscribe((run, before) => {
        if (run.runId !== before.runId) watch = nothingWatched;
        const moved = run.phase !== before.phase || run.settings !== before.settings;
        const steppedAtRest = run.phase !== 'training' && run.iteration !== before.iteration;
        if (moved || steppedAtRest || run.frame !== before.frame) timer ??= setTimeout(look, 0);
      });
      const leave = guided.subscribe(() => {
        timer ??= setTimeout(look, 0);
      });
      look();
      return () => {
        clearTimeout(timer);
        timer = undefined;
        leave();
        unsubscribe();
      };
    },
  };
}

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((finding, n) => sameFinding(finding, b[n]));
}

/** A sentence is said anew whenever one of its numbers has changed: they are such as seldom do. */
function sameFinding(a: Finding, b: Finding | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
