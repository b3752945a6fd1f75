import { initialiseParameters } from '../../../../../src/core/autoencoder/initialise.ts';
import { createRandom } from '../../../../../src/core/random.ts';
import type { ProgressOf, RequestName } from '../../../../../src/protocol/requests.ts';
import type { AnswerContext } from '../../../../../src/worker/answers/answer.ts';
import type { TrainingRun } from '../../../../../src/worker/trainingRun.ts';

/** A small run at some weights that are not its initial ones. */
export function smallRun(): TrainingRun {
  const shape = { visibleSize: 16, hiddenSize: 5 };
  const random = createRandom(3);
  const count = 40;
  const values = Float32Array.from({ length: count * 16 }, () => 0.1 + 0.8 * random.next());
  const theta = initialiseParameters(shape, random).map((value) => value + 0.05 * random.normal());
  const settings = { objective: { lambda: 1e-4, rho: 0.01, beta: 3 }, seed: 1 };
  const run = {
    runId: 7,
    shape,
    patches: { values, count, visibleSize: 16 },
    settings,
    theta,
    initialTheta: initialiseParameters(shape, createRandom(1, 2)),
    iteration: 12,
  };
  return run as unknown as TrainingRun;
}

/** A context that counts pauses and keeps the reported progress. */
export function contextOf<Name extends RequestName>(run: TrainingRun, onTurn: () => void = () => undefined) {
  const told: ProgressOf<Name>[] = [];
  const context: AnswerContext<Name> = {
    runOf: () => run,
    tell: (progress) => told.push(progress),
    giveWay: async () => onTurn(),
  };
  return { context, told };
}
