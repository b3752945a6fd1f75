import type { Command } from '../protocol/commands.ts';
import type { TrainerEvent } from '../protocol/events.ts';
import type { TrainerLoss } from '../protocol/failures.ts';
import type { Ask } from '../store/ask.ts';
import type { HeartbeatSurroundings } from '../trainer/heartbeat.ts';
import { openTrainer, type TrainerClient } from '../trainer/trainerClient.ts';

/** How workers are started and watched; replaced by tests. */
export interface TrainerParts {
  readonly createWorker: () => Worker;
  readonly surroundings?: HeartbeatSurroundings;
  /** Milliseconds, monotone. */
  readonly now?: () => number;
}

/** At most this many new workers are started automatically within this many milliseconds. */
const interval = 60_000;
const mostRespawns = 2;

/** The connection to the present worker, which may have been replaced. */
export interface WorkerLine {
  send(command: Command): void;
  readonly ask: Ask;
  /** Whether no worker runs: too many were lost, or the run failed without one. */
  lost: boolean;
  /** Whether a new worker may be started automatically: if workers fail repeatedly, another one does not help. */
  mayReplace(): boolean;
  /** Ends the worker and starts another. */
  replace(): void;
  end(): void;
}

export function openWorkerLine(
  { createWorker, surroundings, now = () => performance.now() }: TrainerParts,
  listener: { onEvent(event: TrainerEvent): void; onBreakdown(loss: TrainerLoss): void },
): WorkerLine {
  let recent: number[] = [];
  const open = (): TrainerClient => openTrainer(createWorker(), listener, surroundings);
  let trainer = open();
  return {
    send: (command) => trainer.send(command),
    ask: (name, request, asking) => trainer.ask(name, request, asking),
    lost: false,
    mayReplace() {
      recent = recent.filter((time) => now() - time < interval);
      if (recent.length >= mostRespawns) return false;
      recent.push(now());
      return true;
    },
    replace() {
      trainer.stop();
      trainer = open();
      this.lost = false;
    },
    end: () => trainer.stop(),
  };
}
