import type { BackendName, BackendPreference } from '../protocol/settings.ts';
import type { BackendChoice, Engine, EngineTask, StartedEngine } from './engine.ts';
import { medianMilliseconds, raceSentences } from './race.ts';
import { chooseBackend as chooseByCheck } from './tf/chooseBackend.ts';
import { createEvaluator as createFor } from './tf/createEvaluator.ts';

/** How backends are chosen and made; replaced by tests. */
export interface EngineParts {
  readonly chooseBackend: typeof chooseByCheck;
  readonly createEvaluator: typeof createFor;
  /** Milliseconds, monotone. */
  readonly now: () => number;
}

const browserParts: EngineParts = {
  chooseBackend: chooseByCheck,
  createEvaluator: createFor,
  now: () => performance.now(),
};

/**
 * The engines of this browser. Whether a backend can be trusted is found out once; whether a graphics processor is
 * faster than our own kernel depends on the network, so the two race for every run.
 */
export function createBrowserEngine(parts: EngineParts = browserParts): Engine {
  const choices = new Map<BackendPreference, Promise<BackendChoice>>();
  const choose = (preference: BackendPreference): Promise<BackendChoice> => {
    const known = choices.get(preference) ?? parts.chooseBackend(preference);
    choices.set(preference, known);
    return known;
  };
  return {
    async start(task) {
      const choice = await choose(task.preference);
      const evaluator = await parts.createEvaluator(choice.backend, task.patches, task.shape);
      const started = { choice, evaluator };
      return task.preference === 'auto' && choice.backend === 'webgl' ? race(started, task, parts) : started;
    },
  };
}

/** The graphics processor against our own kernel on the task itself; the slower one is given back. */
async function race(webgl: StartedEngine, task: EngineTask, parts: EngineParts): Promise<StartedEngine> {
  const kernel = await kernelFor(task, parts);
  if (!kernel) return webgl;
  const times = {
    webgl: await medianMilliseconds(webgl.evaluator, task, parts.now),
    simd: await medianMilliseconds(kernel.evaluator, task, parts.now),
  };
  const winner = times.webgl <= times.simd ? webgl : kernel;
  const loser: BackendName = winner === webgl ? 'simd' : 'webgl';
  (winner === webgl ? kernel : webgl).evaluator.dispose();
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

async function kernelFor(task: EngineTask, parts: EngineParts): Promise<StartedEngine | undefined> {
  const choice = await parts.chooseBackend('simd');
  if (choice.backend !== 'simd') return undefined;
  return { choice, evaluator: await parts.createEvaluator('simd', task.patches, task.shape) };
}
