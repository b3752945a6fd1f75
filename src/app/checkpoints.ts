import type { Resume } from '../protocol/commands.ts';
import type { TrainerEvent } from '../protocol/events.ts';
import type { Experiment } from '../store/experiment.ts';
import { namesNewRun } from './experimentCommands.ts';

export interface CheckpointShelf {
  /** A run of this experiment begins, or goes on under a new id if `resume` is given. */
  begin(runId: number, experiment: Experiment, resume?: Resume): void;
  /** Keeps the newest checkpoint of the run, and of the one before it; a reset makes it worthless. */
  receive(event: TrainerEvent): void;
  /** Where the run can go on, if the experiment as it is now still names that run. */
  resumeFor(experiment: Experiment): Resume | undefined;
  /** The run begun last was given up: the one that had started before it is the current one again. */
  putBack(): void;
}

interface Shelved {
  readonly runId: number;
  readonly begun: Experiment;
  readonly kept: Resume | undefined;
  readonly started: boolean;
}

/** Keeps the last checkpoint of the current run, in case its worker is lost. */
export function createCheckpointShelf(): CheckpointShelf {
  let current: Shelved | undefined;
  let former: Shelved | undefined;

  return {
    begin(runId, begun, kept) {
      if (current?.started) former = current;
      current = { runId, begun, kept, started: false };
    },
    receive(event) {
      current = afterEvent(current, event);
      former = afterEvent(former, event);
    },
    resumeFor(experiment) {
      if (!current?.kept || namesNewRun(experiment, current.begun)) return undefined;
      const { theta, iteration, evaluations } = current.kept;
      return { theta, iteration, evaluations };
    },
    putBack() {
      current = former ?? current;
    },
  };
}

function afterEvent(shelved: Shelved | undefined, event: TrainerEvent): Shelved | undefined {
  if (!shelved || !('runId' in event) || event.runId !== shelved.runId) return shelved;
  if (event.type === 'runStarted') return { ...shelved, started: true };
  if (event.type === 'runReset') return { ...shelved, kept: undefined };
  return event.type === 'checkpointTaken' ? { ...shelved, kept: event } : shelved;
}
