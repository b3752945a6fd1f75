import { useSyncExternalStore } from 'react';

const asked = (): MediaQueryList => window.matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the visitor asks for less motion. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, () => asked().matches);
}

function subscribe(changed: () => void): () => void {
  const query = asked();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
