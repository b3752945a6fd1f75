import type { Command, Resume } from '../protocol/commands.ts';
import type { FilesOpened, TrainerEvent } from '../protocol/events.ts';
import type { OpenedSource } from '../protocol/files.ts';
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
import { type Batch, createOpenedFiles, withAnswer } from './openedFiles.ts';
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
  const opened = { files: createOpenedFiles(), mnist: createOpenedFiles() };
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
    const { source, pictures, photographs } = event;
    const experiment = useExperiment.getState();
    const inUse = experiment.data.source === source;
    const again = opened[source].answered(event);
    const sameKind = source === 'mnist' || photographs === photographsOpen;
    if (again) {
      if (inUse) goOn(event);
    } else if (pictures.length > 0 && inUse && sameKind) {
      rememberIntent();
      startRun();
    } else if (pictures.length > 0) {
      experiment.chooseSource(source, suitedPreparation(source, event));
    }
    if (pictures.length > 0 && source === 'files') photographsOpen = photographs;
  }

  /** A new worker has read the pictures again that the run is about. */
  function goOn({ pictures, refused }: FilesOpened): void {
    if (pictures.length > 0) startRun(checkpoints.resumeFor(useExperiment.getState()));
    else fail(`The pictures could not be read again. ${refused[0]?.sentence ?? ''}`.trim());
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
    const { openPictures, mnistPictures } = useRun.getState();
    if (data.source === 'files' && !openPictures) return;
    if (data.source === 'mnist' && !mnistPictures) return;
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

  function sendFiles(source: OpenedSource, batch: Batch, again = false): void {
    opened[source].sent(batch, again);
    send({ type: 'openFiles', source, ...batch });
  }

  /** A new worker knows nothing: engine and opened pictures are told again, and where the run stood. */
  function respawn(activity = 'Starting the trainer again'): void {
    const experiment = useExperiment.getState();
    trainer.stop();
    trainer = open();
    lost = false;
    frames.forget();
    send({ type: 'chooseBackend', preference: experiment.backend });
    const reopened = reopen();
    if (reopened.some((source) => source === experiment.data.source)) showNewRun(runId);
    else startRun(checkpoints.resumeFor(experiment));
    receiveTrainerEvent({ type: 'dataPreparing', runId, fraction: 0, activity });
  }

  /** Sends again what was open, to a new worker. @returns the sources it belongs to */
  function reopen(): readonly OpenedSource[] {
    const sources = (['files', 'mnist'] as const).filter((source) => opened[source].current.files.length > 0);
    for (const files of Object.values(opened)) files.forgetSent();
    for (const source of sources) sendFiles(source, opened[source].current, true);
    return sources;
  }

  /** Photographs beside those that are open; in the place of anything else. */
  function beside(files: readonly File[]): Batch {
    const { current } = opened.files;
    return photographsOpen ? { ...current, files: [...current.files, ...files] } : { files, answers: [] };
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
    openFiles: (files) => sendFiles('files', { files, answers: [] }),
    addPictures: (files) => sendFiles('files', beside(files)),
    answerQuestion(answer) {
      const { asked } = opened.files;
      if (asked) sendFiles('files', { ...asked, answers: withAnswer(asked.answers, answer) });
    },
    cancelOpening: () => send({ type: 'cancelOpening' }),
    openMnist: (file) => sendFiles('mnist', { files: [file], answers: [] }),
    saveWeights: async () => saveWeights(await trainer.ask('readParameters', { runId })),
    ask: (name, request, asking) => trainer.ask(name, request, asking),
    frameDrawn: frames.handBack,
    retry: () => respawn(),
  };
}
