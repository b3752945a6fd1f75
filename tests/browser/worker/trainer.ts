import { expect, onTestFinished } from 'vitest';
import { untouchedPreparation } from '../../../src/core/patches/preparation.ts';
import type { Command } from '../../../src/protocol/commands.ts';
import type { TrainerEvent } from '../../../src/protocol/events.ts';
import type { Alive } from '../../../src/protocol/heartbeat.ts';
import type { ReplyMessage, ReplyOf, RequestName, RequestOf } from '../../../src/protocol/requests.ts';
import type { BackendPreference, RunSettings } from '../../../src/protocol/settings.ts';
import { knownCase } from '../../../src/worker/tf/knownAnswer.ts';
import type { Sabotage, SabotageReport } from './sabotage.ts';

export const settings: RunSettings = {
  data: { source: 'bars', patchSize: 8, patchCount: 2000, preparation: untouchedPreparation },
  hiddenSize: 25,
  seed: 1,
  objective: { lambda: 1e-4, rho: 0.01, beta: 3 },
  optimiser: { name: 'lbfgs', memory: 'auto' },
  budget: 30,
};

/** What a run's evaluations take. */
export type Sizes = Pick<RunSettings, 'data' | 'hiddenSize'>;

const { patches, shape } = knownCase();

/**
 * The sizes of the known case, which every engine computes before it is taken: a graphics processor has its programs then, and
 * compiles none for the run, which in software takes as long as all that is tested.
 */
export const small: Sizes = {
  data: { ...settings.data, patchSize: Math.sqrt(shape.visibleSize), patchCount: patches.count },
  hiddenSize: shape.hiddenSize,
};

/** Enough patches for our own kernel to share them out among its threads. */
export const shared: Sizes = {
  data: { ...settings.data, patchCount: 10_000 },
  hiddenSize: settings.hiddenSize,
};

export interface Trainer {
  readonly events: TrainerEvent[];
  /** Commands and events in the order they were said. */
  readonly said: (TrainerEvent | Command)[];
  send(command: Command): void;
  sabotage(order: Sabotage): void;
  /** Resolves with what the sabotage says next. */
  report(): Promise<SabotageReport>;
  all<Type extends TrainerEvent['type']>(type: Type): Extract<TrainerEvent, { type: Type }>[];
  /** Resolves with the next event of this type; rejects when the run fails instead. */
  next<Type extends TrainerEvent['type']>(type: Type): Promise<Extract<TrainerEvent, { type: Type }>>;
  /** A question to the worker as the page asks it. Rejects with the worker's refusal. */
  ask<Name extends RequestName>(name: Name, request: RequestOf<Name>): Promise<ReplyOf<Name>>;
  /** @param runId the first run unless given */
  theta(runId?: number): Promise<Float64Array>;
  stop(): void;
}

/** The real worker, in this browser, with a handle for faults. Run 1 is started on this engine. */
export function startTrainer(backend: BackendPreference, change: Partial<RunSettings> = {}): Trainer {
  const worker = createSabotagedWorker();
  const events: TrainerEvent[] = [];
  const said: (TrainerEvent | Command)[] = [];
  const listeners = new Set<(message: TrainerEvent | ReplyMessage) => void>();
  const reports: SabotageReport[] = [];
  worker.onmessage = ({ data }: MessageEvent<TrainerEvent | ReplyMessage | SabotageReport | Alive>) => {
    if (isReport(data)) return void reports.push(data);
    if (data.type === 'filtersChanged') send({ type: 'frameShown', runId: data.runId, buffer: data.buffer });
    if (data.type === 'alive') return;
    if (data.type !== 'reply') {
      events.push(data);
      said.push(data);
    }
    for (const listener of listeners) listener(data);
  };
  const send = (command: Command): void => {
    said.push(command);
    worker.postMessage(command);
  };
  const wait = <Type extends TrainerEvent['type'] | 'reply'>(type: Type) =>
    new Promise<Extract<TrainerEvent | ReplyMessage, { type: Type }>>((resolve, reject) => {
      const listener = (message: TrainerEvent | ReplyMessage) => {
        if (message.type === type) resolve(message as never);
        else if (message.type === 'runFailed') reject(new Error(JSON.stringify(message.failure)));
        else return;
        listeners.delete(listener);
      };
      listeners.add(listener);
    });
  const ask: Trainer['ask'] = async (name, request) => {
    const answer = wait('reply');
    worker.postMessage({ type: 'request', id: 1, name, request });
    const reply = await answer;
    if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
    return reply.reply as never;
  };
  onTestFinished(() => worker.terminate());
  send({ type: 'chooseBackend', preference: backend });
  send({ type: 'startRun', runId: 1, pace: 'full', settings: { ...settings, ...change } });
  return {
    events,
    said,
    send,
    sabotage: (order) => worker.postMessage(order),
    async report() {
      await expect.poll(() => reports.length).toBeGreaterThan(0);
      return reports.shift() as SabotageReport;
    },
    all: (type) => events.filter((event) => event.type === type) as never,
    next: wait,
    ask,
    theta: async (runId = 1) => (await ask('readParameters', { runId })).theta,
    stop: () => worker.terminate(),
  };
}

const isReport = (message: { readonly type: string }): message is SabotageReport =>
  message.type === 'contextRestored' ||
  message.type === 'float16Forced' ||
  message.type === 'programsCounted';

export function createSabotagedWorker(): Worker {
  return new Worker(new URL('./sabotagedWorker.ts', import.meta.url), { type: 'module' });
}
