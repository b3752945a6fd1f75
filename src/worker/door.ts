import type { VectorRoom } from '../core/optimise/vectors.ts';
import type { Command, OpenFiles } from '../protocol/commands.ts';
import type { TrainerEvent } from '../protocol/events.ts';
import type { Alive, Ping } from '../protocol/heartbeat.ts';
import type { CancelMessage, ProgressMessage, ReplyMessage, RequestMessage } from '../protocol/requests.ts';
import { createAnswerer } from './answers/answerer.ts';
import { answers } from './answers/answers.ts';
import type { Datasets } from './datasets/datasets.ts';
import type { Engine } from './engine.ts';
import { EngineKeeper } from './engineKeeper.ts';
import { Loop } from './loop.ts';
import { createReporter } from './reporter.ts';
import { RunKeeper } from './runKeeper.ts';
import { createSignOfLife } from './signOfLife.ts';
import type { Turns } from './turns.ts';

export type IncomingMessage = Command | RequestMessage | CancelMessage | Ping;
export type OutgoingMessage = TrainerEvent | ReplyMessage | ProgressMessage | Alive;

export interface DoorOptions {
  readonly post: (message: OutgoingMessage) => void;
  readonly engine: Engine;
  readonly datasets: Datasets;
  readonly turns: Turns;
  /** Milliseconds, monotone. */
  readonly now: () => number;
  /** Every evaluation may take at least this many milliseconds before its engine counts as lost. */
  readonly leastLimit?: number;
  /** Bytes that the weights of a run's iterations may take; 64 MB if omitted. */
  readonly historyBytes?: number | undefined;
  /** Faster storage for an optimiser's vectors; if it is not available, plain arrays are used. */
  readonly loadVectors?: () => Promise<VectorRoom>;
}

/** Receives messages and passes each to the part that handles it. */
export function createDoor(options: DoorOptions) {
  const { post, engine, datasets, turns, now, leastLimit, loadVectors, historyBytes } = options;
  const signOfLife = createSignOfLife(post);
  const reporter = createReporter(post, now);
  const engines = new EngineKeeper({
    engine,
    now,
    post,
    signOfLife,
    ...(leastLimit !== undefined && { leastLimit }),
  });
  const vectors = loadVectors?.().catch(() => undefined) ?? Promise.resolve(undefined);
  const keeper = new RunKeeper({ post, engines, datasets, reporter, vectors, turns, now, historyBytes });
  const loop = new Loop(keeper, turns);
  const answerer = createAnswerer({ answers, post, turns, currentRun: () => keeper.run });

  return (message: IncomingMessage): void => {
    switch (message.type) {
      case 'ping':
        signOfLife.answer();
        break;
      case 'request':
        void answerer.answer(message);
        break;
      case 'cancelRequest':
        answerer.cancel(message);
        break;
      case 'frameShown':
        reporter.frameShown(message.buffer, keeper.run);
        break;
      case 'openFiles':
        void datasets.openFiles(message, post).then(post, (error) => post(noneOpened(message, error)));
        break;
      case 'cancelOpening':
        datasets.cancelOpening();
        break;
      default:
        loop.receive(message);
    }
  };
}

/** Reading failed as a whole, for example because memory ran out: every file gets an answer. */
function noneOpened({ id, files, source }: OpenFiles, error: unknown): TrainerEvent {
  const message = error instanceof Error ? error.message : String(error);
  const refused = files.map(({ name }) => ({ id: 'failed' as const, fileName: name, message }));
  const none = { pictures: [], photographs: false, remarks: [], used: [] };
  return { type: 'filesOpened', id, source, ...none, refused };
}
