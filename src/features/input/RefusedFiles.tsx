import { useState } from 'react';
import { useFiles } from '../../hooks/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './RefusedFiles.module.css';

/** Files that could not be used, each with its sentence, where it is seen at once; until it is dismissed or others are opened. */
export function RefusedFiles() {
  const lastOpened = useFiles((files) => files.lastOpened);
  const [dismissed, setDismissed] = useState<typeof lastOpened>();
  if (!lastOpened || lastOpened.refused.length === 0 || dismissed === lastOpened) return null;
  const { refused, pictures } = lastOpened;
  const title =
    refused.length === 1 ? 'A file could not be used' : `${refused.length} files could not be used`;
  return (
    <Notice kind="error" title={title} onDismiss={() => setDismissed(lastOpened)}>
      <ul className={styles.refused}>
        {refused.map(({ sentence }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; the list never reorders
          <li key={place}>{sentence}</li>
        ))}
      </ul>
      {pictures.length === 0 && <p>What was there before is still there.</p>}
    </Notice>
  );
}
