import { Panel } from '../../ui/Panel.tsx';
import { bridgeSources } from '../../words/bridgeSources.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './parts.module.css';

const statements = ['elhage', 'sharkey', 'bricken', 'gao', 'chanin', 'korznikov', 'synthetic'] as const;

const links = [
  { name: 'notes', address: '#/notes/after' },
  { name: 'playground', address: '#/playground' },
  { name: 'l1', address: '#/playground?sparsity=l1' },
  { name: 'topK', address: '#/playground?sparsity=topK' },
] as const;

/** The links are at the end of a long page, and the next screen is read from its beginning. Afterwards, so that *back* returns here. */
const startAtTop = (): void => {
  setTimeout(() => window.scrollTo(0, 0));
};

/** What carries over to language models and what does not, and where to go from here. */
export function Onward() {
  const { honest, onward } = useWords('bridge');
  return (
    <>
      <Panel title={honest.title}>
        <ul className={styles.sources}>
          {statements.map((name) => (
            <li key={name} className={styles.text}>
              {honest.statements[name]}{' '}
              <cite lang="en" className={styles.muted}>
                {bridgeSources[name]}
              </cite>
            </li>
          ))}
        </ul>
        <p className={styles.text}>{honest.limits}</p>
      </Panel>
      <Panel title={onward.title}>
        <p className={styles.text}>{onward.change}</p>
        <ul className={styles.list}>
          {links.map(({ name, address }) => (
            <li key={name}>
              <a className={styles.link} href={address} onClick={startAtTop}>
                {onward[name]}
              </a>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
