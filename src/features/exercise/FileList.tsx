import { X } from 'lucide-react';
import type { CodeFile } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { visible } from '../../words/isolate.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './FileList.module.css';

interface FileListProps {
  /** The main file first. */
  readonly files: readonly CodeFile[];
  readonly shown: number;
  readonly onShow: (index: number) => void;
  readonly onRemove: (index: number) => void;
}

/** The main file and the helper files beside it; one is shown in the editor. */
export function FileList({ files, shown, onShow, onRemove }: FileListProps) {
  const { code } = useWords('exercise');
  return (
    <ul className={styles.files} aria-label={code.files}>
      {files.map(({ name }, index) => (
        <li key={name} className={styles.file}>
          <button
            type="button"
            className={styles.name}
            aria-pressed={index === shown}
            onClick={() => onShow(index)}
          >
            <bdi>{visible(name)}</bdi>
          </button>
          {index > 0 && (
            <Button
              kind="quiet"
              className={styles.remove ?? ''}
              icon={<X aria-hidden />}
              aria-label={code.remove(name)}
              onClick={() => onRemove(index)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
