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

/** Milliseconds before each new worker that is started without asking: what troubles one may be over a little later. */
const waits = [0, 2000, 8000, 30_000];
/** A worker that has lived for so many milliseconds is well: the next loss begins the waits anew. */
const calm = 60_000;

/** The line to the worker that runs now, which may be another than a minute ago. */
export interface WorkerLine {
  send(command: Command): void;
  readonly ask: Ask;
  /** Whether no worker runs. */
  lost: boolean;
  /**
   * A worker was lost. How many milliseconds to wait before another is started without asking, longer each time; undefined when
   * enough were: one that dies again and again is not helped by another.
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
