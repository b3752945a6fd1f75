import { useCallback, useSyncExternalStore } from 'react';

type Subscribe = (changed: () => void) => () => void;

/**
 * A subscription that passes on at most one change per `interval` milliseconds: the first at once, the last of a
 * burst when the interval is over, so that nothing is missed for good.
 */
export function throttleSubscription(subscribe: Subscribe, interval: number): Subscribe {
  return (changed) => {
    let passedOn = Number.NEGATIVE_INFINITY;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const passOn = (): void => {
      waiting = undefined;
      passedOn = performance.now();
      changed();
    };
    const unsubscribe = subscribe(() => {
      if (waiting !== undefined) return;
      const rest = passedOn + interval - performance.now();
      if (rest <= 0) passOn();
      else waiting = setTimeout(passOn, rest);
    });
    return () => {
      clearTimeout(waiting);
      unsubscribe();
    };
  };
}

/** What `read` gives, followed at most once per `interval` milliseconds. `read` must give the same object while nothing changed. */
export function useThrottled<Value>(subscribe: Subscribe, read: () => Value, interval: number): Value {
  const throttled = useCallback(
    (changed: () => void) => throttleSubscription(subscribe, interval)(changed),
    [subscribe, interval],
  );
  return useSyncExternalStore(throttled, read);
}
