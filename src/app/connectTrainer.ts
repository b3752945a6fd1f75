import type { Command, Resume } from '../protocol/commands.ts';
import type { FilesOpened, TrainerEvent } from '../protocol/events.ts';
import { type ExperimentStore, useExperiment } from '../store/experiment.ts';
import { receiveTrainerEvent, showNewRun, useRun } from '../store/runStore.ts';
import { createWorker } from '../trainer/createWorker.ts';
import type { HeartbeatSurroundings } from '../trainer/heartbeat.ts';
import { openTrainer, type TrainerClient } from '../trainer/trainerClient.ts';
import { createCheckpointShelf } from './checkpoints.ts';
import type { Controls } from './controls.ts';
import { commandsForChange, namesNewRun } from './experimentCommands.ts';
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
  let startTimer: ReturnType<typeof setTimeout> | undefined;
  let objectiveTimer: ReturnType<typeof setTimeout> | undefined;
  let frameBuffer: ArrayBuffer | undefined;
  let openedFiles: readonly File[] = [];
  let filesOnTheWay: readonly File[] = [];
  let reopening = false;

  function open(): TrainerClient {
    return openTrainer(create(), { onEvent, onBreakdown }, surroundings);
  }

  function onEvent(event: TrainerEvent): void {
    if (event.type === 'filtersChanged') keepBuffer(event.buffer, event.runId);
    receiveTrainerEvent(event);
    checkpoints.receive(event);
    if (event.type === 'runStarted' && event.runId === runId && keepTraining) {
      send({ type: 'trainRun', runId });
    }
    if (event.type === 'filesOpened') takeOpenedFiles(event);
  }

  function onBreakdown(sentence: string): void {
    const { phase } = useRun.getState();
    if (phase !== 'preparing') keepTraining = phase === 'training';
    if (phase !== 'failed' && mayRespawn()) respawn('The trainer was lost. Starting it again');
    else fail(sentence);
  }

  function keepBuffer(buffer: ArrayBuffer, ofRun: number): void {
    frameBuffer = buffer;
    // a frame of an older run is not drawn, so it goes straight back
    if (ofRun !== runId) frameDrawn();
  }

  function frameDrawn(): void {
    if (!frameBuffer) return;
    send({ type: 'frameShown', runId, buffer: frameBuffer });
    frameBuffer = undefined;
  }

  function send(command: Command): void {
    trainer.send(command);
  }

  /** Opened pictures become the source at once: that is what they were opened for. */
  function takeOpenedFiles({ pictures, refused }: FilesOpened): void {
    const fromFiles = useExperiment.getState().data.source === 'files';
    if (reopening) {
      reopening = false;
      const lost = pictures.length === 0 && refused[0];
      if (lost) fail(`The pictures could not be read again. ${lost.sentence}`);
      else if (fromFiles) startRun(checkpoints.resumeFor(useExperiment.getState()));
      return;
    }
    if (pictures.length === 0) return;
    openedFiles = filesOnTheWay;
    if (fromFiles) startRun();
    else useExperiment.getState().changeData({ source: 'files' });
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
      keepTraining = useRun.getState().phase === 'training' || (keepTraining && isPreparing());
      clearTimeout(startTimer);
      startTimer = setTimeout(
        () => startRun(),
        now.data.source === before.data.source ? restBeforeNewRun : 0,
      );
    }
    for (const command of commandsForChange(now, before, runId)) send(command);
    if (now.objective !== before.objective) objectiveTimer ??= setTimeout(sendObjective, objectiveInterval);
  }

  function sendObjective(): void {
    objectiveTimer = undefined;
    send({ type: 'changeObjective', runId, objective: useExperiment.getState().objective });
  }

  function sendFiles(files: readonly File[]): void {
    filesOnTheWay = files;
    send({ type: 'openFiles', files });
  }

  /** A new worker knows nothing: engine and opened pictures are told again, and where the run stood. */
  function respawn(activity = 'Starting the trainer again'): void {
    const experiment = useExperiment.getState();
    trainer.stop();
    trainer = open();
    frameBuffer = undefined;
    send({ type: 'chooseBackend', preference: experiment.backend });
    reopening = openedFiles.length > 0;
    if (reopening) sendFiles(openedFiles);
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
      send({ type: 'trainRun', runId });
    },
    pause() {
      keepTraining = false;
      send({ type: 'pauseRun', runId });
    },
    step: () => send({ type: 'stepRun', runId }),
    reset() {
      keepTraining = false;
      send({ type: 'resetRun', runId });
    },
    newWeights: () => useExperiment.getState().changeSeed(useExperiment.getState().seed + 1),
    openFiles: sendFiles,
    saveWeights: async () => saveWeights(await trainer.ask('readParameters', { runId })),
    frameDrawn,
    retry: () => respawn(),
  };
}

const isPreparing = () => useRun.getState().phase === 'preparing';
