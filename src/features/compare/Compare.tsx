import { type ReactNode, useMemo, useState } from 'react';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Compare.module.css';
import type { CompareActions, ComparedRun, CompareSource, ListedRun } from './comparedRun.ts';
import { leastPicks, noPicks, presentPicks, withBaseline, withPick } from './picks.ts';
import { RunList } from './RunList.tsx';
import { SideBySide } from './SideBySide.tsx';

interface CompareProps {
  readonly runs: readonly ListedRun[];
  /** The run in the playground. */
  readonly shown: ComparedRun | undefined;
  readonly source: CompareSource;
  readonly actions: CompareActions;
  /** Makes the worker that compares networks; stable between renders. */
  startWorker(): Worker;
  /** What opens a session file. */
  readonly openSession: ReactNode;
}

/** The runs that are there, and those that were picked side by side. */
export function Compare({ runs, shown, source, actions, startWorker, openSession }: CompareProps) {
  const words = useWords('compare');
  const [picks, setPicks] = useState(noPicks);
  const there = useMemo(() => new Set(runs.map(({ id }) => id)), [runs]);
  const picked = useMemo(() => presentPicks(picks, there), [picks, there]);
  const pickedRuns = useMemo(
    () => picked.flatMap((id) => runs.find((run) => run.id === id) ?? []),
    [picked, runs],
  );
  const { pickMore } = words;
  const asked = runs.length === 1 ? pickMore.only : picked.length === 0 ? pickMore.none : pickMore.one;
  return (
    <div id="compare" tabIndex={-1} className={styles.compare}>
      <section className={styles.introduction}>
        <h2>{words.title}</h2>
        <p>{words.introduction}</p>
      </section>
      {runs.length === 0 ? (
        <Panel title={words.list.title}>
          <div className={styles.empty}>
            <p>{words.empty.text}</p>
            <a className={styles.link} href="#/playground">
              {words.empty.playground}
            </a>
            {openSession}
          </div>
        </Panel>
      ) : (
        <div className={styles.columns}>
          <Panel title={words.list.title} aside={words.list.count(runs.length)}>
            <RunList
              runs={runs}
              picked={picked}
              actions={actions}
              onPick={(id, now) => setPicks((before) => withPick(before, id, now, there))}
              onBaseline={(id) => setPicks((before) => withBaseline(before, id))}
            />
            {openSession}
          </Panel>
          {picked.length < leastPicks ? (
            <Panel title={words.settings.title}>
              <p>{asked}</p>
            </Panel>
          ) : (
            <SideBySide picks={pickedRuns} shown={shown} source={source} startWorker={startWorker} />
          )}
        </div>
      )}
    </div>
  );
}
