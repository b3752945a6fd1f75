import { useState } from 'react';
import { useFiles } from '../../hooks/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import { groupProblems } from './groupProblems.ts';
import styles from './OpenedFiles.module.css';

/** Files that could not be used, each with the reason, until the message is closed or other files are opened. */
export function RefusedFiles() {
  const { files } = useWords('files');
  const lastOpened = useFiles((files) => files.lastOpened);
  const [dismissed, setDismissed] = useState<typeof lastOpened>();
  if (!lastOpened || lastOpened.refused.length === 0 || dismissed === lastOpened) return null;
  const { refused, pictures } = lastOpened;
  return (
    <Notice kind="error" title={files.refused(refused.length)} onDismiss={() => setDismissed(lastOpened)}>
      <ul className={styles.refused}>
        {groupProblems(refused).map(({ problem, others }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; the list never reorders
          <li key={place}>
            {others > 0 ? files.sameWith(say(files.problems, problem), others) : say(files.problems, problem)}
          </li>
        ))}
      </ul>
      {pictures.length === 0 && <p>{files.before}</p>}
    </Notice>
  );
}
