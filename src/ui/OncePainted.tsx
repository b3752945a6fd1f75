import type { ReactNode } from 'react';
import { useIsPainted } from './useIsPainted.ts';
import { useMedia } from './useWindow.ts';

interface OncePaintedProps {
  /** A media query. */
  readonly where: string;
  readonly children: ReactNode;
}

/**
 * What is not on the first screen of a window like that: it is rendered there once the first screen has been painted. In other
 * windows it is rendered with the rest.
 */
export function OncePainted({ where, children }: OncePaintedProps) {
  const painted = useIsPainted();
  const waits = useMedia(where);
  return painted || !waits ? children : null;
}
