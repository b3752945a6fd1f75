import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/protocol/commands.ts';
import type { OptimiserSettings } from '../../../src/protocol/settings.ts';
import { guardEvaluator } from '../../../src/worker/guardEvaluator.ts';
import { Left } from '../../../src/worker/left.ts';
import { createRig, type Rig, settings } from './rig.ts';

const lbfgs: OptimiserSettings = { name: 'lbfgs', memory: 'auto' };

const startRun = (optimiser: OptimiserSettings = lbfgs, runId = 1): Command => ({
  type: 'startRun',
  runId,
  pace: 'full',
  settings: { ...settings, optimiser },
});

async function thetaOf(rig: Rig): Promise<readonly number[]> {
  const reply = rig.next('reply');
  rig.send({ type: 'request', id: 1, name: 'readParameters', request: { runId: 1 } });
  const answer = await reply;
  if (!answer.ok) throw new Error('There is no theta.');
  return [...(answer.reply as { theta: Float64Array }).theta];
}

/** Lets so many other things happen first. */
async function letHappen(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('an evaluation that takes long', () => {
  it('is left for a pause: that does not wait for the end of the iteration', async () => {
    const slow = createRig({ rests: 50 });
    slow.send(startRun());
    await slow.next('runStarted');
    slow.send({ type: 'trainRun', runId: 1 });
    await slow.next('runTraining');
    await letHappen(3);
    const paused = slow.next('runPaused');
    slow.send({ type: 'pauseRun', runId: 1 });
    expect(await paused).toMatchObject({ iteration: 0 });
    expect(slow.events('runFailed')).toEqual([]);
    expect(slow.events('backendChosen')).toHaveLength(1);
  });

  it.each([lbfgs, { name: 'adam', learningRate: 0.01, batchSize: 30 }] as const)(
    'that is left changes nothing of what the run comes to: $name',
    async (optimiser) => {
      const straight = createRig({ rests: 3 });
      const finished = straight.next('runFinished');
      straight.send(startRun(optimiser));
      straight.send({ type: 'trainRun', runId: 1 });
      const { evaluations } = await finished;

      const torn = createRig({ rests: 3 });
      torn.send(startRun(optimiser));
      await torn.next('runStarted');
      const ended = torn.next('runFinished');
      for (let turns = 1; torn.events('runFinished').length === 0; turns = (turns % 17) + 1) {
        torn.send({ type: 'trainRun', runId: 1 });
        await letHappen(turns);
        torn.send({ type: 'pauseRun', runId: 1 });
        await letHappen(2);
      }
      expect((await ended).evaluations).toBe(evaluations);
      expect(await thetaOf(torn)).toEqual(await thetaOf(straight));
      expect(torn.events('runFailed')).toEqual([]);
    },
  );

  it('is left for a reset and for another run', async () => {
    const rig = createRig({ rests: 30 });
    rig.send(startRun());
    await rig.next('runStarted');
    rig.send({ type: 'trainRun', runId: 1 });
    await rig.next('runTraining');
    await letHappen(3);
    const reset = rig.next('runReset');
    rig.send({ type: 'resetRun', runId: 1 });
    await reset;
    expect(rig.events('costsMeasured')).toEqual([]);
    rig.send({ type: 'trainRun', runId: 1 });
    await letHappen(5);
    const started = rig.next('runStarted');
    rig.send(startRun(lbfgs, 2));
    expect(await started).toMatchObject({ runId: 2 });
    expect(rig.events('runFailed')).toEqual([]);
  });

  it('that is left is not taken for the loss of its engine', async () => {
    const evaluator = guardEvaluator(
      {
        backend: 'simd',
        models: 'course',
        evaluate: async () => {
          throw new Left();
        },
        dispose: () => undefined,
      },
      { now: () => 0 },
    );
    await expect(evaluator.evaluate(new Float64Array(1), settings.objective)).rejects.toBeInstanceOf(Left);
  });
});
