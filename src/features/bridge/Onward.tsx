import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './parts.module.css';

/** What carries over to language models and what does not, and where to go from here. */
export function Onward() {
  const { honest, onward } = useWords('bridge');
  return (
    <>
      <Panel title={honest.title}>
        <ul className={styles.list}>
          {honest.statements.map(({ text, source }) => (
            <li key={source} className={styles.text}>
              {text} <cite className={styles.muted}>{source}</cite>
            </li>
          ))}
        </ul>
        <p className={styles.text}>{honest.limits}</p>
      </Panel>
      <Panel title={onward.title}>
        <p className={styles.text}>{onward.change}</p>
        <ul className={styles.list}>
          <li>
            <a className={styles.link} href="#/notes/after">
              {onward.notes}
            </a>
          </li>
          <li>
            <a className={styles.link} href="#/playground">
              {onward.playground}
            </a>
          </li>
        </ul>
      </Panel>
    </>
  );
}
