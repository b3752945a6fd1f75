/** The page's clock and visibility; replaced by tests. */
export interface HeartbeatSurroundings {
  /** Milliseconds, monotone. */
  readonly now: () => number;
  /** Whether timers run on time: browsers throttle them in hidden pages. */
  readonly isVisible: () => boolean;
  /** Milliseconds for which a new worker may not answer while it is loaded; after that, it announces the time itself. */
  readonly loading: number;
  /** Milliseconds between two pings. */
  readonly period: number;
}

const pageSurroundings: HeartbeatSurroundings = {
  now: () => performance.now(),
  isVisible: () => document.visibilityState === 'visible',
  loading: 60_000,
  period: 2000,
};

export interface Heartbeat {
  /** The worker has said something. @param silence milliseconds for which it may not answer now, if it announced that */
  heard(silence?: number): void;
  stop(): void;
}

/** A tick that is later than this many periods means that the page was suspended, not the worker. */
const sleepTicks = 2.5;

/**
 * Pings the worker while the page is visible, and calls `onSilence` once when it has not answered for longer than it
 * announced. Time in which the page itself was hidden, throttled or suspended does not count.
 */
export function startHeartbeat(
  { ping, onSilence }: { ping(): void; onSilence(seconds: number): void },
  { now, isVisible, loading, period }: HeartbeatSurroundings = pageSurroundings,
): Heartbeat {
  let allowed = loading;
  let lastHeard = now();
  let lastTick = now();
  const timer = setInterval(tick, period);

  function tick(): void {
    const slept = now() - lastTick > sleepTicks * period;
    lastTick = now();
    if (slept || !isVisible()) lastHeard = now();
    if (!isVisible()) return;
    const silent = now() - lastHeard;
    if (silent <= allowed) {
      ping();
    } else {
      stop();
      onSilence(Math.round(silent / 1000));
    }
  }

  function stop(): void {
    clearInterval(timer);
  }

  return {
    heard(silence) {
      lastHeard = now();
      if (silence !== undefined) allowed = silence;
    },
    stop,
  };
}
