import { describe, expect, it } from 'vitest';
import { expectNothingLost, startOn, trainThrough, undisturbed } from './outcome.ts';
import { shared, type Trainer } from './trainer.ts';

/** Relative difference between two float32 engines after sixteen iterations. */
const otherEngine = 1e-5;

const enginesOf = (trainer: Trainer): string[] => trainer.all('backendChosen').map(({ backend }) => backend);

describe('a graphics processor that is taken away', () => {
  it.each([
    { when: 'in the middle of an evaluation', after: 100, back: 'restored' },
    { when: 'while the run rests', after: 'atOnce', back: 'anew' },
  ] as const)(
    '$when (WEBGL_lose_context) and comes back ($back) is started again, and nothing is lost',
    async ({ after, back }) => {
      const trainer = await startOn('webgl');
      const outcome = await trainThrough(trainer, () =>
        trainer.sabotage({ sabotage: 'loseContext', after, back }),
      );
      expectNothingLost(outcome, await undisturbed('webgl'));
      expect(enginesOf(trainer)).toEqual(['webgl', 'webgl']);
      expect(trainer.all('backendChosen')[1]?.reason).toMatchObject({ id: 'restarted', backend: 'webgl' });
      if (back === 'restored') expect(await trainer.report()).toEqual({ type: 'contextRestored' });
    },
  );

  it('and never comes back gives way to our own kernel, and nothing is lost', async () => {
    const trainer = await startOn('webgl');
    const outcome = await trainThrough(trainer, () =>
      trainer.sabotage({ sabotage: 'loseContext', after: 100, back: 'never' }),
    );
    expectNothingLost(outcome, await undisturbed('webgl'), otherEngine);
    const moved = trainer.all('backendChosen').at(-1);
    expect(moved).toMatchObject({ backend: 'simd', preference: 'webgl' });
    expect(moved?.reason).toMatchObject({ id: 'replaced', lost: 'webgl', backend: 'simd' });
    expect(moved?.rejected[0]).toMatchObject({ backend: 'webgl' });
  });

  it('and comes back computing in float16 gives way to our own kernel, and nothing is lost', async () => {
    const trainer = await startOn('webgl');
    const outcome = await trainThrough(trainer, async () => {
      trainer.sabotage({ sabotage: 'forceFloat16' });
      expect(await trainer.report()).toEqual({ type: 'float16Forced' });
      trainer.sabotage({ sabotage: 'loseContext', after: 'atOnce', back: 'anew' });
    });
    expectNothingLost(outcome, await undisturbed('webgl'), otherEngine);
    expect(enginesOf(trainer)).toEqual(['webgl', 'simd']);
  });
});

describe('an engine that is asked for in the middle of a run', () => {
  it('and computes in float16 is passed over with a reason, and nothing is lost', async () => {
    const trainer = await startOn('simd');
    const outcome = await trainThrough(trainer, async () => {
      trainer.sabotage({ sabotage: 'forceFloat16' });
      expect(await trainer.report()).toEqual({ type: 'float16Forced' });
      const chosen = trainer.next('backendChosen');
      trainer.send({ type: 'chooseBackend', preference: 'webgl' });
      const { backend, rejected } = await chosen;
      expect(backend).toBe('simd');
      expect(rejected[0]?.reason).toMatchObject({ id: 'wrongNumbers', backend: 'webgl' });
    });
    expectNothingLost(outcome, await undisturbed('simd'));
  });

  it('and whose WebAssembly does not load comes down to plain JavaScript, with reasons, and nothing is lost', async () => {
    const trainer = await startOn('cpu');
    const outcome = await trainThrough(trainer, async () => {
      trainer.sabotage({ sabotage: 'blockWebAssembly' });
      const chosen = trainer.next('backendChosen');
      trainer.send({ type: 'chooseBackend', preference: 'auto' });
      const { backend, rejected } = await chosen;
      expect(backend).toBe('cpu');
      expect(rejected.map(({ backend: passedOver }) => passedOver)).toEqual([
        'webgl',
        'webgpu',
        'simd',
        'wasm',
      ]);
      for (const { reason } of rejected.slice(2)) expect(reason.id).toBe('notStarted');
    });
    expectNothingLost(outcome, await undisturbed('cpu'));
  });

  it('and gets no memory from the browser is passed over with a reason, and nothing is lost', async () => {
    const trainer = await startOn('cpu');
    const outcome = await trainThrough(trainer, async () => {
      trainer.sabotage({ sabotage: 'refuseMemory' });
      const chosen = trainer.next('backendChosen');
      trainer.send({ type: 'chooseBackend', preference: 'simd' });
      const { rejected } = await chosen;
      expect(rejected[0]).toMatchObject({
        backend: 'simd',
        reason: { fault: { message: expect.stringContaining('could not allocate memory') } },
      });
    });
    expectNothingLost(outcome, await undisturbed('cpu'), otherEngine);
  });
});

describe('a thread of our own kernel', () => {
  it.each(['killed', 'hung'] as const)(
    'that is %s is given up after its time limit, and one thread goes on and loses nothing',
    async (how) => {
      const trainer = await startOn('simd', shared);
      const outcome = await trainThrough(trainer, () => trainer.sabotage({ sabotage: 'loseThreads', how }));
      expectNothingLost(outcome, await undisturbed('simd', shared), otherEngine);
      const last = trainer.all('backendChosen').at(-1);
      if (navigator.hardwareConcurrency > 1) expect(last?.reason.id).toBe('restarted');
      expect(last?.backend).toBe('simd');
    },
  );
});
