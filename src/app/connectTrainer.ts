import type { Command, Resume } from '../protocol/commands.ts';
import type { FilesOpened, TrainerEvent } from '../protocol/events.ts';
import { type ExperimentStore, useExperiment } from '../store/experiment.ts';
import { receiveTrainerEvent, showNewRun, useRun } from '../store/runStore.ts';
import { suitedPreparation } from '../store/suitedPreparation.ts';
import { createWorker } from '../trainer/createWorker.ts';
import type { HeartbeatSurroundings } from '../trainer/heartbeat.ts';
import { openTrainer, type TrainerClient } from '../trainer/trainerClient.ts';
import { createCheckpointShelf } from './checkpoints.ts';
import type { Controls } from './controls.ts';
import { commandsForChange, namesNewRun } from './experimentCommands.ts';
import { createFrameExchange } from './frameExchange.ts';
import { createOpenedFiles } from './openedFiles.ts';
import { createRespawnLimit } from './respawnLimit.ts';
import { saveWeights } from './saveWeights.ts';

/** Milliseconds between two changes of the objective that reach the trainer while a slider is dragged. */
const objectiveInterval = 120;
/** Milliseconds that a setting which starts a new run must rest: a slider being dragged starts one run, not thirty. */
const restBeforeNewRun = 200;

/** How workers are started and watched; replaced by tests. */
export interface TrainerParts {
  readonly createWorker: () => Worker;
  readonly surroundings?: HeartbeatSurroundings;
}

/**
 * Joins page and worker: changes of the experiment become commands, events become the run store.
 * A worker that is lost is replaced, and the run goes on from its last checkpoint.
 * @returns what a visitor can ask of the trainer
 */
