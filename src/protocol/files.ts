/** Where opened pictures go: the visitor's own, or MNIST, which is kept beside them. */
export type OpenedSource = 'files' | 'mnist';

/** Pictures read from a file: one, or all of a large stack. */
export interface OpenedPicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** How many pictures of that size these are; 1 where it is not given. */
  readonly count?: number;
}

export interface RefusedFile {
  readonly name: string;
  /** Names the file, says what is wrong with it and what would work. */
  readonly sentence: string;
}

/** What only the visitor can decide about one of the files, by its place among those sent. */
export type FileQuestion =
  | {
      readonly kind: 'reading';
      readonly file: number;
      readonly fileName: string;
      /** What could be taken as pictures, the likeliest first. `array` is empty where it has no name. */
      readonly readings: readonly { readonly array: string; readonly label: string }[];
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

/** The visitor's decision on one of the files, by its place among those sent. */
export interface FileAnswer {
  readonly file: number;
  /** Place of the chosen reading in the question's list. */
  readonly reading?: number;
  /** NaN and infinities are to be replaced by 0. */
  readonly replaceNotFinite?: boolean;
}
