import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/protocol/commands.ts';
import type { TrainerEvent } from '../../../src/protocol/events.ts';
import { withinTime } from '../../../src/worker/timeLimit.ts';
import { assertAsyncProperty } from '../assertProperty.ts';
import { commandFor, expectOrder, type Move, moves, type Said } from './conversations.ts';
import { countingClock, createRig, type Fault, type Rig, settings } from './rig.ts';

/** Faults of the first thirty evaluations: no engine, restarted or next, is safe from them. */
const faults = fc.array(
  fc.option(fc.constantFrom<Fault>('throws', 'neverAnswers', 'givesNoNumbers', 'givesNoGradient'), {
    nil: undefined,
    freq: 4,
  }),
  { minLength: 30, maxLength: 30 },
);

/** Far more iterations than there is time for: only a pause ends a training. */
const endless = { ...settings, budget: 1_000_000 };

/** Sends the commands, pauses, and waits until the trainer says nothing any more. */
async function converse(rig: Rig, sequence: readonly Move[]): Promise<Said[]> {
  const asked: { readonly before: number; readonly command: Command }[] = [];
  const send = (move: Exclude<Move, 'wait'>): void => {
    const command = commandFor(move, runId, endless);
    asked.push({ before: rig.messages.length, command });
    rig.send(command);
  };
  let runId = 1;
  send('start');
  for (const move of sequence) {
    if (move === 'wait') {
      await new Promise((resolve) => setTimeout(resolve, 3));
      continue;
    }
    if (move === 'start') runId += 1;
    send(move);
  }
  send('pause');
  await withinTime(20_000, rig.quiet());
  const silentFrom = rig.messages.length;
  await rig.quiet();
  expect(rig.messages).toHaveLength(silentFrom);
  const said = rig.messages.flatMap((message, at) => [
    ...asked.filter(({ before }) => before === at).map(({ command }) => command),
    ...(isEvent(message) ? [message] : []),
  ]);
  return [...said, ...asked.filter(({ before }) => before >= silentFrom).map(({ command }) => command)];
}

const isEvent = (message: Rig['messages'][number]): message is TrainerEvent =>
  message.type !== 'reply' && message.type !== 'alive';

describe('commands in any order', () => {
  it('leave one run, whose iterations count up one by one, and an end to all training', async () => {
    await assertAsyncProperty(
      fc.asyncProperty(moves, async (sequence) => {
        const rig = createRig();
        const { lastRunId, failed } = expectOrder(await converse(rig, sequence));
        expect(failed).toBe(false);
        expect(lastRunId).toBe(1 + sequence.filter((move) => move === 'start').length);
        expect(rig.events('runFailed')).toEqual([]);
        expect(rig.live.evaluators).toBe(1);
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('do so with engines failing at any evaluation, or end in a sentence with nothing left running', async () => {
    await assertAsyncProperty(
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
      { numRuns: 20 },
    );
  }, 120_000);

  it('do so with an engine that answers later, so that commands come in the middle of iterations', async () => {
    await assertAsyncProperty(
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
      { numRuns: 20 },
    );
  }, 120_000);

  it('start only the later of two runs that are wanted at once', async () => {
    const rig = createRig();
    rig.send(commandFor('start', 1, settings));
    rig.send(commandFor('train', 1, settings));
    rig.send(commandFor('start', 2, settings));
    await rig.quiet();
    expect(rig.events('runStarted').map(({ runId }) => runId)).toContain(2);
    expect(rig.events('runStarted').at(-1)?.runId).toBe(2);
    expect(rig.events('runTraining')).toEqual([]);
    expect(rig.live.evaluators).toBe(1);
    const finished = rig.next('runFinished');
    rig.send(commandFor('train', 1, settings));
    rig.send(commandFor('train', 2, settings));
    expect(await finished).toMatchObject({ runId: 2, iteration: settings.budget });
    expect(rig.events('runTraining').map(({ runId }) => runId)).toEqual([2]);
  });
});
