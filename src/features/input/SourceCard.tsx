import { useSettings } from '../../hooks/useSession.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './SourceCard.module.css';
import type { SourceName } from './SourcePicker.tsx';
import { SuitedSettings } from './SuitedSettings.tsx';

interface SourceCardProps {
  readonly source: SourceName;
  /** Whether the network is given patches of this source: not yet, while pictures are still to be opened. */
  readonly inUse: boolean;
}

/** What the chosen source is, where it comes from, and the settings that suit it. */
export function SourceCard({ source, inUse }: SourceCardProps) {
  const { sources } = useWords('page');
  const { title, sentence, origin } = sources[source];
  return (
    <div className={styles.card}>
      <h3 className={styles.title}>{title}</h3>
      <p>{sentence}</p>
      {inUse && source === 'digits' && <WindowRemark />}
      <p className={styles.origin}>{origin}</p>
      {inUse && <SuitedSettings source={source} />}
    </div>
  );
}

const digitSide = 28;

function WindowRemark() {
  const { input } = useWords('page');
  const side = useSettings((settings) => settings.data.patchSize);
  return side < digitSide && <p>{input.window(side)}</p>;
}
