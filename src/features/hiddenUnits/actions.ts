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
  /** The latest frame of tiles is on screen: the next may come. */
  frameDrawn(): void;
}
