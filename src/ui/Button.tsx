import type { ComponentProps, ReactNode, RefObject } from 'react';
import styles from './Button.module.css';
import { useHint } from './useHint.tsx';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'ref'> {
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly icon?: ReactNode;
  /** One sentence, shown as a tooltip. */
  readonly hint?: string;
}

/** A native button. With an icon alone, give it an `aria-label`. */
export function Button({ hint, ...rest }: ButtonProps) {
  return hint === undefined ? <PlainButton {...rest} /> : <HintedButton hint={hint} {...rest} />;
}

function HintedButton({ hint, ...rest }: Omit<ButtonProps, 'hint'> & { readonly hint: string }) {
  const { id, anchorProps, controlProps, tooltip } = useHint(hint);
  const { ref, ...pointer } = anchorProps;
  return (
    <span ref={ref as RefObject<HTMLSpanElement | null>} className={styles.wrap} {...pointer}>
      <PlainButton aria-describedby={id} {...controlProps} {...rest} />
      {tooltip}
    </span>
  );
}

function PlainButton({ kind = 'plain', icon, children, className, ...native }: Omit<ButtonProps, 'hint'>) {
  const iconOnly = children === undefined ? styles.iconOnly : '';
  return (
    <button
      type="button"
      {...native}
      className={`${styles.button} ${styles[kind]} ${iconOnly} ${className ?? ''}`}
    >
      {icon}
      {children}
    </button>
  );
}
