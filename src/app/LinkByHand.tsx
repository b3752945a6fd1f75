import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../words/useWords.ts';
import styles from './CopyLink.module.css';

interface LinkByHandProps {
  readonly link: string;
  readonly onClose: () => void;
}

/** The link, selected, to be copied by hand. Loaded where the browser does not let the page copy it. */
export function LinkByHand({ link, onClose }: LinkByHandProps) {
  const { shell } = useWords('page');
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={shell.copyLink.dialog} onClose={onClose}>
      <form method="dialog" className={styles.card}>
        <label>
          {shell.copyLink.byHand}
          <input
            ref={field}
            className={styles.link}
            readOnly
            value={link}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </label>
        <Button type="submit">{shell.close}</Button>
      </form>
    </dialog>
  );
}
