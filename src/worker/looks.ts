import type { IterationShown, TrainerEvent } from '../protocol/events.ts';
import type { Reporter } from './reporter.ts';
import { iterationShown } from './runEvents.ts';
import type { TrainingRun } from './trainingRun.ts';
import type { Turns } from './turns.ts';

interface LookParts {
  readonly post: (event: TrainerEvent) => void;
  readonly reporter: Reporter;
  readonly turns: Turns;
  /** Milliseconds, monotone. */
  readonly now: () => number;
}

/** Looks at earlier iterations of a run. */
export interface Looks {
  /**
   * Shows the run as it was at an iteration, or first at the last one before it that was kept; then those between are done again.
   * @param isWanted whether nothing else is wanted meanwhile
   * @param rescued does the work, on another engine if the run's is lost
   */
  show(
    run: TrainingRun,
    iteration: number,
    isWanted: () => boolean,
    rescued: (work: () => Promise<void>) => Promise<void>,
  ): Promise<void>;
  /** The run stands at its present again. */
  end(run: TrainingRun): void;
}

/** Milliseconds between two reports of how far an iteration that is done again has come. */
const seekingInterval = 250;

export function createLooks({ post, reporter, turns, now }: LookParts): Looks {
  function tell(run: TrainingRun, more?: Partial<IterationShown> | false): void {
    reporter.showTiles(run);
    post({ ...iterationShown(run), ...more });
  }

  return {
    async show(run, iteration, isWanted, rescued) {
      run.returnToPresent();
      await rescued(() => run.lookAt(iteration, () => reporter.showTiles(run)));
      const replay = run.replayTo(iteration);
      if (!replay) return post(iterationShown(run));
      let said = Number.NEGATIVE_INFINITY;
      try {
        while (replay.iteration < iteration) {
          if (now() - said >= seekingInterval) {
            tell(run, { seeking: { wanted: iteration, at: replay.iteration } });
            said = now();
          }
          await replay.iterate();
          run.passed(replay);
          await turns.next();
          if (!isWanted()) return;
        }
        await run.lookAtReplay(replay);
        tell(run, replay.cost !== undefined && { cost: replay.cost });
      } catch {
        // What was kept stays on show. Whoever needs the engine next finds out what is wrong with it.
        tell(run);
      }
    },
    end(run) {
      if (run.returnToPresent()) tell(run);
    },
  };
}
