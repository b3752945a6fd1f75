import type { LearnerReport } from '../../bridge/messages.ts';
import { foundFeatures } from '../../core/dictionary/compareDictionary.ts';
import { useWords } from '../../words/useWords.ts';
import { Glyph } from './Glyph.tsx';
import styles from './parts.module.css';

/** The sign of every true feature, and which of them are found. */
export function FoundFeatures({ measures, absorption }: Pick<LearnerReport, 'measures' | 'absorption'>) {
  const { found: words } = useWords('bridge');
  const found = foundFeatures(measures);
  const missing = found.flatMap((isFound, feature) => (isFound ? [] : [feature + 1]));
  return (
    <div className={styles.list}>
      <div
        className={styles.glyphs}
        role="img"
        aria-label={words.label(found.length - missing.length, found.length, missing)}
      >
        {found.map((isFound, feature) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the feature's number, and names it.
          <Glyph key={feature} feature={feature} found={isFound} />
        ))}
      </div>
      <p className={styles.muted}>{absorption ? words.captionOfPairs : words.caption}</p>
    </div>
  );
}
