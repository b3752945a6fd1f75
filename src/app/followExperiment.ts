import type { Objective } from '../core/autoencoder/shape.ts';
import type { Command } from '../protocol/commands.ts';
import { type Experiment, type ExperimentStore, useExperiment } from '../store/experiment.ts';
import { forgetExperimentBegunAfter } from '../store/guided.ts';
import { useRun } from '../store/runStore.ts';
import { commandsForChange, namesNewRun } from './experimentCommands.ts';

/** Milliseconds between two changes of the objective that reach the trainer while a slider is dragged. */
const objectiveInterval = 120;
/** Milliseconds that a setting which starts a new run must rest: a slider being dragged starts one run, not thirty. */
const restBeforeNewRun = 200;

export interface FollowedExperiment {
  /** Another run is wanted than the one of this experiment, which may be gone back to while the other is prepared. */
  leave(experiment: Experiment): void;
  /** A new run is being started with everything as it is wanted now. */
  started(): void;
  /** A step or training is to be done with λ, β and ρ as the page shows them. */
  sendWaitingObjective(): void;
  /** Wanted is again what the run was about that was left last; that starts no other. */
  goBack(): void;
}

interface Parts {
  readonly send: (command: Command) => void;
  readonly currentRun: () => number;
  readonly startRun: () => void;
  /** A setting was changed that names another run; it starts a little later. */
  readonly onLeft: () => void;
}

/** Turns changes of the experiment into commands to the run in progress, or into a new run. */
export function followExperiment({ send, currentRun, startRun, onLeft }: Parts): FollowedExperiment {
  let left: Experiment | undefined;
  let startTimer: ReturnType<typeof setTimeout> | undefined;
  let objectiveTimer: ReturnType<typeof setTimeout> | undefined;
  let unfollow = useExperiment.subscribe(changed);

  function changed(now: ExperimentStore, before: ExperimentStore): void {
    if (namesNewRun(now, before)) {
      leave(before);
      clearTimeout(startTimer);
      startTimer = setTimeout(startRun, now.data.source === before.data.source ? restBeforeNewRun : 0);
    }
    // what is changed while a new run waits to be started goes with it
    const runId = startTimer === undefined ? currentRun() : undefined;
    for (const command of commandsForChange(now, before, runId)) send(command);
    if (now.objective !== before.objective && runId !== undefined) {
      objectiveTimer ??= setTimeout(
        () => sendObjective(useExperiment.getState().objective),
        objectiveInterval,
      );
    }
  }

  function leave(experiment: Experiment): void {
    onLeft();
    if (startTimer !== undefined || useRun.getState().phase === 'preparing') return;
    left = experiment;
    if (objectiveTimer !== undefined) sendObjective(experiment.objective);
  }

  function sendObjective(objective: Objective): void {
    clearTimeout(objectiveTimer);
    objectiveTimer = undefined;
    send({ type: 'changeObjective', runId: currentRun(), objective });
  }

  function started(): void {
    clearTimeout(startTimer);
    clearTimeout(objectiveTimer);
    startTimer = undefined;
    objectiveTimer = undefined;
  }

  return {
    leave,
    started,
    sendWaitingObjective() {
      if (objectiveTimer !== undefined) sendObjective(useExperiment.getState().objective);
    },
    goBack() {
      started();
      if (!left) return;
      forgetExperimentBegunAfter(left);
      const { data, hiddenSize, seed, objective, optimiser, budget } = left;
      unfollow();
      useExperiment.setState({ data, hiddenSize, seed, objective, optimiser, budget });
      unfollow = useExperiment.subscribe(changed);
    },
  };
}
