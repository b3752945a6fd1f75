/** Milliseconds over which the rate is measured. */
const windowLength = 1000;

export interface RateMeter {
  count(): void;
  /** Counts per second over about the last second; 0 until there are two counts. */
  perSecond(): number;
  restart(): void;
}

/** How often something happens, by a sliding window. @param now milliseconds, monotone */
export function createRateMeter(now: () => number): RateMeter {
  let times: number[] = [];
  return {
    count() {
      const time = now();
      times.push(time);
      const firstInside = times.findIndex((earlier) => time - earlier <= windowLength);
      // one count from before the window is kept, so that a rate below one a second can still be measured
      if (firstInside > 1) times = times.slice(firstInside - 1);
    },
    perSecond() {
      const first = times[0];
      const last = times.at(-1);
      if (first === undefined || last === undefined || last === first) return 0;
      return ((times.length - 1) / (last - first)) * 1000;
    },
    restart() {
      times = [];
    },
  };
}
