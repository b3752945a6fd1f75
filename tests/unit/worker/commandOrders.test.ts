import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/protocol/commands.ts';
import type { TrainerEvent } from '../../../src/protocol/events.ts';
import { createRig, settings } from './rig.ts';

type Move =
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

const moves = fc.array(
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

function commandFor(move: Exclude<Move, 'wait'>, runId: number): Command {
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

/** Checks a whole conversation: which runs speak, and that iterations only go up between two resets. */
function expectOrder(events: readonly TrainerEvent[]): void {
  let runId = 0;
  let iteration = 0;
  let training = false;
  for (const event of events) {
    if ('runId' in event && event.type !== 'dataPreparing') {
      expect(event.runId).toBeGreaterThanOrEqual(runId);
    }
    if (event.type === 'runStarted') {
      runId = event.runId;
      iteration = 0;
      training = false;
    } else if (event.type === 'runReset') {
      iteration = 0;
      training = false;
    } else if (event.type === 'runTraining') {
      training = true;
    } else if (event.type === 'costsMeasured') {
      for (const point of event.points) {
        expect(point.iteration).toBe(iteration + 1);
        iteration = point.iteration;
      }
    } else if (event.type === 'runPaused' || event.type === 'runFinished') {
      expect(event.iteration).toBe(iteration);
      training = false;
    } else if (event.type === 'filtersChanged') {
      expect(event.iteration).toBeGreaterThanOrEqual(0);
    }
    expect(event.type).not.toBe('runFailed');
  }
  expect(training).toBe(false);
}

describe('commands in any order', () => {
  it('leave one run, whose iterations count up one by one, and an end to all training', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (sequence) => {
        const rig = createRig();
        let runId = 1;
        rig.send(commandFor('start', runId));
        for (const move of sequence) {
          if (move === 'wait') {
            await new Promise((resolve) => setTimeout(resolve, 3));
            continue;
          }
          if (move === 'start') runId += 1;
          rig.send(commandFor(move, runId));
        }
        rig.send(commandFor('pause', runId));
        await rig.quiet();
        expectOrder(rig.messages.filter((message) => message.type !== 'reply') as TrainerEvent[]);
        expect(rig.live.evaluators).toBe(1);
        const silentFrom = rig.messages.length;
        await rig.quiet();
        expect(rig.messages).toHaveLength(silentFrom);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
