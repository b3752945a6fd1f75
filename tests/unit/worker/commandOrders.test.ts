import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/protocol/commands.ts';
import type { TrainerEvent } from '../../../src/protocol/events.ts';
import { countingClock, createRig, type Fault, type Rig, settings } from './rig.ts';

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

/** Faults of the first thirty evaluations: no engine, restarted or next, is safe from them. */
const faults = fc.array(
  fc.option(fc.constantFrom<Fault>('throws', 'neverAnswers', 'givesNoNumbers'), { nil: undefined, freq: 4 }),
  { minLength: 30, maxLength: 30 },
);

interface Ending {
  readonly lastRunId: number;
  readonly failed: boolean;
}

/** Checks a whole conversation: which runs speak, and that iterations only go up between two resets. */
function expectOrder(events: readonly TrainerEvent[]): Ending {
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

/** Sends the commands, pauses, and waits until the trainer says nothing any more. */
async function converse(rig: Rig, sequence: readonly Move[]): Promise<TrainerEvent[]> {
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
  const silentFrom = rig.messages.length;
  await rig.quiet();
  expect(rig.messages).toHaveLength(silentFrom);
  return rig.messages.filter(isEvent);
}

const isEvent = (message: Rig['messages'][number]): message is TrainerEvent =>
  message.type !== 'reply' && message.type !== 'alive';

describe('commands in any order', () => {
  it('leave one run, whose iterations count up one by one, and an end to all training', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (sequence) => {
        const rig = createRig();
        const events = await converse(rig, sequence);
        const { lastRunId, failed } = expectOrder(events);
        expect(failed).toBe(false);
        expect(lastRunId).toBe(1 + sequence.filter((move) => move === 'start').length);
        expect(events.filter(({ type }) => type === 'runFailed')).toEqual([]);
        expect(rig.live.evaluators).toBe(1);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('do so with engines failing at any evaluation, or end in a sentence with nothing left running', async () => {
    await fc.assert(
      fc.asyncProperty(moves, faults, async (sequence, planned) => {
        const rig = createRig({
          leastLimit: 1,
          now: countingClock(),
          fault: (evaluation) => planned[evaluation - 1],
        });
        const { failed } = expectOrder(await converse(rig, sequence));
        expect(rig.live.evaluators).toBeLessThanOrEqual(1);
        if (!failed) expect(rig.live.evaluators).toBe(1);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('do so with an engine that answers later, so that commands come in the middle of iterations', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (sequence) => {
        const rig = createRig({
          distort: async (measured) => {
            await new Promise((resolve) => setTimeout(resolve, 1));
            return measured;
          },
        });
        const { failed } = expectOrder(await converse(rig, sequence));
        expect(failed).toBe(false);
        expect(rig.live.evaluators).toBe(1);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('start only the later of two runs that are wanted at once', async () => {
    const rig = createRig();
    rig.send(commandFor('start', 1));
    rig.send(commandFor('train', 1));
    rig.send(commandFor('start', 2));
    await rig.quiet();
    expect(rig.events('runStarted').map(({ runId }) => runId)).toContain(2);
    expect(rig.events('runStarted').at(-1)?.runId).toBe(2);
    expect(rig.events('runTraining')).toEqual([]);
    expect(rig.live.evaluators).toBe(1);
  });
});
