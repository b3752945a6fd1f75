import { Check, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { guardedPart } from '../ui/lazyPart.tsx';
import { useWords } from '../words/useWords.ts';
import styles from './CopyLink.module.css';

const LinkByHand = guardedPart('header', () => import('./LinkByHand.tsx').then((part) => part.LinkByHand));

/** Milliseconds for which the button says that the link was copied. */
const confirmation = 2500;

interface CopyLinkProps {
  /** The address of what the page shows now. */
  readonly link: () => Promise<string>;
  /** Says a sentence to screen readers. */
  readonly announce: (sentence: string) => void;
}

/** Copies a link to what the page shows. Where the browser does not let it, the link is shown, selected, to be copied by hand. */
export function CopyLink({ link, announce }: CopyLinkProps) {
  const { shell } = useWords('page');
  const words = shell.copyLink;
  const [copied, setCopied] = useState(false);
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), confirmation);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(): Promise<void> {
    const address = await link();
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
      announce(words.done);
    } catch {
      setShown(address);
    }
  }

  return (
    <>
      <Button
        kind="quiet"
        icon={copied ? <Check aria-hidden /> : <Link2 aria-hidden />}
        hint={words.sentence}
        onClick={() => void copy()}
      >
        <span className={styles.label} data-words>
          <span data-shown={!copied}>{words.name}</span>
          <span data-shown={copied}>{words.done}</span>
        </span>
      </Button>
      {shown !== undefined && <LinkByHand link={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
