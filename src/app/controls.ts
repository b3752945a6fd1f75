import type { Ask } from '../store/ask.ts';

/** What a visitor can ask of the trainer. Settings are not here: they are changed in the experiment store. */
export interface Controls {
  train(): void;
  pause(): void;
  step(): void;
  reset(): void;
  /** The next seed: new initial weights. */
  newWeights(): void;
  openFiles(files: readonly File[]): void;
  /** Saves theta, W1, W2, b1 and b2 as a MATLAB file. @throws Error with a sentence */
  saveWeights(): Promise<void>;
  /** Asks the trainer that runs now. */
  readonly ask: Ask;
  /** A frame of tiles is on screen: the next may come. */
  frameDrawn(): void;
  /** Starts the trainer again after a breakdown, or the run after a failure. */
  retry(): void;
}
