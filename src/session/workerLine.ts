import type { Command } from '../protocol/commands.ts';
import type { Ask } from '../store/ask.ts';
import type { HeartbeatSurroundings } from '../trainer/heartbeat.ts';
import { openTrainer, type TrainerClient, type TrainerListener } from '../trainer/trainerClient.ts';

/** How workers are started and watched; replaced by tests. */
export interface TrainerParts {
  readonly createWorker: () => Worker;
  readonly surroundings?: HeartbeatSurroundings;
  /** Milliseconds, monotone. */
  readonly now?: () => number;
}

/** Milliseconds before each new worker that is started automatically: the cause of a loss may be gone a little later. */
const waits = [0, 2000, 8000, 30_000];
/** Once a worker has lived for this many milliseconds, the next loss begins with the first wait again. */
const calm = 60_000;

/** The connection to the present worker, which may have been replaced. */
export interface WorkerLine {
  send(command: Command): void;
  readonly ask: Ask;
  /** Whether no worker runs. */
  lost: boolean;
  /**
   * A worker was lost. The milliseconds to wait before another one is started automatically, longer each time; undefined if workers fail
   * so often that another one does not help.
   */
  waitAfterLoss(): number | undefined;
  /** Ends the worker and starts another. */
  replace(): void;
  end(): void;
}

export function openWorkerLine(
  { createWorker, surroundings, now = () => performance.now() }: TrainerParts,
  listener: TrainerListener,
): WorkerLine {
  let losses = 0;
  let opened = now();
  const open = (): TrainerClient => openTrainer(createWorker(), listener, surroundings);
  let trainer = open();
  return {
    send: (command) => trainer.send(command),
    ask: (name, request, asking) => trainer.ask(name, request, asking),
    lost: false,
    waitAfterLoss() {
      if (now() - opened >= calm) losses = 0;
      losses += 1;
      return waits[losses - 1];
    },
    replace() {
      trainer.stop();
      trainer = open();
      opened = now();
      this.lost = false;
    },
    end: () => trainer.stop(),
  };
}
