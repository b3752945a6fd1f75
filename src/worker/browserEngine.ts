import type { BackendName, BackendPreference } from '../protocol/settings.ts';
import type { BackendChoice, Engine, EngineTask, Refused, StartedEngine } from './engine.ts';
import { EngineLost } from './engineLost.ts';
import { guardEvaluator } from './guardEvaluator.ts';
import { medianMilliseconds, raceSentences } from './race.ts';
import { chooseBackend as chooseByCheck } from './tf/chooseBackend.ts';
import { createEvaluator as createFor, discardBackend } from './tf/createEvaluator.ts';

/** How backends are chosen and made; replaced by tests. */
export interface EngineParts {
  readonly chooseBackend: (preference: BackendPreference, refused: Refused) => Promise<BackendChoice>;
  readonly createEvaluator: typeof createFor;
  readonly discardBackend: typeof discardBackend;
  /** Milliseconds, monotone. */
  readonly now: () => number;
}

const browserParts: EngineParts = {
  chooseBackend: (preference, refused) => chooseByCheck(preference, undefined, refused),
  createEvaluator: createFor,
  discardBackend,
  now: () => performance.now(),
};

/**
 * The engines of this browser. Whether a backend can be trusted is found out once; whether a graphics processor is
 * faster than our own kernel depends on the network, so the two race for every run.
 */
export function createBrowserEngine(parts: EngineParts = browserParts): Engine {
  const choices = new Map<string, Promise<BackendChoice>>();
  const choose = (preference: BackendPreference, refused: Refused): Promise<BackendChoice> => {
    const question = [preference, ...refused].join();
    const known = choices.get(question) ?? parts.chooseBackend(preference, refused);
    choices.set(question, known);
    known.catch(() => choices.delete(question));
    return known;
  };
  return {
    async start(task, refused) {
      const choice = await choose(task.preference, refused);
      const started = await create(choice, task, parts);
      const mayRace = task.preference === 'auto' && choice.backend === 'webgl' && !refused.has('simd');
      return mayRace ? race(started, task, parts) : started;
    },
    async restart(backend, { patches, shape }) {
      await parts.discardBackend(backend);
      return parts.createEvaluator(backend, patches, shape, { form: 'safest' });
    },
  };
}

/** @throws EngineLost */
async function create(
  choice: BackendChoice,
  { patches, shape }: EngineTask,
  parts: EngineParts,
): Promise<StartedEngine> {
  try {
    return { choice, evaluator: await parts.createEvaluator(choice.backend, patches, shape) };
  } catch (error) {
    throw new EngineLost(choice.backend, error);
  }
}

/** The graphics processor against our own kernel on the task itself; the slower one is given back. */
async function race(webgl: StartedEngine, task: EngineTask, parts: EngineParts): Promise<StartedEngine> {
  const kernel = await kernelFor(task, parts);
  if (!kernel) return webgl;
  const times = {
    webgl: await timeOf(webgl, task, parts),
    simd: await timeOf(kernel, task, parts),
  };
  const winner = times.webgl <= times.simd ? webgl : kernel;
  const loser: BackendName = winner === webgl ? 'simd' : 'webgl';
  guardEvaluator((winner === webgl ? kernel : webgl).evaluator, parts).dispose();
  const { reason, loss } = raceSentences(times);
  return {
    evaluator: winner.evaluator,
    choice: {
      backend: winner.choice.backend,
      preference: 'auto',
      reason,
      rejected: [...webgl.choice.rejected, { backend: loser, reason: loss }],
    },
  };
}

/** Infinite when the engine fails on the way. */
async function timeOf({ evaluator }: StartedEngine, task: EngineTask, parts: EngineParts): Promise<number> {
  try {
    return await medianMilliseconds(guardEvaluator(evaluator, parts), task, parts.now);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

async function kernelFor(task: EngineTask, parts: EngineParts): Promise<StartedEngine | undefined> {
  try {
    const choice = await parts.chooseBackend('simd', new Map());
    return choice.backend === 'simd' ? await create(choice, task, parts) : undefined;
  } catch {
    return undefined;
  }
}
