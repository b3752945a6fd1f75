import type { FileAnswer } from '../protocol/files.ts';
import type { Stores } from '../store/stores.ts';
import type { RunDirector } from './runDirector.ts';
import type { VisitorFiles } from './visitorFiles.ts';
import type { WorkerLine } from './workerLine.ts';

/** What a visitor can ask of the trainer. Settings are not here: they are changed in the settings store. */
export interface Controls {
  train(): void;
  pause(): void;
  step(): void;
  reset(): void;
  /** Shows the run as it was at an iteration, or at the last one before it that was kept. It stays where it stands. */
  showIteration(iteration: number): void;
  /** The next seed: new initial weights. */
  newWeights(): void;
  /** Opens pictures and replaces those that are open. */
  openFiles(files: readonly File[]): void;
  /** Opens pictures in addition to those that are open. */
  addPictures(files: readonly File[]): void;
  /** The visitor's answer to a question about a file. */
  answerQuestion(answer: FileAnswer): void;
  /** Another decision on how a file is read whose pictures are in use. */
  readDifferently(answer: FileAnswer): void;
  /** Cancels the reading of files. */
  cancelOpening(): void;
  /** Cancels the preparation of the next run and restores the one before, with all its settings. */
  cancelPreparation(): void;
  /** Prepares the chosen settings again after this was cancelled and there was no run before. */
  prepare(): void;
  /** MNIST's file of images, to be trained on. */
  openMnist(file: File): void;
  /** Starts the trainer again after it stopped working, or the run after it failed. */
  retry(): void;
}

interface ControlParts {
  readonly director: RunDirector;
  readonly files: VisitorFiles;
  readonly line: WorkerLine;
  readonly settings: Stores['settings'];
  readonly run: Stores['run'];
}

export function createControls({ director, files, line, settings, run }: ControlParts): Controls {
  return {
    train() {
      director.keepsTraining(true);
      director.follower.sendWaitingObjective();
      director.tell({ type: 'trainRun', runId: director.runId });
    },
    pause() {
      director.keepsTraining(false);
      run.setState({ pausing: run.getState().phase === 'training' });
      line.send({ type: 'pauseRun', runId: director.runId });
    },
    step() {
      director.follower.sendWaitingObjective();
      director.tell({ type: 'stepRun', runId: director.runId });
    },
    reset() {
      director.keepsTraining(false);
      director.tell({ type: 'resetRun', runId: director.runId });
    },
    showIteration: (iteration) => line.send({ type: 'showIteration', runId: director.runId, iteration }),
    newWeights: () => settings.getState().changeSeed(settings.getState().seed + 1),
    openFiles: (chosen) => files.open('files', chosen),
    addPictures: (chosen) => files.add(chosen, settings.getState().data),
    answerQuestion: files.answerQuestion,
    readDifferently: (answer) => files.readDifferently(settings.getState().data, answer),
    cancelOpening: () => line.send({ type: 'cancelOpening' }),
    cancelPreparation: () => director.cancelPreparation(),
    prepare: () => director.carryOn(),
    openMnist: (file) => files.open('mnist', [file]),
    retry: () => director.respawn(),
  };
}
