import { median, quantile } from '../statistics.ts';
import type { Contestant } from './contestants.ts';
import type { Line } from './line.ts';
import type { Solved } from './workload.ts';

/** A contestant that has loaded its workload. */
export interface Entrant {
  readonly contestant: Contestant;
  readonly line: Line;
}

export interface RaceOptions {
  readonly rounds: number;
  /** Milliseconds of a lap. */
  readonly lap: number;
}

export interface Timing {
  /** Milliseconds per evaluation, or per epoch. */
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly least: number;
  readonly count: number;
  /** Against the first contestant: the middle of the ratios of each round, so that a noisy round counts for both. */
  readonly ratio: number;
}

/** A contestant whose single evaluation takes longer than so many laps sits out after a few rounds. */
const patience = 4;
const fewestRounds = 3;

/** Laps in turn, forth and back, so that the machine's other work hits all alike. */
export async function race(
  entrants: readonly Entrant[],
  options: RaceOptions,
): Promise<Map<Contestant, Timing>> {
  const laps = new Map(entrants.map(({ contestant }) => [contestant, [] as number[][]]));
  for (let round = 0; round < options.rounds; round++) {
    for (const { contestant, line } of round % 2 ? entrants.toReversed() : entrants) {
      const done = laps.get(contestant) ?? [];
      if (round >= fewestRounds && median(done.flat()) > patience * options.lap) continue;
      done[round] = (await line.ask({ ask: 'lap', milliseconds: options.lap })) as number[];
    }
  }
  const first = [...laps.values()][0] ?? [];
  return new Map([...laps].map(([contestant, all]) => [contestant, timingOf(all, first)]));
}

function timingOf(laps: readonly number[][], first: readonly number[][]): Timing {
  const all = laps.flat();
  return {
    median: median(all),
    lowerQuartile: quantile(all, 0.25),
    upperQuartile: quantile(all, 0.75),
    least: Math.min(...all),
    count: all.length,
    ratio: median(laps.map((lap, round) => median(lap) / median(first[round] ?? [])).filter(Number.isFinite)),
  };
}

export interface Solve extends Solved {
  readonly contestant: string;
  readonly memory: number;
  /** The solve's seconds over evaluations × time per evaluation, the latter from laps just before and after. */
  readonly overEvaluations: number;
}

/** One whole solve between two laps. */
export async function solveOnce(
  { contestant, line }: Entrant,
  { iterations, memory, lap }: { iterations: number; memory: number; lap: number },
): Promise<Solve> {
  const lapTimes = async () => (await line.ask({ ask: 'lap', milliseconds: lap })) as number[];
  const before = await lapTimes();
  const solved = (await line.ask({ ask: 'solve', iterations, memory })) as Solved;
  const each = median([...before, ...(await lapTimes())]) / 1000;
  const overEvaluations = solved.seconds / (solved.evaluations * each);
  return { ...solved, contestant: contestant.key, memory, overEvaluations };
}
