/** Something the page can set, measure or do: its name, and one or two sentences that explain it. */
export interface Described {
  /** As written on a label. */
  readonly name: string;
  readonly sentence: string;
}
