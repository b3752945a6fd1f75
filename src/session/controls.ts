import type { FileAnswer } from '../protocol/files.ts';

/** What a visitor can ask of the trainer. Settings are not here: they are changed in the settings store. */
export interface Controls {
  train(): void;
  pause(): void;
  step(): void;
  reset(): void;
  /** The next seed: new initial weights. */
  newWeights(): void;
  /** Pictures in the place of those that are open. */
  openFiles(files: readonly File[]): void;
  /** Pictures beside those that are open. */
  addPictures(files: readonly File[]): void;
  /** The visitor's decision on what was asked about a file. */
  answerQuestion(answer: FileAnswer): void;
  /** Gives up the reading of files. */
  cancelOpening(): void;
  /** Gives up preparing the next run: the one before is in its place again, with everything it was about. */
  cancelPreparation(): void;
  /** Prepares what is wanted after all, once that was cancelled and no run was there before. */
  prepare(): void;
  /** MNIST's file of images, to be trained on. */
  openMnist(file: File): void;
  /** Starts the trainer again after a breakdown, or the run after a failure. */
  retry(): void;
}
