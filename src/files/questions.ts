import type { Layout } from './arrays/readings.ts';

/** What only the visitor can decide about one of the files. Nothing is opened until it is answered. */
export type FileQuestion =
  | {
      readonly kind: 'reading';
      /** Place of the file among those given. */
      readonly file: number;
      readonly fileName: string;
      /** What could be taken as pictures, the most likely first. `array` is empty where it has no name. */
      readonly readings: readonly { readonly array: string; readonly layout: Layout }[];
    }
  | {
      readonly kind: 'notFinite';
      readonly file: number;
      readonly fileName: string;
      readonly array: string;
      readonly nan: number;
      readonly infinite: number;
      /** Of how many numbers. */
      readonly numbers: number;
    };

/** The visitor's decision on one of the files, by its place among those given. */
export interface FileAnswer {
  readonly file: number;
  /** Place of the chosen reading in the question's list. */
  readonly reading?: number;
  /** NaN and infinities are to be replaced by 0. */
  readonly replaceNotFinite?: boolean;
}

/** Thrown to leave the reading of a file that needs an answer first. */
export class Unanswered extends Error {
  readonly question: FileQuestion;

  constructor(question: FileQuestion) {
    super(`“${question.fileName}” needs an answer`);
    this.question = question;
  }
}
