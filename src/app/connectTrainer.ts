import type { Command } from '../protocol/commands.ts';
import type { FilesOpened, TrainerEvent } from '../protocol/events.ts';
import { type ExperimentStore, useExperiment } from '../store/experiment.ts';
import { receiveTrainerEvent, showNewRun, useRun } from '../store/runStore.ts';
import { createWorker } from '../trainer/createWorker.ts';
import { openTrainer, type TrainerClient } from '../trainer/trainerClient.ts';
import type { Controls } from './controls.ts';
import { commandsForChange, namesNewRun } from './experimentCommands.ts';
import { saveWeights } from './saveWeights.ts';

/** Milliseconds between two changes of the objective that reach the trainer while a slider is dragged. */
const objectiveInterval = 120;
/** Milliseconds that a setting which starts a new run must rest: a slider being dragged starts one run, not thirty. */
const restBeforeNewRun = 200;

/**
 * Joins page and worker: changes of the experiment become commands, events become the run store.
 * @returns what a visitor can ask of the trainer
 */
export function connectTrainer(): Controls {
  let trainer = open();
  let runId = 0;
  let keepTraining = false;
  let startTimer: ReturnType<typeof setTimeout> | undefined;
  let objectiveTimer: ReturnType<typeof setTimeout> | undefined;
  let frameBuffer: ArrayBuffer | undefined;
  let openedFiles: readonly File[] = [];
  let filesOnTheWay: readonly File[] = [];

  function open(): TrainerClient {
    return openTrainer(createWorker(), { onEvent, onBreakdown });
  }

  function onEvent(event: TrainerEvent): void {
    if (event.type === 'filtersChanged') keepBuffer(event.buffer, event.runId);
    receiveTrainerEvent(event);
    if (event.type === 'runStarted' && event.runId === runId && keepTraining) {
      send({ type: 'trainRun', runId });
    }
    if (event.type === 'filesOpened') takeOpenedFiles(event);
  }

  function onBreakdown(sentence: string): void {
    receiveTrainerEvent({ type: 'runFailed', runId, iteration: useRun.getState().iteration, sentence });
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
  function takeOpenedFiles({ pictures }: FilesOpened): void {
    if (pictures.length === 0) return;
    openedFiles = filesOnTheWay;
    if (useExperiment.getState().data.source === 'files') startRun();
    else useExperiment.getState().changeData({ source: 'files' });
  }

  function startRun(): void {
    clearTimeout(startTimer);
    const { pace, backend: _, ...experiment } = useExperiment.getState();
    const { data, hiddenSize, seed, objective, optimiser, budget } = experiment;
    if (data.source === 'files' && !useRun.getState().openPictures) return;
    runId += 1;
    showNewRun(runId);
    send({
      type: 'startRun',
      runId,
      pace,
      settings: { data, hiddenSize, seed, objective, optimiser, budget },
    });
  }

  function onExperiment(now: ExperimentStore, before: ExperimentStore): void {
    if (namesNewRun(now, before)) {
      keepTraining = useRun.getState().phase === 'training' || (keepTraining && isPreparing());
      clearTimeout(startTimer);
      startTimer = setTimeout(startRun, now.data.source === before.data.source ? restBeforeNewRun : 0);
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

  /** A new worker knows nothing: engine and opened pictures are told again; the pictures start the run. */
  function respawn(): void {
    trainer.stop();
    trainer = open();
    const { backend, data } = useExperiment.getState();
    send({ type: 'chooseBackend', preference: backend });
    if (data.source === 'files' && openedFiles.length > 0) sendFiles(openedFiles);
    else startRun();
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
    retry: respawn,
  };
}

const isPreparing = () => useRun.getState().phase === 'preparing';
