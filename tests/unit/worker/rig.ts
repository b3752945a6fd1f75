import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { moveByAdam } from '../../../src/core/optimise/adam.ts';
import { moveByMomentum } from '../../../src/core/optimise/momentum.ts';
import { allFinite } from '../../../src/core/optimise/vectors.ts';
import { fitPatchTransform } from '../../../src/core/patches/patchTransform.ts';
import { picturePreparation, untouchedPreparation } from '../../../src/core/patches/preparation.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { TrainerEvent } from '../../../src/protocol/events.ts';
import type { BackendName, RunSettings } from '../../../src/protocol/settings.ts';
import type { Datasets } from '../../../src/worker/datasets/datasets.ts';
import { createDoor, type IncomingMessage, type OutgoingMessage } from '../../../src/worker/door.ts';
import type { Engine, EngineTask } from '../../../src/worker/engine.ts';
import { NoEngineLeft } from '../../../src/worker/engineLost.ts';
import { Left } from '../../../src/worker/left.ts';
import type { Evaluator, Measured } from '../../../src/worker/tf/evaluator.ts';
import { createTurns, type Turns } from '../../../src/worker/turns.ts';

export const settings: RunSettings = {
  data: { source: 'scenes', patchSize: 4, patchCount: 100, preparation: picturePreparation },
  hiddenSize: 5,
  seed: 1,
  objective: { lambda: 1e-4, rho: 0.1, beta: 1 },
  optimiser: { name: 'lbfgs', memory: 'auto' },
  budget: 12,
};

type Message = OutgoingMessage;

/** What can happen to an evaluation. */
export type Fault = 'throws' | 'neverAnswers' | 'givesNoNumbers' | 'givesNoGradient';

export interface Rig {
  readonly messages: Message[];
  send(message: IncomingMessage): void;
  events<Type extends TrainerEvent['type']>(type: Type): Extract<TrainerEvent, { type: Type }>[];
  /** Resolves with the next message of this type that comes after now. */
  next<Type extends Message['type']>(type: Type): Promise<Extract<Message, { type: Type }>>;
  /** Resolves when the trainer has nothing more to do. Must not be asked of one that trains without end. */
  quiet(): Promise<void>;
  readonly live: { evaluators: number };
  /** Passes that the engines have made whole. */
  readonly passesMade: { readonly count: number };
  /** Each time engines were to be tried ahead: what was asked for, and which were ruled out. */
  readonly chosenAhead: { readonly preference: string; readonly refused: readonly BackendName[] }[];
}

export interface RigOptions {
  /** Replaces what the float64 reference measures, to plant a fault. */
  readonly distort?: (
    measured: ReturnType<Evaluator['evaluate']>,
    evaluation: number,
  ) => ReturnType<Evaluator['evaluate']>;
  /** What happens to the nth evaluation, counted over all engines. */
  readonly fault?: (evaluation: number, backend: BackendName) => Fault | undefined;
  /** Milliseconds until an engine that does not answer is given up. */
  readonly leastLimit?: number;
  readonly datasets?: Partial<Datasets>;
  readonly turns?: Turns;
  /** Bytes that the weights of a run's iterations may take. */
  readonly historyBytes?: number;
  /** Milliseconds, monotone. The real clock unless given; see `countingClock`. */
  readonly now?: () => number;
  /** Rests in every evaluation, in each of which it can be left. */
  readonly rests?: number;
  /** The engine makes passes over mini-batches, and measures costs without the gradient. */
  readonly passes?: boolean;
  /** Hand every tile frame back at once, as a visible page does. */
  readonly showFrames?: boolean;
}

