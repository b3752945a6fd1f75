/** Caches and clocks are cold after the others' laps: the first evaluation does not count, unless it takes longer than this. */
const short = 1000;

/** Durations in milliseconds of single evaluations for that long, at least one. */
export async function lap(evaluate: () => unknown, milliseconds: number): Promise<number[]> {
  const times: number[] = [];
  const timed = async (): Promise<void> => {
    const start = performance.now();
    await evaluate();
    times.push(performance.now() - start);
  };
  await timed();
  if ((times[0] as number) < short) {
    times.pop();
    await timed();
  }
  const end = performance.now() + milliseconds - (times[0] as number);
  while (performance.now() < end) await timed();
  return times;
}
