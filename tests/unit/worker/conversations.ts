import fc from 'fast-check';
import { expect } from 'vitest';
import type { Command } from '../../../src/protocol/commands.ts';
import type { TrainerEvent } from '../../../src/protocol/events.ts';
import type { RunSettings } from '../../../src/protocol/settings.ts';

/** What a visitor may do, in any order; `wait` lets the trainer work. */
export type Move =
  | 'start'
  | 'train'
  | 'pause'
  | 'step'
  | 'reset'
  | 'objective'
  | 'optimiser'
  | 'budget'
  | 'backend'
  | 'wait';

export const moves = fc.array(
  fc.constantFrom<Move>(
    'start',
    'train',
    'pause',
    'step',
    'reset',
    'objective',
    'optimiser',
    'budget',
    'backend',
    'wait',
  ),
  { maxLength: 25 },
);

export function commandFor(move: Exclude<Move, 'wait'>, runId: number, settings: RunSettings): Command {
  const commands: Record<Exclude<Move, 'wait'>, Command> = {
    start: { type: 'startRun', runId, settings, pace: 'full' },
    train: { type: 'trainRun', runId },
    pause: { type: 'pauseRun', runId },
    step: { type: 'stepRun', runId },
    reset: { type: 'resetRun', runId },
    objective: { type: 'changeObjective', runId, objective: { lambda: 1e-3, rho: 0.2, beta: 2 } },
    optimiser: { type: 'changeOptimiser', runId, optimiser: { name: 'gradientDescent', learningRate: 0.1 } },
    budget: { type: 'changeBudget', runId, budget: 30 },
    backend: { type: 'chooseBackend', preference: 'cpu' },
  };
  return commands[move];
}

interface Ending {
  readonly lastRunId: number;
  readonly failed: boolean;
}

/** Checks a whole conversation: which runs speak, and that iterations only go up between two resets. */
export function expectOrder(events: readonly TrainerEvent[]): Ending {
  let runId = 0;
  let iteration = 0;
  let checkpoint = 0;
  let training = false;
  let failed = false;
  for (const event of events) {
    if ('runId' in event && event.type !== 'dataPreparing') {
      expect(event.runId).toBeGreaterThanOrEqual(runId);
    }
    if (event.type === 'runStarted') {
      runId = event.runId;
      iteration = 0;
      checkpoint = 0;
      training = false;
      failed = false;
    } else if (event.type === 'runReset') {
      iteration = 0;
      checkpoint = 0;
      training = false;
    } else if (event.type === 'runTraining') {
      training = true;
      failed = false;
    } else if (event.type === 'costsMeasured') {
      for (const point of event.points) {
        expect(point.iteration).toBe(iteration + 1);
        expect(Number.isFinite(point.total)).toBe(true);
        iteration = point.iteration;
      }
    } else if (event.type === 'checkpointTaken') {
      expect(event.iteration).toBeGreaterThan(checkpoint);
      expect(event.iteration).toBe(iteration);
      expect(event.theta.every(Number.isFinite)).toBe(true);
      checkpoint = event.iteration;
    } else if (event.type === 'runPaused' || event.type === 'runFinished') {
      expect(event.iteration).toBe(iteration);
      if (iteration > 0) expect(checkpoint).toBe(iteration);
      training = false;
    } else if (event.type === 'runFailed') {
      expect(event.sentence).not.toBe('');
      training = false;
      failed = true;
    } else if (event.type === 'filtersChanged') {
      expect(event.iteration).toBeGreaterThanOrEqual(0);
    }
  }
  expect(training).toBe(false);
  return { lastRunId: runId, failed };
}
