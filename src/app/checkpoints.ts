import type { Resume } from '../protocol/commands.ts';
import type { TrainerEvent } from '../protocol/events.ts';
import type { Experiment } from '../store/experiment.ts';
import { namesNewRun } from './experimentCommands.ts';

export interface CheckpointShelf {
  /** A run of this experiment begins, or goes on under a new id if `resume` is given. */
  begin(runId: number, experiment: Experiment, resume?: Resume): void;
  /** Keeps the newest checkpoint of the run; a reset makes it worthless. */
  receive(event: TrainerEvent): void;
  /** Where the run can go on, if the experiment as it is now still names that run. */
  resumeFor(experiment: Experiment): Resume | undefined;
}

/** Keeps the last checkpoint of the current run, in case its worker is lost. */
export function createCheckpointShelf(): CheckpointShelf {
  let runId = 0;
  let begun: Experiment | undefined;
  let kept: Resume | undefined;

  return {
    begin(newRunId, experiment, resume) {
      runId = newRunId;
      begun = experiment;
      kept = resume;
    },
    receive(event) {
      if (!('runId' in event) || event.runId !== runId) return;
      if (event.type === 'runReset') kept = undefined;
      if (event.type === 'checkpointTaken') kept = event;
    },
    resumeFor(experiment) {
      if (!kept || !begun || namesNewRun(experiment, begun)) return undefined;
      const { theta, iteration, evaluations } = kept;
      return { theta, iteration, evaluations };
    },
  };
}