/** A trainer behind its door, on the float64 reference instead of tfjs and on random patches. */
export function createRig({
  distort,
  fault,
  leastLimit = 30_000,
  datasets,
  turns: givenTurns = createTurns(),
  now = () => performance.now(),
  showFrames = true,
  rests = 0,
  passes = false,
  historyBytes,
}: RigOptions = {}): Rig {
  const messages: Message[] = [];
  const live = { evaluators: 0 };
  const passesMade = { count: 0 };
  const chosenAhead: Rig['chosenAhead'] = [];
  const listeners = new Set<(message: Message) => void>();
  let evaluations = 0;
  let activity = 0;
  const turns: Turns = {
    ...givenTurns,
    async next() {
      activity += 1;
      await givenTurns.next();
      activity += 1;
    },
  };

  function evaluatorOn(backend: BackendName, { shape, patches }: EngineTask): Evaluator {
    live.evaluators += 1;
    let left = false;
    const rested = async (measured: ReturnType<Evaluator['evaluate']>): Promise<Measured> => {
      left = false;
      for (let rest = 0; rest < rests; rest++) {
        activity += 1;
        await new Promise((resolve) => setImmediate(resolve));
        if (left) throw new Left();
      }
      return measured;
    };
    return {
      backend,
      models: 'course',
      evaluate(theta, objective) {
        activity += 1;
        evaluations += 1;
        const happening = fault?.(evaluations, backend);
        if (happening === 'throws') throw new Error('it broke');
        if (happening === 'neverAnswers') return new Promise(() => undefined);
        const measured = costAndGradient(theta, shape, patches, objective);
        if (happening === 'givesNoNumbers') return noNumbers(measured);
        if (happening === 'givesNoGradient') return brokenGradient(measured);
        const given = distort ? distort(measured, evaluations) : measured;
        return rests > 0 ? rested(given) : given;
      },
      ...(passes && {
        evaluateCost(theta, objective) {
          const { gradient: _, ...cost } = costAndGradient(theta, shape, patches, objective);
          return cost;
        },
        preparePasses: async () => true,
        async makePass({ theta, batches, rule }, objective) {
          for (const _ of batches) {
            const { gradient } = costAndGradient(theta, shape, patches, objective);
            if (rule.of === 'adam') moveByAdam(theta, gradient, rule);
            else moveByMomentum(theta, gradient, rule);
          }
          passesMade.count += 1;
          return allFinite(theta);
        },
      }),
      ...(rests > 0 && {
        leave: () => {
          left = true;
          return true;
        },
      }),
      dispose: () => {
        live.evaluators -= 1;
      },
    };
  }

  const engine: Engine = {
    async start(task, refused) {
      const { preference } = task;
      const order = preference === 'auto' ? engines : [preference, ...engines];
      const backend = order.find((candidate) => !refused.has(candidate));
      if (!backend) throw new NoEngineLeft([...refused.values()]);
      const choice = { backend, preference, reason: { id: 'passed', backend }, rejected: [] } as const;
      return { choice, evaluator: evaluatorOn(backend, task) };
    },
    chooseAhead: (preference, refused) => void chosenAhead.push({ preference, refused: [...refused.keys()] }),
    restart: async (backend, task) => evaluatorOn(backend, task),
  };

  const send = createDoor({
    post: (message) => {
      activity += 1;
      messages.push(message);
      if (message.type === 'filtersChanged' && showFrames) {
        queueMicrotask(() => send({ type: 'frameShown', runId: message.runId, buffer: message.buffer }));
      }
      for (const listener of listeners) listener(message);
    },
    engine,
    datasets: { ...randomDatasets, ...datasets },
    historyBytes,
    turns,
    now,
    leastLimit,
  });

  return {
    messages,
    send,
    live,
    passesMade,
    chosenAhead,
    events: (type) => messages.filter((message) => message.type === type) as never,
    next: (type) =>
      new Promise((resolve) => {
        const listener = (message: Message) => {
          if (message.type !== type) return;
          listeners.delete(listener);
          resolve(message as never);
        };
        listeners.add(listener);
      }),
    async quiet() {
      let before = -1;
      while (before !== activity) {
        before = activity;
        await new Promise((resolve) => setTimeout(resolve, quietMilliseconds));
        // on a busy machine the timer may be due before the trainer has had its turn
        for (let turn = 0; turn < quietTurns; turn++) await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

/** Longer than any engine here waits before it answers or is given up. */
const quietMilliseconds = 30;
const quietTurns = 20;

/**
 * A clock that advances a little each time it is read. With it no evaluation seems slow because the machine is busy,
 * so an engine that does not answer is given up after `leastLimit` and never later.
 */
export function countingClock(): () => number {
  let time = 0;
  return () => {
    time += 0.02;
    return time;
  };
}

const engines: readonly BackendName[] = ['simd', 'wasm', 'cpu'];

/** What comes of it when one thread's sums are no numbers. */
const brokenGradient = (measured: Measured): Measured => ({
  ...measured,
  gradient: measured.gradient.map((value, place) => (place === 3 ? Number.NaN : value)),
});

const noNumbers = ({ terms, rhoHat, oneMinusRhoHat, gradient }: Measured): Measured => ({
  terms: { ...terms, total: Number.NaN },
  rhoHat: rhoHat.map(() => Number.NaN),
  oneMinusRhoHat: oneMinusRhoHat.map(() => Number.NaN),
  gradient: gradient.map(() => Number.NaN),
});

export const randomDatasets: Datasets = {
  cancelOpening: () => undefined,
  keep: () => undefined,
  openFiles: async () => ({
    type: 'filesOpened',
    id: 1,
    source: 'files',
    used: [],
    pictures: [],
    photographs: false,
    remarks: [],
    refused: [],
  }),
  prepare: async ({ patchSize, patchCount }, seed) => {
    const random = createRandom(seed);
    const visibleSize = patchSize ** 2;
    const values = Float32Array.from({ length: patchCount * visibleSize }, () => 0.1 + 0.8 * random.next());
    const patches = { values, count: patchCount, visibleSize };
    return {
      patches,
      transform: fitPatchTransform(patches, untouchedPreparation),
      cut: undefined,
      made: values,
    };
  },
};
