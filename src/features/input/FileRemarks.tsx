import { useFiles, useSettings } from '../../hooks/useSession.ts';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './OpenedFiles.module.css';

/** What was done with the files when they were opened, as long as their pictures are in use. */
export function FileRemarks() {
  const { files } = useWords('files');
  const digest = useSettings(({ data }) => data.digest);
  const lastOpened = useFiles((files) => files.lastOpened);
  if (!lastOpened || lastOpened.digest !== digest) return null;
  return lastOpened.remarks.map((remark, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two remarks may be the same; the list never reorders
    <p key={place} className={styles.remark}>
      {say(files.remarks, remark)}
    </p>
  ));
}
