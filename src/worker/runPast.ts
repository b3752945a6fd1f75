import type { OptimiserMemory } from '../core/optimise/optimiser.ts';
import type { Leg } from '../protocol/commands.ts';
import { canReplay, Replay, withLeg } from './replay.ts';
import type { Evaluator } from './tf/evaluator.ts';
import { type Kept, ThetaHistory } from './thetaHistory.ts';

/** What is known of the way on which a run came to where it stands: some of its iterations, and how the others can be done again. */
export class RunPast {
  /** Nothing is known of the way to a state that was resumed without it. */
  legs: readonly Leg[];
  private readonly history: ThetaHistory;
  /** Where iterations were done again last: the next ones may follow. */
  private replay: Replay | undefined;

  /** @param historyBytes that the weights of iterations may take; 64 MB if omitted */
  constructor(legs: readonly Leg[], historyBytes: number | undefined) {
    this.legs = legs;
    this.history = new ThetaHistory(historyBytes);
  }

  /** An iteration is done, or done again: it is kept, if it is its turn. */
  add(
    { iteration, evaluations, theta }: Omit<Kept, 'memory'>,
    copyMemory?: (mostBytes: number) => OptimiserMemory | undefined,
  ): void {
    this.history.add({ iteration, evaluations, theta }, copyMemory);
  }

  /** The last kept iteration that is not after this one. */
  upTo(iteration: number): Kept | undefined {
    return this.history.upTo(iteration);
  }

  /** From here on the optimiser begins with nothing remembered. */
  addLeg(leg: Leg): void {
    // What came before is not known: an iteration on the way there could not be done again.
    if (this.legs.length === 0 && leg.iteration > 0) return;
    this.legs = withLeg(this.legs, leg);
    this.replay = undefined;
  }

  /** What does the iterations up to this one again; undefined where they cannot be done again. */
  replayTo(iteration: number, evaluator: Evaluator, patchCount: number): Replay | undefined {
    const { legs, history, replay: last } = this;
    const from = history.upTo(iteration, (kept) => canReplay(legs, kept, iteration, evaluator.backend));
    const goesOn = last && last.iteration <= iteration && last.iteration >= (from?.iteration ?? 0);
    if (!goesOn) this.replay = from && new Replay(from, legs, evaluator, patchCount);
    return this.replay;
  }

  /** Of the iterations nothing is left. */
  clear(): void {
    this.replay = undefined;
    this.history.clear();
  }
}
