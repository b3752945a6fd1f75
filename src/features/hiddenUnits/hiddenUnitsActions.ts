/** What this panel can make the trainer do. */
export interface HiddenUnitsActions {
  train(): void;
  pause(): void;
  step(): void;
  reset(): void;
  newWeights(): void;
  /** For MATLAB or NumPy. @throws Error with a sentence for the visitor */
  saveWeights(format: 'mat' | 'npy'): Promise<void>;
  /** All patches. @throws Error with a sentence for the visitor */
  savePatches(format: 'mat' | 'npy'): Promise<void>;
  retry(): void;
  /** Stops preparing the next run and returns to the previous one. */
  cancelPreparation(): void;
  /** Prepares again what was cancelled. */
  prepare(): void;
  /** Opens the list of the runs that are kept in this browser. */
  showKeptRuns(): void;
}