export function connectTrainer(
  { createWorker: create, surroundings }: TrainerParts = { createWorker },
): Controls {
  const checkpoints = createCheckpointShelf();
  const mayRespawn = createRespawnLimit(() => performance.now());
  let trainer = open();
  let runId = 0;
  let keepTraining = false;
  /** No worker runs: too many were lost. The next thing asked for starts one. */
  let lost = false;
  let startTimer: ReturnType<typeof setTimeout> | undefined;
  let objectiveTimer: ReturnType<typeof setTimeout> | undefined;
  let photographsOpen: boolean | undefined;
  const opened = createOpenedFiles();
  const frames = createFrameExchange((buffer) => send({ type: 'frameShown', runId, buffer }));

  function open(): TrainerClient {
    return openTrainer(create(), { onEvent, onBreakdown }, surroundings);
  }

  function onEvent(event: TrainerEvent): void {
    // a frame of an older run is not drawn
    if (event.type === 'filtersChanged') frames.received(event.buffer, event.runId === runId);
    receiveTrainerEvent(event);
    checkpoints.receive(event);
    if (event.type === 'runStarted' && event.runId === runId && keepTraining) {
      send({ type: 'trainRun', runId });
    }
    if (event.type === 'filesOpened') takeOpenedFiles(event);
  }

  function onBreakdown(sentence: string): void {
    const { phase } = useRun.getState();
    rememberIntent();
    lost = phase === 'failed' || !mayRespawn();
    if (lost) fail(sentence);
    else respawn('The trainer was lost. Starting it again');
  }

  function send(command: Command): void {
    trainer.send(command);
  }

  /** Where no worker runs, one is started, and the run is back where it stood. */
  function tellRun(command: Command): void {
    if (lost) respawn();
    else send(command);
  }

  /** Opened pictures become the source at once: that is what they were opened for. */
  function takeOpenedFiles(event: FilesOpened): void {
    const experiment = useExperiment.getState();
    const fromFiles = experiment.data.source === 'files';
    const again = opened.answered(event);
    if (again && !fromFiles) return;
    const { pictures, refused } = event;
    if (again && pictures.length === 0) {
      fail(`The pictures could not be read again. ${refused[0]?.sentence ?? ''}`.trim());
    } else if (again) {
      startRun(checkpoints.resumeFor(experiment));
    } else if (pictures.length > 0 && fromFiles && event.photographs === photographsOpen) {
      rememberIntent();
      startRun();
    } else if (pictures.length > 0) {
      experiment.changeData({ source: 'files', preparation: suitedPreparation('files', event) });
    }
    if (pictures.length > 0) photographsOpen = event.photographs;
  }

  function fail(sentence: string): void {
    receiveTrainerEvent({ type: 'runFailed', runId, iteration: useRun.getState().iteration, sentence });
  }

  function startRun(resume?: Resume): void {
    clearTimeout(startTimer);
    clearTimeout(objectiveTimer);
    objectiveTimer = undefined;
    const { pace, backend: _, ...experiment } = useExperiment.getState();
    const { data, hiddenSize, seed, objective, optimiser, budget } = experiment;
    if (data.source === 'files' && !useRun.getState().openPictures) return;
    runId += 1;
    showNewRun(runId);
    checkpoints.begin(runId, useExperiment.getState(), resume);
    send({
      type: 'startRun',
      runId,
      pace,
      settings: { data, hiddenSize, seed, objective, optimiser, budget },
      ...(resume && { resume }),
    });
  }

  function onExperiment(now: ExperimentStore, before: ExperimentStore): void {
    if (namesNewRun(now, before)) {
      rememberIntent();
      clearTimeout(startTimer);
      startTimer = setTimeout(
        () => startRun(),
        now.data.source === before.data.source ? restBeforeNewRun : 0,
      );
    }
    for (const command of commandsForChange(now, before, runId)) send(command);
    if (now.objective !== before.objective) objectiveTimer ??= setTimeout(sendObjective, objectiveInterval);
  }

  /** Whether the next run is to train at once: if this one does, or was going to. */
  function rememberIntent(): void {
    const { phase } = useRun.getState();
    keepTraining = phase === 'training' || (phase === 'preparing' && keepTraining);
  }

  /** A step or training is to be done with λ, β and ρ as the page shows them. */
  function sendWaitingObjective(): void {
    if (objectiveTimer !== undefined) sendObjective();
  }

  function sendObjective(): void {
    clearTimeout(objectiveTimer);
    objectiveTimer = undefined;
    send({ type: 'changeObjective', runId, objective: useExperiment.getState().objective });
  }

  function sendFiles(files: readonly File[], again = false): void {
    opened.sent(files, again);
    send({ type: 'openFiles', files });
  }

  /** A new worker knows nothing: engine and opened pictures are told again, and where the run stood. */
  function respawn(activity = 'Starting the trainer again'): void {
    const experiment = useExperiment.getState();
    trainer.stop();
    trainer = open();
    lost = false;
    frames.forget();
    opened.forgetSent();
    send({ type: 'chooseBackend', preference: experiment.backend });
    const reopening = opened.current.length > 0;
    if (reopening) sendFiles(opened.current, true);
    if (reopening && experiment.data.source === 'files') showNewRun(runId);
    else startRun(checkpoints.resumeFor(experiment));
    receiveTrainerEvent({ type: 'dataPreparing', runId, fraction: 0, activity });
  }

  useExperiment.subscribe(onExperiment);
  send({ type: 'chooseBackend', preference: useExperiment.getState().backend });
  startRun();

  return {
    train() {
      keepTraining = true;
      sendWaitingObjective();
      tellRun({ type: 'trainRun', runId });
    },
    pause() {
      keepTraining = false;
      send({ type: 'pauseRun', runId });
    },
    step() {
      sendWaitingObjective();
      tellRun({ type: 'stepRun', runId });
    },
    reset() {
      keepTraining = false;
      tellRun({ type: 'resetRun', runId });
    },
    newWeights: () => useExperiment.getState().changeSeed(useExperiment.getState().seed + 1),
    openFiles: (files) => sendFiles(files),
    saveWeights: async () => saveWeights(await trainer.ask('readParameters', { runId })),
    ask: (name, request, asking) => trainer.ask(name, request, asking),
    frameDrawn: frames.handBack,
    retry: () => respawn(),
  };
}
