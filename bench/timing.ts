export interface Timing {
  readonly what: string;
  /** Milliseconds: the least and the middle of all repetitions. Compare, don't quote: machines are noisy. */
  readonly least: number;
  readonly median: number;
}

/** Times `task` after one untimed call. */
export const time = (what: string, repetitions: number, task: () => void): Timing => {
  task();
  const durations = Array.from({ length: repetitions }, () => {
    const start = performance.now();
    task();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const rounded = (index: number): number => Number((durations[index] ?? Number.NaN).toFixed(1));
  return { what, least: rounded(0), median: rounded(repetitions >> 1) };
};
