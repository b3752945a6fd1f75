import type { Browser } from 'playwright';
import { parameterCount } from '../../src/core/autoencoder/parameters.ts';
import { memoryPairsFor } from '../../src/core/optimise/curvatureMemory.ts';
import type { Contestant } from './contestants.ts';
import { openPage, openPeer } from './line.ts';
import { type Entrant, type RaceOptions, race, type Solve, solveOnce } from './race.ts';
import type { BackendsReport, Row } from './results.ts';
import type { Workload } from './workload.ts';

export interface Surroundings extends RaceOptions {
  readonly browser: Browser;
  readonly address: string;
  readonly webGl: 'hardware' | 'software' | 'none';
  /** Whole solves of each contender; 0 for none. */
  readonly solves: number;
  readonly onFailure: (sentence: string) => void;
}

const iterations = { nat: 400, mnist: 50 } as const;

/** Loads everybody with the workload, lets them race, then solve in turn. */
export async function runSet(
  chosen: readonly Contestant[],
  workload: Workload,
  around: Surroundings,
): Promise<Pick<BackendsReport, 'rows' | 'solves'>> {
  const entrants: Entrant[] = [];
  try {
    for (const contestant of chosen.filter(({ takes }) => takes(workload, around.webGl))) {
      const entrant = await enter(contestant, workload, around);
      if (entrant) entrants.push(entrant);
    }
    const timings = await race(entrants, around);
    const solves = workload.percent === 100 ? await solveInTurn(entrants, workload, around) : [];
    const rows: Row[] = [];
    for (const { contestant, line } of entrants) {
      const timing = timings.get(contestant);
      if (!timing) continue;
      const { key, title, unit = 'evaluation' } = contestant;
      const { set, percent } = workload;
      const peakMegabytes = await line.peakMegabytes();
      rows.push({ set, percent, contestant: key, title, unit, ...timing, peakMegabytes });
    }
    return { rows, solves: solves.map((solve) => ({ set: workload.set, ...solve })) };
  } finally {
    for (const { line } of entrants) await line.close();
  }
}

async function enter(
  contestant: Contestant,
  workload: Workload,
  { browser, address, onFailure }: Surroundings,
): Promise<Entrant | undefined> {
  const line = contestant.peer ? openPeer(contestant.peer) : await openPage(browser, address);
  try {
    await line.ask({ ask: 'load', contender: contestant.key, workload });
    await line.ask({ ask: 'lap', milliseconds: 0 });
    return { contestant, line };
  } catch (error) {
    await line.close();
    onFailure(`${contestant.title} could not take ${workload.set} at ${workload.percent} %: ${error}`);
    return undefined;
  }
}

async function solveInTurn(
  entrants: readonly Entrant[],
  workload: Workload,
  { solves: rounds, lap }: Surroundings,
): Promise<Solve[]> {
  const solves: Solve[] = [];
  const usual = memoryPairsFor(parameterCount(workload.shape), 'float32');
  for (let round = 0; round < rounds; round++) {
    for (const entrant of entrants) {
      const { solves: solved, alsoMemory } = entrant.contestant;
      if (!solved.includes(workload.set)) continue;
      for (const memory of alsoMemory ? [usual, alsoMemory] : [usual]) {
        const options = { iterations: iterations[workload.set], memory, lap };
        solves.push(await solveOnce(entrant, options));
      }
    }
  }
  return solves;
}
