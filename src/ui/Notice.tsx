import { CircleAlert, Info, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';
import { Button } from './Button.tsx';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly kind: 'error' | 'info';
  readonly title?: string;
  readonly children: ReactNode;
  readonly onDismiss?: () => void;
}

/** A sentence that must be seen: what is wrong and what would work. Errors are announced immediately. */
export function Notice({ kind, title, children, onDismiss }: NoticeProps) {
  const Icon = kind === 'error' ? CircleAlert : Info;
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={kind === 'error' ? 'alert' : 'note'}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.text}>
        {title !== undefined && <strong className={styles.title}>{title}</strong>}
        {children}
      </div>
      {onDismiss && <Dismiss onClick={onDismiss} />}
    </div>
  );
}

/** A separate component, so that a notice without this button does not need the words. */
function Dismiss({ onClick }: { readonly onClick: () => void }) {
  const { controls } = useWords('page');
  return <Button kind="quiet" icon={<X aria-hidden />} aria-label={controls.dismiss} onClick={onClick} />;
}
