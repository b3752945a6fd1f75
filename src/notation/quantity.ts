/** Something the page can set, measure or do: its name, and one sentence for its tooltip. */
export interface Described {
  /** As it stands on a label. */
  readonly name: string;
  readonly sentence: string;
}

/** A quantity of the course's notes with their letter. */
export interface Lettered extends Described {
  /** The notes' letter, in Unicode. */
  readonly symbol: string;
}

/** One whose formula the page shows. */
export interface Quantity extends Lettered {
  /** The formula it stands in or is defined by, as markup (see `vite/equations.ts`). */
  readonly equation: string;
}
