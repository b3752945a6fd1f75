import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { Command } from '../../../src/protocol/commands.ts';
import type { TrainerEvent } from '../../../src/protocol/events.ts';
import type { ReplyMessage, RequestMessage } from '../../../src/protocol/requests.ts';
import type { RunSettings } from '../../../src/protocol/settings.ts';
import type { Datasets } from '../../../src/worker/datasets/datasets.ts';
import { createDoor } from '../../../src/worker/door.ts';
import type { Engine } from '../../../src/worker/engine.ts';
import type { Evaluator } from '../../../src/worker/tf/evaluator.ts';
import { createTurns } from '../../../src/worker/turns.ts';

export const settings: RunSettings = {
  data: { source: 'scenes', patchSize: 4, patchCount: 100, whitenPhotographs: true },
  hiddenSize: 5,
  seed: 1,
  objective: { lambda: 1e-4, rho: 0.1, beta: 1 },
  optimiser: { name: 'lbfgs', memory: 'auto' },
  budget: 12,
};

type Message = TrainerEvent | ReplyMessage;

export interface Rig {
  readonly messages: Message[];
  send(message: Command | RequestMessage): void;
  events<Type extends TrainerEvent['type']>(type: Type): Extract<TrainerEvent, { type: Type }>[];
  /** Resolves with the next message of this type that comes after now. */
  next<Type extends Message['type']>(type: Type): Promise<Extract<Message, { type: Type }>>;
  /** Resolves when nothing has been posted for a while. */
  quiet(): Promise<void>;
  readonly live: { evaluators: number };
}

export interface RigOptions {
  /** Replaces what the float64 reference measures, to plant a fault. */
  readonly distort?: (
    measured: ReturnType<Evaluator['evaluate']>,
    evaluation: number,
  ) => ReturnType<Evaluator['evaluate']>;
  readonly datasets?: Partial<Datasets>;
  /** Hand every tile frame back at once, as a visible page does. */
  readonly showFrames?: boolean;
}

/** A trainer behind its door, on the float64 reference instead of tfjs and on random patches. */
export function createRig({ distort, datasets, showFrames = true }: RigOptions = {}): Rig {
  const messages: Message[] = [];
  const live = { evaluators: 0 };
  const listeners = new Set<(message: Message) => void>();
  let evaluations = 0;

  const engine: Engine = {
    async start({ preference, patches, shape }) {
      live.evaluators += 1;
      const backend = preference === 'auto' ? 'simd' : preference;
      return {
        choice: { backend, preference, reason: 'It is the one asked for.', rejected: [] },
        evaluator: {
          backend,
          evaluate(theta, objective) {
            evaluations += 1;
            const measured = costAndGradient(theta, shape, patches, objective);
            return distort ? distort(measured, evaluations) : measured;
          },
          dispose: () => {
            live.evaluators -= 1;
          },
        },
      };
    },
  };

  const send = createDoor({
    post: (message) => {
      messages.push(message);
      if (message.type === 'filtersChanged' && showFrames) {
        queueMicrotask(() => send({ type: 'frameShown', runId: message.runId, buffer: message.buffer }));
      }
      for (const listener of listeners) listener(message);
    },
    engine,
    datasets: { ...randomDatasets, ...datasets },
    turns: createTurns(),
    now: () => performance.now(),
  });

  return {
    messages,
    send,
    live,
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
      while (before !== messages.length) {
        before = messages.length;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
  };
}

const randomDatasets: Datasets = {
  openFiles: async () => ({
    type: 'filesOpened',
    pictures: [],
    photographs: false,
    remarks: [],
    refused: [],
  }),
  preparePatches: async ({ patchSize, patchCount }, seed) => {
    const random = createRandom(seed);
    const visibleSize = patchSize ** 2;
    const values = Float32Array.from({ length: patchCount * visibleSize }, () => 0.1 + 0.8 * random.next());
    return { values, count: patchCount, visibleSize };
  },
};
