import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandFor, expectOrder, moves } from '../../unit/worker/conversations.ts';
import { settings, startTrainer } from './trainer.ts';

const small = { ...settings, data: { ...settings.data, patchCount: 300 } };

describe('the worker in this browser', () => {
  it('keeps one run whose iterations count up, whatever it is told in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (sequence) => {
        const trainer = startTrainer('simd', small);
        let runId = 1;
        for (const move of sequence) {
          if (move === 'wait') await new Promise((resolve) => setTimeout(resolve, 5));
          else trainer.send(commandFor(move, move === 'start' ? ++runId : runId, small));
        }
        // another run starts when all that was asked before is done or void
        const last = runId + 1;
        trainer.send(commandFor('start', last, small));
        await expect.poll(() => trainer.all('runStarted').at(-1)?.runId).toBe(last);
        await trainer.theta(last);
        const { lastRunId, failed } = expectOrder(trainer.said);
        expect(failed).toBe(false);
        expect(lastRunId).toBe(last);
        trainer.stop();
      }),
      { numRuns: 4, seed: 3 },
    );
  });

  it('goes on with the later of two runs that are started at once', async () => {
    const trainer = startTrainer('simd', small);
    trainer.send(commandFor('start', 2, { ...small, seed: 9 }));
    await expect.poll(() => trainer.all('runStarted').at(-1)?.runId).toBe(2);
    expect(trainer.all('runStarted').at(-1)?.settings.seed).toBe(9);
    const finished = trainer.next('runFinished');
    trainer.send({ type: 'trainRun', runId: 2 });
    expect(await finished).toMatchObject({ runId: 2, iteration: small.budget });
    expect(trainer.all('costsMeasured').every(({ runId }) => runId === 2)).toBe(true);
  });

  it('refuses a set-up that would not fit before it makes anything, with the estimate and what would, and loses nothing', async () => {
    const huge = { ...small, data: { ...small.data, patchSize: 28, patchCount: 500_000 }, hiddenSize: 400 };
    const trainer = startTrainer('simd', small);
    await trainer.next('runStarted');
    const finished = trainer.next('runFinished');
    trainer.send({ type: 'trainRun', runId: 1 });
    await finished;
    const theta = await trainer.theta();
    const before = trainer.events.length;
    trainer.send(commandFor('start', 2, huge));
    await expect.poll(() => trainer.all('runFailed').length).toBe(1);
    const said = trainer.events.slice(before).map(({ type }) => type);
    expect(said.filter((type) => type !== 'filtersChanged')).toEqual(['runFailed']);
    expect(trainer.all('runFailed')[0]?.failure).toMatchObject({
      id: 'runTooLarge',
      patches: expect.any(Number),
    });
    expect(await trainer.theta(1)).toEqual(theta);
    trainer.send(commandFor('start', 3, small));
    await expect.poll(() => trainer.all('runStarted').at(-1)?.runId).toBe(3);
    const again = trainer.next('runFinished');
    trainer.send({ type: 'trainRun', runId: 3 });
    expect(await again).toMatchObject({ iteration: small.budget });
    expect(await trainer.theta(3)).toEqual(theta);
  });

  it('refuses a larger memory of L-BFGS in the middle of a run, which goes on with its own', async () => {
    const trainer = startTrainer('simd', small);
    await trainer.next('runStarted');
    const optimiser = { name: 'lbfgs', memory: 1_000_000 } as const;
    trainer.send({ type: 'changeOptimiser', runId: 1, optimiser });
    await expect.poll(() => trainer.all('runFailed').length).toBe(1);
    expect(trainer.all('runFailed')[0]?.failure).toMatchObject({ id: 'runTooLarge', patches: undefined });
    const finished = trainer.next('runFinished');
    trainer.send({ type: 'trainRun', runId: 1 });
    expect(await finished).toMatchObject({ iteration: small.budget });
  });
});
