import type { NetworkShape, Objective } from '../../../../src/core/autoencoder/shape.ts';
import { costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import type { PatchSet } from '../../../../src/core/patches/image.ts';
import { fitPatchTransform } from '../../../../src/core/patches/patchTransform.ts';
import { untouchedPreparation } from '../../../../src/core/patches/preparation.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { Refused } from '../../../../src/protocol/failures.ts';
import type { ReplyMessage, ReplyOf, RequestName, RequestOf } from '../../../../src/protocol/requests.ts';
import { createAnswerer } from '../../../../src/worker/answers/answerer.ts';
import { answers } from '../../../../src/worker/answers/answers.ts';
import type { PreparedData } from '../../../../src/worker/datasets/preparedData.ts';
import type { TrainingRun } from '../../../../src/worker/trainingRun.ts';

export const objective: Objective = { lambda: 1e-4, rho: 0.05, beta: 3 };

/** Random patches in [0.1, 0.9]. */
export function randomPatches(count: number, visibleSize: number, seed = 3): PatchSet {
  const random = createRandom(seed);
  const values = Float32Array.from({ length: count * visibleSize }, () => 0.1 + 0.8 * random.next());
  return { values, count, visibleSize };
}

/**
 * Asks the worker's own answers about a network that does not train.
 * @param onTurn what happens whenever an answer gives way
 */
export async function askRun<Name extends RequestName>(
  name: Name,
  request: Omit<RequestOf<Name>, 'runId'>,
  run: {
    theta: Float64Array;
    shape: NetworkShape;
    patches: PatchSet;
    prepared?: PreparedData;
    settings?: { objective: Objective };
  },
  onTurn: () => void = () => undefined,
): Promise<ReplyOf<Name>> {
  const posted: ReplyMessage[] = [];
  const { theta, shape, patches } = run;
  const untouched = fitPatchTransform(patches, untouchedPreparation);
  const standing = {
    prepared: { patches, transform: untouched, cut: undefined, made: patches.values },
    settings: { objective },
    ...run,
    runId: 7,
    iteration: 12,
    measured: costAndGradient(theta, shape, patches, objective),
  };
  const { answer } = createAnswerer({
    answers,
    post: (message) => message.type === 'reply' && posted.push(message),
    turns: { next: async () => onTurn(), sleep: async () => undefined, wake: () => undefined },
    currentRun: () => standing as unknown as TrainingRun,
  });
  await answer({ type: 'request', id: 1, name, request: { ...request, runId: 7 } as RequestOf<Name> });
  const [reply] = posted;
  if (!reply?.ok) throw new Refused(reply?.refusal ?? { id: 'other', message: 'no answer' });
  return reply.reply as ReplyOf<Name>;
}
