import type { ComponentProps, ReactNode, RefObject } from 'react';
import styles from './Button.module.css';
import { useHint } from './useHint.tsx';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'ref'> {
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly icon?: ReactNode;
  /** One sentence, shown as a tooltip. */
  readonly hint?: string;
  /**
   * Why the button cannot be used now, as a sentence: shown instead of the hint; the button stays focusable so that
   * it can be read.
   */
  readonly blocked?: string | undefined;
}

type PlainButtonProps = Omit<ButtonProps, 'hint' | 'blocked'>;

/** A native button. With an icon alone, give it an `aria-label`. */
export function Button({ hint, blocked, ...rest }: ButtonProps) {
  const sentence = blocked ?? hint;
  const native = blocked === undefined ? rest : { ...rest, 'aria-disabled': true, onClick: undefined };
  return sentence === undefined ? <PlainButton {...native} /> : <HintedButton hint={sentence} {...native} />;
}

function HintedButton({ hint, ...rest }: PlainButtonProps & { readonly hint: string }) {
  const { id, anchorProps, controlProps, tooltip } = useHint(hint);
  const { ref, ...pointer } = anchorProps;
  return (
    <span ref={ref as RefObject<HTMLSpanElement | null>} className={styles.wrap} {...pointer}>
      <PlainButton aria-describedby={id} {...controlProps} {...rest} />
      {tooltip}
    </span>
  );
}

function PlainButton({ kind = 'plain', icon, children, className, ...native }: PlainButtonProps) {
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
