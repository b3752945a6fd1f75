import type { FileAnswer } from '../../store/files.ts';

/** The actions of the left part of the playground. */
export interface InputActions {
  /** Pictures in the place of those that are open. */
  openFiles(files: readonly File[]): void;
  /** Pictures beside those that are open. */
  addPictures(files: readonly File[]): void;
  answerQuestion(answer: FileAnswer): void;
  /** Another decision on how a file is read whose pictures are in use. */
  readDifferently(answer: FileAnswer): void;
  cancelOpening(): void;
  readonly mnist: MnistActions;
}

export interface MnistActions {
  /** Opens the copy that is kept in this browser, if there is one. */
  openKept(): Promise<void>;
  /** Downloads it from its mirror. */
  download(): Promise<void>;
  cancel(): void;
  /** Removes the copy that is kept. */
  forget(): Promise<void>;
}
