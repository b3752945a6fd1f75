import { useCallback, useSyncExternalStore } from 'react';
import { useIsVisible } from './KeepMounted.tsx';

type Subscribe = (changed: () => void) => () => void;

/**
 * A subscription that passes on at most one change per `interval` milliseconds: the first with the next frame, the
 * last of a burst when the interval is over, so that no change is lost. A hidden page has no frames: it receives
 * changes when it becomes visible again.
 */
export function throttleSubscription(subscribe: Subscribe, interval: number): Subscribe {
  return (changed) => {
    let passedOn = Number.NEGATIVE_INFINITY;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let frame: number | undefined;
    const passOn = (): void => {
      frame = undefined;
      passedOn = performance.now();
      changed();
    };
    const askFrame = (): void => {
      waiting = undefined;
      frame = requestAnimationFrame(passOn);
    };
    const unsubscribe = subscribe(() => {
      if (waiting !== undefined || frame !== undefined) return;
      const rest = passedOn + interval - performance.now();
      if (rest <= 0) askFrame();
      else waiting = setTimeout(askFrame, rest);
    });
    return () => {
      clearTimeout(waiting);
      if (frame !== undefined) cancelAnimationFrame(frame);
      unsubscribe();
    };
  };
}

const nothing = (): void => undefined;

/**
 * The value that `read` returns, updated at most once per `interval` milliseconds while the component is visible.
 * `read` must give the same object while nothing changed.
 */
export function useThrottled<Value>(subscribe: Subscribe, read: () => Value, interval: number): Value {
  const shown = useIsVisible();
  const throttled = useCallback(
    (changed: () => void) => (shown ? throttleSubscription(subscribe, interval)(changed) : nothing),
    [subscribe, interval, shown],
  );
  return useSyncExternalStore(throttled, read);
}
