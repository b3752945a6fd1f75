import { describe, expect, it } from 'vitest';
import type { Sabotage } from './sabotage.ts';
import { settings, startTrainer, type Trainer } from './trainer.ts';

const everyIteration = Array.from({ length: settings.budget }, (_, i) => i + 1);

const iterationsOf = (trainer: Trainer): number[] =>
  trainer.all('costsMeasured').flatMap(({ points }) => points.map(({ iteration }) => iteration));

/** Steps five times, plants the fault, and trains to the end. */
async function trainThrough(trainer: Trainer, fault: Sabotage): Promise<void> {
  for (let step = 0; step < 5; step++) {
    const paused = trainer.next('runPaused');
    trainer.send({ type: 'stepRun', runId: 1 });
    await paused;
  }
  trainer.sabotage(fault);
  const finished = trainer.next('runFinished');
  trainer.send({ type: 'trainRun', runId: 1 });
  await finished;
}

describe('a graphics processor that is taken away in the middle of an evaluation', () => {
  it('and comes back is started again, and no iteration is lost', async () => {
    const trainer = startTrainer('webgl', { data: { ...settings.data, patchCount: 500 } });
    await trainer.next('runStarted');
    await trainThrough(trainer, { sabotage: 'loseContext', after: 100, comesBack: true });
    expect(iterationsOf(trainer)).toEqual(everyIteration);
    const choices = trainer.all('backendChosen');
    expect(choices.map(({ backend }) => backend)).toEqual(['webgl', 'webgl']);
    expect(choices[1]?.reason).toMatch(
      /^The graphics processor was lost at iteration \d+ \(.+\) and started again; the run goes on from the same weights\.$/,
    );
    const totals = trainer.all('costsMeasured').flatMap(({ points }) => points.map(({ total }) => total));
    expect(totals.every((total, i) => i === 0 || total <= (totals[i - 1] ?? 0) * (1 + 1e-5))).toBe(true);
  });

  it('and never comes back gives way to our own kernel', async () => {
    const trainer = startTrainer('webgl', { data: { ...settings.data, patchCount: 500 } });
    await trainer.next('runStarted');
    await trainThrough(trainer, { sabotage: 'loseContext', after: 100, comesBack: false });
    expect(iterationsOf(trainer)).toEqual(everyIteration);
    const moved = trainer.all('backendChosen').at(-1);
    expect(moved).toMatchObject({ backend: 'simd', preference: 'webgl' });
    expect(moved?.reason).toMatch(
      /^The graphics processor was lost at iteration \d+; .+ with our own kernel/,
    );
    expect(moved?.rejected[0]).toMatchObject({ backend: 'webgl' });
  });
});

describe('a backend that cannot be trusted', () => {
  it('for it computes in float16 is passed over with a reason', async () => {
    const trainer = startTrainer('cpu', { data: { ...settings.data, patchCount: 100 } });
    await trainer.next('runStarted');
    trainer.sabotage({ sabotage: 'forceFloat16' });
    await expect.poll(() => trainer.events.some(({ type }) => String(type) === 'float16Forced')).toBe(true);
    const chosen = trainer.next('backendChosen');
    trainer.send({ type: 'chooseBackend', preference: 'webgl' });
    const { backend, rejected } = await chosen;
    expect(backend).toBe('simd');
    expect(rejected[0]?.reason).toMatch(/^WebGL gives wrong numbers here/);
  });

  it('for WebAssembly does not load comes down to plain JavaScript, with reasons', async () => {
    const trainer = startTrainer('cpu', { data: { ...settings.data, patchCount: 100 } });
    await trainer.next('runStarted');
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
    const finished = trainer.next('runFinished');
    trainer.send({ type: 'trainRun', runId: 1 });
    expect(await finished).toMatchObject({ iteration: settings.budget });
  });
});

describe('a thread of our own kernel', () => {
  it.each(['killed', 'hung'] as const)(
    'that is %s is given up after its time limit, and one thread goes on',
    async (how) => {
      const trainer = startTrainer('simd', { data: { ...settings.data, patchCount: 10_000 } });
      await trainer.next('runStarted');
      await trainThrough(trainer, { sabotage: 'loseThreads', how });
      expect(iterationsOf(trainer)).toEqual(everyIteration);
      const last = trainer.all('backendChosen').at(-1);
      if (navigator.hardwareConcurrency > 1) expect(last?.reason).toContain('started again on one thread');
      expect(last?.backend).toBe('simd');
    },
  );
});
