import { readFileSync } from 'node:fs';
import type { Objective } from '../../../src/core/autoencoder/shape.ts';
import { examineRun } from '../../../src/core/health/examineRun.ts';
import type { Finding } from '../../../src/core/health/finding.ts';
import { suitedRun } from '../../../src/description/suited.ts';
import type { Command } from '../../../src/protocol/commands.ts';
import type { RunEvent } from '../../../src/protocol/events.ts';
import type { ReplyMessage } from '../../../src/protocol/requests.ts';
import type { RunSettings, SourceName } from '../../../src/protocol/settings.ts';
import { applyTrainerEvent, beginRun } from '../../../src/store/applyTrainerEvent.ts';
import { noRun, type Run } from '../../../src/store/run.ts';
import { runRecord } from '../../../src/store/runRecord.ts';
import { createDatasets, type Datasets } from '../../../src/worker/datasets/datasets.ts';
import { createDoor, type OutgoingMessage } from '../../../src/worker/door.ts';
import { createKernelEvaluator } from '../../../src/worker/kernel/kernelEvaluator.ts';
import { KernelShare } from '../../../src/worker/kernel/kernelShare.ts';
import { createTurns } from '../../../src/worker/turns.ts';
import { buildKernel } from '../../../vite/kernel.ts';

/** A run as the page has it, trained by the worker's own loop with the SIMD kernel. */
export interface TrainedPage {
  readonly run: Run;
  /** What the page has to say of it as it stands. */
  findings(): Finding[];
  /** Trains until the run ends by itself. */
  train(): Promise<void>;
  change(change: Partial<Pick<RunSettings, 'objective' | 'optimiser' | 'budget'>>): Promise<void>;
  reset(): Promise<void>;
}

/** What suits the source, with something changed. */
export function settingsFor(
  source: SourceName,
  {
    data,
    objective,
    ...change
  }: Partial<Omit<RunSettings, 'data' | 'objective'>> & {
    readonly data?: Partial<RunSettings['data']>;
    readonly objective?: Partial<RunSettings['objective']>;
  } = {},
): RunSettings {
  const suited = suitedRun(source);
  return {
    ...suited,
    ...change,
    data: { ...suited.data, ...data },
    objective: { ...suited.objective, ...objective },
  };
}

/** λ, ρ and β that suit the source. */
export const objectiveOf = (source: SourceName): Objective => suitedRun(source).objective;

let prepared: { readonly datasets: Datasets; readonly module: Promise<WebAssembly.Module> } | undefined;

async function compile(): Promise<WebAssembly.Module> {
  await buildKernel();
  const file = new URL('../../../src/worker/kernel/build/float32.wasm', import.meta.url);
  return WebAssembly.compile(readFileSync(file));
}

/** A run that stands at its initial weights. Pictures are drawn once for all runs. */
export async function openRun(settings: RunSettings): Promise<TrainedPage> {
  prepared ??= { datasets: createDatasets(), module: compile() };
  const { datasets } = prepared;
  const module = await prepared.module;
  const runId = 1;
  let run = beginRun(noRun, runId, settings);
  let heard: (message: OutgoingMessage) => void = () => undefined;
  const send = createDoor({
    post(message) {
      if ('runId' in message) run = applyTrainerEvent(run, message as RunEvent);
      if (message.type === 'filtersChanged') {
        queueMicrotask(() => send({ type: 'frameShown', runId, buffer: message.buffer }));
      }
      heard(message);
    },
    engine: {
      chooseAhead: () => undefined,
      restart: () => Promise.reject(new Error('There is one engine only.')),
      start: async ({ patches, shape, preference }) => ({
        choice: { backend: 'simd', preference, reason: { id: 'passed', backend: 'simd' }, rejected: [] },
        evaluator: createKernelEvaluator(
          [KernelShare.inOwnMemory(patches, shape, 'float32', module)],
          shape,
          patches.count,
        ),
      }),
    },
    datasets,
    turns: createTurns(),
    now: () => performance.now(),
  });
  const until = (is: (message: OutgoingMessage) => boolean): Promise<OutgoingMessage> =>
    new Promise((resolve) => {
      heard = (message) => {
        if (is(message)) resolve(message);
      };
    });
  /** Sends a command and waits for what comes of it, and for the tiles of the weights there are then. */
  const tell = async (command: Command, done: RunEvent['type']): Promise<void> => {
    let came = false;
    const answered = until((message) => {
      came ||= message.type === done || message.type === 'runFailed';
      return came && (done.endsWith('Changed') || run.frame?.iteration === run.iteration);
    });
    send(command);
    await answered;
  };
  await tell({ type: 'startRun', runId, pace: 'full', settings }, 'runStarted');
  const answered = until(({ type }) => type === 'reply');
  send({ type: 'request', id: 1, name: 'measureData', request: { runId } });
  const reply = (await answered) as ReplyMessage<'measureData'>;
  if (!reply.ok) throw new Error('The trainer does not say what the patches are like.');
  const data = reply.reply;
  return {
    get run() {
      return run;
    },
    findings() {
      const record = runRecord(run, data, true);
      return record ? examineRun(record) : [];
    },
    train: () => tell({ type: 'trainRun', runId }, 'runFinished'),
    reset: () => tell({ type: 'resetRun', runId }, 'runReset'),
    async change({ objective, optimiser, budget }) {
      if (objective) await tell({ type: 'changeObjective', runId, objective }, 'objectiveChanged');
      if (optimiser) await tell({ type: 'changeOptimiser', runId, optimiser }, 'optimiserChanged');
      if (budget) await tell({ type: 'changeBudget', runId, budget }, 'budgetChanged');
    },
  };
}
