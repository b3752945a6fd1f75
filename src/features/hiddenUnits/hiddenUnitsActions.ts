/** What this room asks of the trainer. */
export interface HiddenUnitsActions {
  train(): void;
  pause(): void;
  step(): void;
  reset(): void;
  newWeights(): void;
  /** @throws Error with a sentence for the visitor */
  saveWeights(): Promise<void>;
  retry(): void;
  /** Gives up preparing the next run and goes back to the one before. */
  cancelPreparation(): void;
  /** Goes on preparing what was cancelled. */
  prepare(): void;
}
