import type { ComponentProps } from 'react';
import styles from './Kept.module.css';
import { ShownProvider, useShown } from './Shown.ts';

interface KeptProps extends Omit<ComponentProps<'div'>, 'inert' | 'aria-hidden'> {
  readonly shown: boolean;
}

/**
 * What can be put out of sight without being unmade: hidden, it stays laid out as it was, can be neither seen nor reached, and
 * what is within follows nothing (`useShown`). Its parent has a `position`.
 */
export function Kept({ shown, className = '', children, ...rest }: KeptProps) {
  const around = useShown();
  return (
    <div
      {...rest}
      className={`${styles.kept} ${className}`}
      data-shown={shown}
      inert={!shown}
      aria-hidden={!shown || undefined}
    >
      <ShownProvider value={shown && around}>{children}</ShownProvider>
    </div>
  );
}
