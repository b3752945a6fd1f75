import type { Layout } from './arrays/reading.ts';
import type { Thumbnail } from './arrays/thumbnail.ts';

/** Which numbers of a file are the pictures, and how they lie in it. */
export interface ReadingQuestion {
  readonly kind: 'reading';
  /** Place of the file among those given. */
  readonly file: number;
  readonly fileName: string;
  /** What could be taken as pictures, the most likely first. */
  readonly offers: readonly ReadingOffer[];
  /** The key of the offer that is taken, or would be. */
  readonly chosen: string;
}

export interface ReadingOffer {
  readonly key: string;
  /** Names of the arrays that are taken together; empty ones where they have none. */
  readonly arrays: readonly string[];
  readonly layout: Layout;
  readonly thumbnail: Thumbnail;
}

/** What only the visitor can decide about one of the files. Nothing is opened until it is answered. */
export type FileQuestion =
  | ReadingQuestion
  /** Which file of an archive is to be opened. */
  | {
      readonly kind: 'archive';
      readonly file: number;
      readonly fileName: string;
      /** Photographs in it, which can be opened together; 0 where there are fewer than two. */
      readonly photographs: number;
      /** The other readable files, `size` in bytes. */
      readonly entries: readonly { readonly name: string; readonly size: number }[];
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
  /** The key of the chosen offer. */
  readonly reading?: string;
  /** The file of an archive that is to be opened; empty for all photographs in it. */
  readonly entry?: string;
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
