import { suitedRun } from '../../../../src/description/suited.ts';
import { sweep } from '../../../../src/features/races/raceEntries.ts';
import type { SourceName } from '../../../../src/protocol/settings.ts';
import { newRace, type Race, withEntry } from '../../../../src/store/race.ts';
import { noRun, type Run } from '../../../../src/store/run.ts';
import { costPoint } from '../../store/events.ts';

const shape = { visibleSize: 4, hiddenSize: 3 };

/** A run whose cost falls to `end`, with tiles that say how many edges there are. */
export function trainedRun(iterations: number, end: number, edgeUnits = 2): Run {
  const costs = Array.from({ length: iterations + 1 }, (_, iteration) =>
    costPoint(iteration, end + 10 / (1 + iteration ** 2)),
  );
  return {
    ...noRun,
    phase: 'finished',
    started: true,
    iteration: iterations,
    evaluations: iterations + 1,
    costs,
    terms: costs.at(-1),
    efforts: [0, iterations / 2, iterations].map((iteration) => ({
      iteration,
      evaluations: iteration + 1,
      seconds: iteration / 80,
    })),
    frame: { iteration: iterations, shape, weights: Float32Array.from({ length: 12 }, (_, n) => n - 6) },
    edgeUnits,
    checkpoint: { iteration: iterations, evaluations: iterations + 1, theta: new Float64Array(31) },
  };
}

/** Two runs over λ, the first finished, the second waiting. */
export function halfRace(source: SourceName = 'scenes'): Race {
  const race = newRace(sweep(suitedRun(source), 'lambda', [1e-5, 1e-4]));
  return withEntry(race, 0, { state: 'finished', run: trainedRun(100, 0.4) });
}
