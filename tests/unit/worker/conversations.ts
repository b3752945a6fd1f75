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
  | 'look'
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
    'look',
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
    look: { type: 'showIteration', runId, iteration: 2 },
  };
  return commands[move];
}

/** A conversation in the order it was had: what the visitor asked and what the trainer said. */
export type Said = TrainerEvent | Command;

interface Ending {
  readonly lastRunId: number;
  readonly failed: boolean;
}

/**
 * Checks a whole conversation: which runs speak, that iterations only go up between two resets, and that a run at rest
 * does no more of them than steps were asked for.
 */
export function expectOrder(said: readonly Said[]): Ending {
  const run = { id: 0, iteration: 0, checkpoint: 0, training: false, failed: false };
  const steps = new Map<number, number>();
  const begin = (id: number): void => {
    Object.assign(run, { id, iteration: 0, checkpoint: 0, training: false });
  };
  for (const message of said) {
    switch (message.type) {
      case 'stepRun':
        steps.set(message.runId, (steps.get(message.runId) ?? 0) + 1);
        break;
      case 'runStarted':
        expect(message.runId).toBeGreaterThanOrEqual(run.id);
        begin(message.runId);
        run.failed = false;
        break;
      case 'runReset':
        expect(message.runId).toBe(run.id);
        begin(run.id);
        break;
      case 'runTraining':
        expect(message.runId).toBe(run.id);
        Object.assign(run, { training: true, failed: false });
        break;
      case 'costsMeasured':
        expect(message.runId).toBe(run.id);
        for (const { iteration, total } of message.points) {
          expect(iteration).toBe(run.iteration + 1);
          expect(Number.isFinite(total)).toBe(true);
          run.iteration = iteration;
        }
        if (!run.training) {
          const left = (steps.get(run.id) ?? 0) - message.points.length;
          expect(left).toBeGreaterThanOrEqual(0);
          steps.set(run.id, left);
        }
        break;
      case 'checkpointTaken':
        expect(message.runId).toBe(run.id);
        // Twice at one iteration where the optimiser was started anew there.
        expect(message.iteration).toBeGreaterThanOrEqual(run.checkpoint);
        expect(message.iteration).toBe(run.iteration);
        expect(message.theta.every(Number.isFinite)).toBe(true);
        run.checkpoint = message.iteration;
        break;
      case 'runPaused':
      case 'runFinished':
        expect(message).toMatchObject({ runId: run.id, iteration: run.iteration });
        if (run.iteration > 0) expect(run.checkpoint).toBe(run.iteration);
        run.training = false;
        break;
      case 'runFailed':
        expect(message.runId).toBeGreaterThanOrEqual(run.id);
        expect(message.failure.id).not.toBe('');
        Object.assign(run, { training: false, failed: true });
        break;
      case 'iterationShown':
        expect(message).toMatchObject({ runId: run.id, present: run.iteration });
        expect(message.iteration).toBeLessThanOrEqual(run.iteration);
        break;
      case 'filtersChanged':
      case 'objectiveChanged':
      case 'optimiserChanged':
      case 'budgetChanged':
        expect(message.runId).toBe(run.id);
        break;
      default:
        break;
    }
  }
  expect(run.training).toBe(false);
  return { lastRunId: run.id, failed: run.failed };
}
