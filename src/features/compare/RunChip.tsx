import styles from './RunChip.module.css';
import { lookOf } from './runLooks.ts';

/** The letter of a compared run, with its line as the curves have it. @param place the baseline has 0 */
export function RunChip({ place }: { readonly place: number }) {
  const { letter, colour, dashes } = lookOf(place);
  return (
    <span className={styles.chip}>
      <svg width="22" height="10" aria-hidden="true">
        <line x2="22" y1="5" y2="5" stroke={colour} strokeWidth="2.5" strokeDasharray={dashes} />
      </svg>
      {letter}
    </span>
  );
}
