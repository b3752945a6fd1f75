/** What the time line can do. */
export interface TimeLineActions {
  /** Shows the run as it was at an iteration, or at the last one before it that was kept. */
  show(iteration: number): void;
  /** A new run from the iteration on show, which stands there and waits. */
  branch(): Promise<void>;
}
