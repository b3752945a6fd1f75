import { type ReactNode, useId, useRef } from 'react';
import styles from './Popover.module.css';
import { placeBeside } from './place.ts';

interface PopoverProps {
  /** Name of the card, for screen readers. */
  readonly label: string;
  /** What stands on the button. */
  readonly trigger: ReactNode;
  readonly children: ReactNode;
}

/** A button that opens a small card beside it. A click elsewhere or Escape closes it (the browser's own popover). */
export function Popover({ label, trigger, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={button} type="button" className={styles.trigger} popoverTarget={id}>
        {trigger}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={styles.card}
        onToggle={({ currentTarget, newState }) => {
          if (newState === 'open' && button.current)
            placeBeside(currentTarget, button.current.getBoundingClientRect(), 'end');
        }}
      >
        {children}
      </div>
    </>
  );
}
