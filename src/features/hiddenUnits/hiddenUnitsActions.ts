/** What this panel can make the trainer do. */
export interface HiddenUnitsActions {
  train(): void;
  pause(): void;
  step(): void;
  reset(): void;
  newWeights(): void;
  /** @throws Error with a sentence for the visitor */
  saveWeights(): Promise<void>;
  retry(): void;
  /** Stops preparing the next run and returns to the previous one. */
  cancelPreparation(): void;
  /** Prepares again what was cancelled. */
  prepare(): void;
  /** Opens the list of the runs that are kept in this browser. */
  showKeptRuns(): void;
}
