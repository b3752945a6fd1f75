/** A figure that the project wants to reach, and what was measured. */
export interface Target {
  readonly target: string;
  readonly wanted: string;
  readonly measured: string;
  /** Undefined where nothing was measured, or where there is nothing to reach. */
  readonly met: boolean | undefined;
}
