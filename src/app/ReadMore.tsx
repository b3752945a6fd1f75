import { formatAddress } from '../address/formatAddress.ts';
import { explainedAt, explainedIn } from '../notes/explained.ts';
import type { PanelName } from '../store/view.ts';
import { useWords } from '../words/useWords.ts';
import styles from './ReadMore.module.css';

/** Links from a panel to the paragraphs of the notes that explain what it shows and the settings that belong to it. */
export function ReadMore({ panel }: { readonly panel: PanelName }) {
  const { readMore } = useWords('later');
  return (
    <nav className={styles.more} aria-label={readMore.label}>
      <span aria-hidden="true">{readMore.label}</span>
      {explainedIn[panel].map((id) => {
        const { chapter, step } = explainedAt[id];
        const address = formatAddress({ screen: 'notes', path: [chapter], run: undefined, view: { step } });
        return (
          <a key={id} href={address}>
            {readMore.subjects[id]}
          </a>
        );
      })}
    </nav>
  );
}
