import type { Command, Resume } from '../protocol/commands.ts';
import type { FilesOpened, PreparationCancelled, TrainerEvent } from '../protocol/events.ts';
import { useExperiment } from '../store/experiment.ts';
import type { Run } from '../store/run.ts';
import { receiveTrainerEvent, showNewRun, useRun } from '../store/runStore.ts';
import { suitedPreparation } from '../store/suitedPreparation.ts';
import { createWorker } from '../trainer/createWorker.ts';
import type { HeartbeatSurroundings } from '../trainer/heartbeat.ts';
import { openTrainer, type TrainerClient } from '../trainer/trainerClient.ts';
import { createCheckpointShelf } from './checkpoints.ts';
import type { Controls } from './controls.ts';
import { followExperiment } from './followExperiment.ts';
import { createFrameExchange } from './frameExchange.ts';
import { createRespawnLimit } from './respawnLimit.ts';
import { saveWeights } from './saveWeights.ts';
import { createVisitorFiles } from './visitorFiles.ts';

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
  let lastRunId = 0;
  let keepTraining = false;
  /** No worker runs: too many were lost. Whatever is asked for next starts one. */
  let lost = false;
  const files = createVisitorFiles(send);
  const frames = createFrameExchange((buffer) => send({ type: 'frameShown', runId, buffer }));
  const experiment = followExperiment({
    send,
    currentRun: () => runId,
    startRun: () => startRun(),
    onLeft: rememberIntent,
  });

  function open(): TrainerClient {
    return openTrainer(create(), { onEvent, onBreakdown }, surroundings);
  }

  function onEvent(event: TrainerEvent): void {
    const before = useRun.getState();
    receiveTrainerEvent(event);
    checkpoints.receive(event);
    // a frame of an older run is not drawn
    if (event.type === 'filtersChanged') frames.received(event.buffer, event.runId === runId);
    if (event.type === 'filesOpened') takeOpenedFiles(event, before.openPictures?.photographs);
    if (event.type === 'runStarted' && event.runId === runId) onStarted();
    if (event.type === 'preparationCancelled' && event.runId === runId) goBackTo(before.former, event);
  }

  function onBreakdown(sentence: string): void {
    const { phase } = useRun.getState();
    rememberIntent();
    lost = phase === 'failed' || phase === 'cancelled' || !mayRespawn();
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

  function onStarted(): void {
    files.keep();
    if (keepTraining) send({ type: 'trainRun', runId });
  }

  /** Preparing another run was cancelled: everything is again about the run before, which goes on if it trained. */
  function goBackTo(former: Run | undefined, { held }: PreparationCancelled): void {
    keepTraining = former?.phase === 'training';
    if (!former) return;
    runId = former.runId;
    checkpoints.putBack();
    files.putBack();
    experiment.goBack();
    if (former.started && !held) respawn('Starting the run before again');
    else if (keepTraining) send({ type: 'trainRun', runId });
  }

  /** Opened pictures become the source at once: that is what they were opened for. */
  function takeOpenedFiles(event: FilesOpened, photographsBefore: boolean | undefined): void {
    const { source, pictures, photographs } = event;
    const wanted = useExperiment.getState();
    const inUse = wanted.data.source === source;
    const sameKind = source === 'mnist' || photographs === photographsBefore;
    if (files.answered(event)) {
      if (inUse) goOn(event);
    } else if (pictures.length > 0 && inUse && sameKind) {
      experiment.leave(wanted);
      startRun();
    } else if (pictures.length > 0) {
      wanted.chooseSource(source, suitedPreparation(source, event));
    }
  }

  /** A new worker has read the pictures again that the run is about. */
  function goOn({ pictures, refused }: FilesOpened): void {
    if (pictures.length > 0) startRun(checkpoints.resumeFor(useExperiment.getState()));
    else fail(`The pictures could not be read again. ${refused[0]?.sentence ?? ''}`.trim());
  }

  function fail(sentence: string): void {
    receiveTrainerEvent({ type: 'runFailed', runId, iteration: useRun.getState().iteration, sentence });
  }

  /**
   * A new run as it is wanted now, or the run of an earlier worker from where it stood.
   * @param replaces whether the run on show is gone with its worker, so that there is none to go back to
   */
  function startRun(resume?: Resume, replaces = false): void {
    experiment.started();
    if (lost) {
      respawn();
      return;
    }
    const { pace, backend: _, ...wanted } = useExperiment.getState();
    const { data, hiddenSize, seed, objective, optimiser, budget } = wanted;
    const { openPictures, mnistPictures } = useRun.getState();
    if (data.source === 'files' && !openPictures) return;
    if (data.source === 'mnist' && !mnistPictures) return;
    lastRunId += 1;
    runId = lastRunId;
    showNewRun(runId, replaces);
    checkpoints.begin(runId, useExperiment.getState(), resume);
    send({
      type: 'startRun',
      runId,
      pace,
      settings: { data, hiddenSize, seed, objective, optimiser, budget },
      ...(resume && { resume }),
    });
  }

  /** Whether the next run is to train at once: if this one does, or was going to. */
  function rememberIntent(): void {
    const { phase } = useRun.getState();
    keepTraining = phase === 'training' || (phase === 'preparing' && keepTraining);
  }

  /** A new worker knows nothing: engine and opened pictures are told again, and where the run stood. */
  function respawn(activity = 'Starting the trainer again'): void {
    const wanted = useExperiment.getState();
    trainer.stop();
    trainer = open();
    lost = false;
    frames.forget();
    send({ type: 'chooseBackend', preference: wanted.backend });
    const reopened = files.reopen();
    if (reopened.some((source) => source === wanted.data.source)) showNewRun(runId, true);
    else startRun(checkpoints.resumeFor(wanted), true);
    receiveTrainerEvent({ type: 'dataPreparing', runId, fraction: 0, activity });
  }

  send({ type: 'chooseBackend', preference: useExperiment.getState().backend });
  startRun();

  return {
    train() {
      keepTraining = true;
      experiment.sendWaitingObjective();
      tellRun({ type: 'trainRun', runId });
    },
    pause() {
      keepTraining = false;
      send({ type: 'pauseRun', runId });
    },
    step() {
      experiment.sendWaitingObjective();
      tellRun({ type: 'stepRun', runId });
    },
    reset() {
      keepTraining = false;
      tellRun({ type: 'resetRun', runId });
    },
    newWeights: () => useExperiment.getState().changeSeed(useExperiment.getState().seed + 1),
    openFiles: (chosen) => files.open('files', chosen),
    addPictures: files.add,
    answerQuestion: files.answerQuestion,
    cancelOpening: () => send({ type: 'cancelOpening' }),
    cancelPreparation: () =>
      send({ type: 'cancelPreparation', runId, former: useRun.getState().former?.runId }),
    prepare: () => startRun(checkpoints.resumeFor(useExperiment.getState())),
    openMnist: (file) => files.open('mnist', [file]),
    saveWeights: async () => saveWeights(await trainer.ask('readParameters', { runId })),
    ask: (name, request, asking) => trainer.ask(name, request, asking),
    frameDrawn: frames.handBack,
    retry: () => respawn(),
  };
}
