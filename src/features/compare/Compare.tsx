import { type ReactNode, useMemo } from 'react';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Compare.module.css';
import type { CompareActions, ComparedRun, CompareSource, ListedRun } from './comparedRun.ts';
import type { CurveAxis } from './curvePoints.ts';
import { leastPicks, type Picks, presentPicks, withBaseline, withPick } from './picks.ts';
import { RunList } from './RunList.tsx';
import { SideBySide } from './SideBySide.tsx';

/** What is compared, and how it is looked at. */
export interface Compared {
  readonly runs: Picks;
  /** The iteration; the last if undefined. */
  readonly at?: number | undefined;
  readonly over?: CurveAxis | undefined;
}

interface CompareProps {
  readonly compared: Compared;
  onCompare(change: Partial<Compared>): void;
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
export function Compare(props: CompareProps) {
  const { runs, compared, onCompare, shown, source, actions, startWorker, openSession } = props;
  const { runs: picks, at, over } = compared;
  const words = useWords('compare');
  const there = useMemo(() => new Set(runs.map(({ id }) => id)), [runs]);
  const picked = useMemo(() => presentPicks(picks, there), [picks, there]);
  const pickedRuns = useMemo(
    () => picked.flatMap((id) => runs.find((run) => run.id === id) ?? []),
    [picked, runs],
  );
  const { pickMore } = words;
  const asked = runs.length === 1 ? pickMore.only : picked.length === 0 ? pickMore.none : pickMore.one;
  const missing = picked.length < leastPicks && picked.length < picks.length && (
    <p>{pickMore.missing(picks.length - picked.length)}</p>
  );
  return (
    <div id="compare" tabIndex={-1} className={styles.compare}>
      <section className={styles.introduction}>
        <h2>{words.title}</h2>
        <p>{words.introduction}</p>
      </section>
      {runs.length === 0 ? (
        <Panel title={words.list.title}>
          <div className={styles.empty}>
            {missing}
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
              onPick={(id, now) => onCompare({ runs: withPick(picks, id, now, there) })}
              onBaseline={(id) => onCompare({ runs: withBaseline(picks, id) })}
            />
            {openSession}
          </Panel>
          {picked.length < leastPicks ? (
            <Panel title={words.settings.title}>
              {missing}
              <p>{asked}</p>
            </Panel>
          ) : (
            <SideBySide
              picks={pickedRuns}
              shown={shown}
              source={source}
              startWorker={startWorker}
              wanted={at}
              onWanted={(iteration) => onCompare({ at: iteration })}
              over={over}
              onOver={(axis) => onCompare({ over: axis })}
            />
          )}
        </div>
      )}
    </div>
  );
}
