import { useCallback } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { useThrottled } from '../ui/useThrottled.ts';

/**
 * What `select` gives of a store, followed at most once per `interval` milliseconds while the component is on show.
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
