import type { ReactNode, RefObject } from 'react';
import styles from './Hint.module.css';
import { useHint } from './useHint.tsx';

/**
 * A tooltip of one sentence around anything: hover, keyboard focus inside, or tap shows it.
 * Controls of this folder have a `hint` of their own; this is for headings, numbers and words.
 */
export function Hint({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const { id, anchorProps, controlProps, tooltip } = useHint(text);
  const { ref, ...pointer } = anchorProps;
  return (
    <span
      ref={ref as RefObject<HTMLSpanElement | null>}
      {...pointer}
      {...controlProps}
      className={styles.anchor}
      aria-describedby={id}
    >
      {children}
      {tooltip}
    </span>
  );
}
