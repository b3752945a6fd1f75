import { Check, Link2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './CopyLink.module.css';

/** Milliseconds for which the button says that the link was copied. */
const confirmation = 2500;

interface CopyLinkProps {
  /** The address of what the page shows now. */
  readonly link: () => string;
  /** Says a sentence to screen readers. */
  readonly announce: (sentence: string) => void;
}

/** Copies a link to what the page shows. Where the browser does not let it, the link is shown, selected, to be copied by hand. */
export function CopyLink({ link, announce }: CopyLinkProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [copied, setCopied] = useState(false);
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), confirmation);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(): Promise<void> {
    const address = link();
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
      announce('Link copied.');
    } catch {
      setShown(address);
      dialog.current?.showModal();
    }
  }

  return (
    <>
      <Button
        kind="quiet"
        icon={copied ? <Check aria-hidden /> : <Link2 aria-hidden />}
        hint="Copies a link that opens this page with the settings as they are now."
        onClick={() => void copy()}
      >
        <span className={styles.label} data-words>
          <span data-shown={!copied}>Copy link</span>
          <span data-shown={copied}>Link copied</span>
        </span>
      </Button>
      <dialog
        ref={dialog}
        className={styles.dialog}
        aria-label="Copy the link"
        onClose={() => setShown(undefined)}
      >
        {shown !== undefined && (
          <form method="dialog" className={styles.card}>
            <label>
              The browser does not let this page copy. Copy the link from here:
              <input
                ref={(input) => input?.focus()}
                className={styles.link}
                readOnly
                value={shown}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
            </label>
            <Button type="submit">Close</Button>
          </form>
        )}
      </dialog>
    </>
  );
}
