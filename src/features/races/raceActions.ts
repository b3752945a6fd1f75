import type { RacePlan, RaceStore } from '../../store/race.ts';
import type { Run } from '../../store/run.ts';

/** What the races need from the page around them. */
export interface RaceActions {
  readonly race: RaceStore;
  /** Begins a race in the background. */
  start(plan: RacePlan): void;
  stop(): void;
  resume(): void;
  clear(): void;
  /** Puts a run of the race among the visitor's own. */
  keep(run: Run): void;
  /** Shows a run of the race in the playground. */
  open(run: Run): void;
  /** Says a sentence to screen readers. */
  announce(sentence: string): void;
}
