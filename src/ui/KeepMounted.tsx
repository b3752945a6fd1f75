import { type ComponentProps, createContext, useContext } from 'react';
import styles from './KeepMounted.module.css';

interface KeepMountedProps extends Omit<ComponentProps<'div'>, 'inert' | 'aria-hidden'> {
  readonly shown: boolean;
}

/**
 * Content that can be hidden without being unmounted: it keeps its layout, can be neither seen nor reached, and
 * follows no store (`useIsVisible`). Its parent has a `position`.
 */
export function KeepMounted({ shown, className = '', children, ...rest }: KeepMountedProps) {
  const around = useIsVisible();
  return (
    <div
      {...rest}
      className={`${styles.kept} ${className}`}
      data-shown={shown}
      inert={!shown}
      aria-hidden={!shown || undefined}
    >
      <VisibilityProvider value={shown && around}>{children}</VisibilityProvider>
    </div>
  );
}

const Visibility = createContext(true);

/** Tells its content whether it is visible; hidden content follows no store. */
const VisibilityProvider = Visibility.Provider;

export const useIsVisible = (): boolean => useContext(Visibility);
