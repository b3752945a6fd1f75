import type { CostPoint, TrainerEvent } from '../protocol/events.ts';
import { createCheckpoints } from './checkpoints.ts';
import { createRateMeter } from './rateMeter.ts';
import { createTileFrames } from './tileFrames.ts';
import type { TrainingRun } from './trainingRun.ts';

/** Milliseconds between cost messages: at most ten a second. */
const costInterval = 100;

export interface Reporter {
  /** An iteration was done: its cost joins the next batch, its tiles the next frame that the page is ready for. */
  iterated(run: TrainingRun): void;
  /** Send what has been collected now, because the run pauses, stops or changes. */
  flush(run: TrainingRun): void;
  /** Send what has been collected, but no tiles, because another run replaces this one. */
  leave(run: TrainingRun): void;
  /** Send the state of the run, from which another worker can continue: its optimiser was started anew. */
  checkpoint(run: TrainingRun): void;
  /** Show the present weights as soon as the page is ready. */
  showTiles(run: TrainingRun): void;
  /** The page returns a frame's buffer. */
  frameShown(buffer: ArrayBuffer, run: TrainingRun | undefined): void;
  /** Discard what belongs to an older run. */
  forget(): void;
}

/**
 * Decides when progress is reported to the page, so that it never gets too many messages.
 * @param now milliseconds, monotone
 */
export function createReporter(post: (event: TrainerEvent) => void, now: () => number): Reporter {
  const rate = createRateMeter(now);
  const tiles = createTileFrames(post, now);
  const checkpoints = createCheckpoints(post, now);
  let points: CostPoint[] = [];
  let lastSent = Number.NEGATIVE_INFINITY;

  function send(run: TrainingRun): void {
    if (points.length === 0) return;
    const { runId, evaluations, seconds } = run;
    const rhoHat = run.measured.rhoHat.slice();
    post({
      type: 'costsMeasured',
      runId,
      points,
      rhoHat,
      evaluations,
      seconds,
      iterationsPerSecond: rate.perSecond(),
    });
    points = [];
    lastSent = now();
  }

  return {
    iterated(run) {
      points.push({ iteration: run.iteration, ...run.measured.terms });
      rate.count();
      const checkpointed = checkpoints.isDue(run);
      // the curve up to a checkpoint is sent before the checkpoint, so that a run resumed there has no gap
      if (checkpointed || now() - lastSent >= costInterval) send(run);
      tiles.offer(run);
      if (checkpointed) checkpoints.save(run);
    },
    flush(run) {
      send(run);
      rate.restart();
      tiles.show(run);
      checkpoints.save(run);
    },
    leave(run) {
      send(run);
      checkpoints.save(run);
    },
    checkpoint: checkpoints.save,
    showTiles: (run) => tiles.show(run),
    frameShown: (buffer, run) => tiles.handedBack(buffer, run),
    forget() {
      points = [];
      rate.restart();
      tiles.forget();
      checkpoints.forget();
    },
  };
}
