import type { BackendName, BackendPreference } from '../protocol/settings.ts';
import type { BackendChoice, Engine, EngineTask, Refused, StartedEngine } from './engine.ts';
import { EngineLost, EngineUnfit } from './engineLost.ts';
import { computes, refusedForModel } from './engineModels.ts';
import { guardEvaluator } from './guardEvaluator.ts';
import { medianMilliseconds, raceReport, winnerOf } from './race.ts';
import { checkAgain, chooseBackend as chooseByCheck } from './tf/chooseBackend.ts';
import { createEvaluator as createFor, discardBackend } from './tf/createEvaluator.ts';

/** How backends are chosen and created; replaced by tests. */
export interface EngineParts {
  readonly chooseBackend: (preference: BackendPreference, refused: Refused) => Promise<BackendChoice>;
  /** @throws Error when a backend that was started again computes wrong numbers */
  readonly checkAgain: (backend: BackendName) => Promise<void>;
  readonly createEvaluator: typeof createFor;
  readonly discardBackend: typeof discardBackend;
  /** Milliseconds, monotone. */
  readonly now: () => number;
}

const browserParts: EngineParts = {
  chooseBackend: (preference, refused) => chooseByCheck(preference, undefined, refused),
  checkAgain,
  createEvaluator: createFor,
  discardBackend,
  now: () => performance.now(),
};

/**
 * The engines of this browser. Whether a backend computes correctly is tested once. Whether a graphics processor is
 * faster than our own kernel depends on the network, so both are measured for every run.
 */
export function createBrowserEngine(parts: EngineParts = browserParts): Engine {
  const choices = new Map<string, Promise<BackendChoice>>();
  const choose = (preference: BackendPreference, refused: Refused): Promise<BackendChoice> => {
    const question = JSON.stringify([preference, ...refused]);
    const known = choices.get(question) ?? parts.chooseBackend(preference, refused);
    choices.set(question, known);
    known.catch(() => choices.delete(question));
    return known;
  };
  return {
    chooseAhead: (preference, refused) => void choose(preference, refused).catch(() => undefined),
    async start(task, before) {
      const refused = refusedForModel(before, task.objective);
      const choice = await choose(task.preference, refused);
      if (task.preference !== 'auto' || !isGpu(choice.backend)) return create(choice, task, parts);
      return race(await rivalsOf(choice, choose, refused), task, parts);
    },
    async restart(backend, { patches, shape }) {
      await parts.discardBackend(backend);
      await parts.checkAgain(backend);
      return parts.createEvaluator(backend, patches, shape, { form: 'safest' });
    },
  };
}

/** @throws EngineLost */
async function create(
  choice: BackendChoice,
  { objective, patches, shape }: EngineTask,
  parts: EngineParts,
): Promise<StartedEngine> {
  try {
    const evaluator = await parts.createEvaluator(choice.backend, patches, shape);
    if (!computes(evaluator.models, objective)) {
      evaluator.dispose();
      throw new EngineUnfit({ id: 'otherModel' });
    }
    const { remark } = evaluator;
    return { choice: { ...choice, ...(remark && { remark }) }, evaluator };
  } catch (error) {
    throw new EngineLost(choice.backend, error);
  }
}

const isGpu = (backend: BackendName): boolean => backend === 'webgl' || backend === 'webgpu';

/** The chosen backend, the other tested backends of the graphics processor, and our own kernel if it passed the test. */
async function rivalsOf(
  choice: BackendChoice,
  choose: EngineParts['chooseBackend'],
  refused: Refused,
): Promise<BackendChoice[]> {
  const rivals = [choice];
  const passed = new Map(refused);
  for (let last = choice; isGpu(last.backend); ) {
    // Only needed to find another one: this reason is not shown.
    passed.set(last.backend, { id: 'failedTrial', backend: last.backend });
    try {
      last = await choose('auto', passed);
    } catch {
      break;
    }
    if (isGpu(last.backend) || last.backend === 'simd') rivals.push(last);
  }
  return rivals;
}

/**
 * Measures the candidates one after the other with the task itself, because a worker has one tfjs backend at a time;
 * then the fastest is created again.
 */
async function race(
  rivals: readonly BackendChoice[],
  task: EngineTask,
  parts: EngineParts,
): Promise<StartedEngine> {
  const first = rivals[0] as BackendChoice;
  if (rivals.length === 1) return create(first, task, parts);
  const times = new Map<BackendName, number>();
  for (const rival of rivals) times.set(rival.backend, await timeOf(rival, task, parts));
  const { reason, losses } = raceReport(times);
  const rejected = [...first.rejected, ...losses];
  return create({ backend: winnerOf(times), preference: 'auto', reason, rejected }, task, parts);
}

/** Infinite when the engine fails on the way. */
async function timeOf(choice: BackendChoice, task: EngineTask, parts: EngineParts): Promise<number> {
  try {
    const evaluator = guardEvaluator((await create(choice, task, parts)).evaluator, parts);
    try {
      return await medianMilliseconds(evaluator, task, parts.now);
    } finally {
      evaluator.dispose();
    }
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
