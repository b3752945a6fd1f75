import type { EngineObjection, EngineReason, EngineTime } from '../protocol/engineReports.ts';
import type { BackendName } from '../protocol/settings.ts';
import type { EngineTask } from './engine.ts';
import type { Evaluator } from './tf/evaluator.ts';

const laps = 5;
/** The minimum duration of a lap in milliseconds: some browsers round their clocks to one millisecond. */
const leastLap = 10;
/** The largest number of evaluations in a lap, in case the clock does not advance. */
const mostInALap = 100;

/** Milliseconds of one evaluation: the median of a few laps after an evaluation that warms up (shaders are compiled in it). */
export async function medianMilliseconds(
  evaluator: Evaluator,
  { theta, objective }: Pick<EngineTask, 'theta' | 'objective'>,
  now: () => number,
): Promise<number> {
  await evaluator.evaluate(theta, objective);
  const times: number[] = [];
  for (let lap = 0; lap < laps; lap++) {
    const begun = now();
    let evaluations = 0;
    do {
      await evaluator.evaluate(theta, objective);
      evaluations += 1;
    } while (now() - begun < leastLap && evaluations < mostInALap);
    times.push((now() - begun) / evaluations);
  }
  return times.sort((a, b) => a - b)[laps >> 1] as number;
}

/** Milliseconds of each measured engine; infinite for one that failed. */
export type RaceTimes = ReadonlyMap<BackendName, number>;

/** The fastest; the first one if several are equal. */
export function winnerOf(times: RaceTimes): BackendName {
  const [first, ...others] = [...times];
  return others.reduce((best, next) => (next[1] < best[1] ? next : best), first as [BackendName, number])[0];
}

/** Why the fastest is used, and why each other is not. */
export function raceReport(times: RaceTimes): {
  readonly reason: EngineReason;
  readonly losses: { readonly backend: BackendName; readonly reason: EngineObjection }[];
} {
  const backend = winnerOf(times);
  const fastest = { backend, milliseconds: times.get(backend) ?? Number.NaN };
  const all = Array.from(times, ([rival, milliseconds]): EngineTime => ({ backend: rival, milliseconds }));
  const others = all.filter((time) => time.backend !== backend);
  const measured = all.filter(({ milliseconds }) => Number.isFinite(milliseconds));
  const losses = others.map((own) => ({ backend: own.backend, reason: lossOf(own, fastest) }));
  const reason: EngineReason =
    measured.length > 1
      ? { id: 'fastest', backend, times: measured }
      : { id: 'onlyOne', backend, failed: others.map((time) => time.backend) };
  return { reason, losses };
}

function lossOf(own: EngineTime, fastest: EngineTime): EngineObjection {
  return Number.isFinite(own.milliseconds)
    ? { id: 'slower', own, fastest }
    : { id: 'failedTrial', backend: own.backend };
}
