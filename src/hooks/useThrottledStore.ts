import { useCallback } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { useThrottled } from '../ui/useThrottled.ts';

/**
 * The value that `select` returns for a store, updated at most once per `interval` milliseconds while the component
 * is visible.
 * @param select keep it the same function between renders; it must give the same object while nothing changed
 */
export function useThrottledStore<State, Selected>(
  store: StoreApi<State>,
  select: (state: State) => Selected,
  interval: number,
): Selected {
  const read = useCallback(() => select(store.getState()), [store, select]);
  return useThrottled(store.subscribe, read, interval);
}
