import type { ReactNode } from 'react';
import type { Keeping } from '../../archive/keepingState.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Compare.module.css';

interface CompareProps {
  readonly state: Keeping;
  /** What opens a session file. */
  readonly openSession: ReactNode;
}

/** The runs that are there, and those that were picked side by side. */
export function Compare({ state, openSession }: CompareProps) {
  const words = useWords('compare');
  return (
    <div id="compare" tabIndex={-1} className={styles.compare}>
      <section className={styles.introduction}>
        <h2>{words.title}</h2>
        <p>{words.introduction}</p>
      </section>
      {state.runs.length === 0 && (
        <Panel title={words.list.title}>
          <div className={styles.empty}>
            <p>{words.empty.text}</p>
            <a className={styles.link} href="#/playground">
              {words.empty.playground}
            </a>
            {openSession}
          </div>
        </Panel>
      )}
    </div>
  );
}
