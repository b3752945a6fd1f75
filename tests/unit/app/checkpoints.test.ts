import { describe, expect, it } from 'vitest';
import { createCheckpointShelf } from '../../../src/app/checkpoints.ts';
import { createRespawnLimit } from '../../../src/app/respawnLimit.ts';
import type { CheckpointTaken, RunStarted } from '../../../src/protocol/events.ts';
import { courseExperiment } from '../../../src/store/experiment.ts';

const checkpoint = (runId: number, iteration: number): CheckpointTaken => ({
  type: 'checkpointTaken',
  runId,
  iteration,
  evaluations: iteration + 1,
  theta: Float64Array.of(iteration),
});

describe('the shelf of checkpoints', () => {
  it('keeps only the newest checkpoint, and only of the current run', () => {
    const shelf = createCheckpointShelf();
    shelf.begin(2, courseExperiment);
    shelf.receive(checkpoint(2, 10));
    shelf.receive(checkpoint(2, 20));
    shelf.receive(checkpoint(1, 99));
    expect(shelf.resumeFor(courseExperiment)).toEqual({
      iteration: 20,
      evaluations: 21,
      theta: Float64Array.of(20),
    });
  });

  it('still has it when the replaced worker is lost before its first checkpoint', () => {
    const shelf = createCheckpointShelf();
    shelf.begin(1, courseExperiment);
    shelf.receive(checkpoint(1, 10));
    shelf.begin(2, courseExperiment, shelf.resumeFor(courseExperiment));
    expect(shelf.resumeFor(courseExperiment)?.iteration).toBe(10);
  });

  it('gives none after a reset, for another network, or for a new run', () => {
    const shelf = createCheckpointShelf();
    shelf.begin(1, courseExperiment);
    shelf.receive(checkpoint(1, 10));
    expect(shelf.resumeFor({ ...courseExperiment, budget: 9 })).toBeDefined();
    expect(shelf.resumeFor({ ...courseExperiment, hiddenSize: 9 })).toBeUndefined();
    const terms = { total: 1, reconstructionError: 1, weightDecay: 0, sparsityPenalty: 0 };
    shelf.receive({ type: 'runReset', runId: 1, terms, rhoHat: new Float64Array(1) });
    expect(shelf.resumeFor(courseExperiment)).toBeUndefined();
    shelf.receive(checkpoint(1, 3));
    shelf.begin(2, courseExperiment);
    expect(shelf.resumeFor(courseExperiment)).toBeUndefined();
  });
});

describe('the shelf, when preparing another run is cancelled', () => {
  const started = (runId: number) => ({ type: 'runStarted', runId }) as RunStarted;
  const other = { ...courseExperiment, seed: 2 };

  it('has the run before again, with the checkpoint that it took last', () => {
    const shelf = createCheckpointShelf();
    shelf.begin(1, courseExperiment);
    shelf.receive(started(1));
    shelf.receive(checkpoint(1, 10));
    shelf.begin(2, other);
    shelf.begin(3, { ...other, hiddenSize: 9 });
    shelf.receive(checkpoint(1, 12));
    expect(shelf.resumeFor(courseExperiment)).toBeUndefined();
    shelf.putBack();
    expect(shelf.resumeFor(courseExperiment)?.iteration).toBe(12);
    expect(shelf.resumeFor(other)).toBeUndefined();
  });

  it('keeps where a run was to go on that had been lost with its worker', () => {
    const shelf = createCheckpointShelf();
    shelf.begin(1, courseExperiment);
    shelf.receive(started(1));
    shelf.receive(checkpoint(1, 10));
    shelf.begin(2, courseExperiment, shelf.resumeFor(courseExperiment));
    expect(shelf.resumeFor(courseExperiment)?.iteration).toBe(10);
  });
});

describe('the limit of respawns', () => {
  it('lets two happen within a minute, and again when the minute is over', () => {
    let time = 0;
    const mayRespawn = createRespawnLimit(() => time);
    expect([mayRespawn(), mayRespawn(), mayRespawn()]).toEqual([true, true, false]);
    time = 60_000;
    expect(mayRespawn()).toBe(true);
  });
});
