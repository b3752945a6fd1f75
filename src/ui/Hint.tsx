import type { ReactNode, RefObject } from 'react';
import styles from './Hint.module.css';
import { useHint } from './useHint.tsx';

interface HintProps {
  readonly text: string;
  /** Its name for screen readers, if the children are not words. */
  readonly label?: string;
  readonly children: ReactNode;
}

/**
 * A tooltip of one sentence for words, numbers and signs: a button that only shows its explanation, on hover,
 * keyboard focus, click or tap. The controls of this folder have their own `hint`.
 */
export function Hint({ text, label, children }: HintProps) {
  const { id, anchorProps, controlProps, showForAWhile, tooltip } = useHint(text);
  const { ref, onPointerEnter, onPointerLeave } = anchorProps;
  const isSign = label !== undefined;
  const button = (
    <button
      type="button"
      ref={ref as RefObject<HTMLButtonElement | null>}
      {...controlProps}
      className={isSign ? styles.cover : styles.anchor}
      aria-label={label}
      aria-describedby={id}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
      onClick={showForAWhile}
    >
      {!isSign && children}
    </button>
  );
  return (
    <>
      {isSign ? (
        // A sign is not spoken as it is written: it lies below its button, which has no text besides its name (WCAG 2.5.3).
        <span className={styles.anchor}>
          <span className={styles.sign} aria-hidden="true">
            {children}
          </span>
          {button}
        </span>
      ) : (
        button
      )}
      {tooltip}
    </>
  );
}
