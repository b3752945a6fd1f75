import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/protocol/commands.ts';
import type { RunSettings } from '../../../src/protocol/settings.ts';
import { countingClock, createRig, type Rig, type RigOptions, settings } from './rig.ts';

const startRun = (runId = 1, change: Partial<RunSettings> = {}): Command => ({
  type: 'startRun',
  runId,
  pace: 'full',
  settings: { ...settings, ...change },
});

const trainRun = (runId = 1): Command => ({ type: 'trainRun', runId });

async function trainToTheEnd(options: RigOptions): Promise<Rig> {
  const rig = createRig(options);
  const finished = rig.next('runFinished');
  rig.send(startRun());
  rig.send(trainRun());
  await finished;
  return rig;
}

const iterationsOf = (rig: Rig): number[] =>
  rig.events('costsMeasured').flatMap(({ points }) => points.map(({ iteration }) => iteration));

const everyIteration = Array.from({ length: settings.budget }, (_, i) => i + 1);

describe('an engine that fails once in the middle of a run', () => {
  it.each(['throws', 'neverAnswers'] as const)(
    'and %s is started again, and the run goes on by itself and loses nothing',
    async (fault) => {
      const rig = await trainToTheEnd({
        leastLimit: 40,
        now: countingClock(),
        fault: (evaluation) => (evaluation === 6 ? fault : undefined),
      });
      expect(rig.events('runFailed')).toEqual([]);
      expect(iterationsOf(rig)).toEqual(everyIteration);
      const choices = rig.events('backendChosen');
      expect(choices.map(({ backend }) => backend)).toEqual(['simd', 'simd']);
      expect(choices[1]?.reason).toMatchObject({
        id: 'restarted',
        backend: 'simd',
        iteration: expect.any(Number),
        fault: fault === 'throws' ? { id: 'reported', message: 'it broke' } : { id: 'silent', seconds: 0.04 },
      });
      expect(rig.live.evaluators).toBe(1);
    },
  );

  it('starts each λ, β and ρ change, reset and choice of engine over when it fails in them', async () => {
    let armed = false;
    const rig = createRig({
      fault: () => {
        if (!armed) return undefined;
        armed = false;
        return 'throws';
      },
    });
    rig.send(startRun());
    await rig.next('runStarted');
    armed = true;
    const changed = rig.next('objectiveChanged');
    rig.send({ type: 'changeObjective', runId: 1, objective: { ...settings.objective, beta: 2 } });
    expect(await changed).toMatchObject({ after: { beta: 2 } });
    armed = true;
    const reset = rig.next('runReset');
    rig.send({ type: 'resetRun', runId: 1 });
    await reset;
    armed = true;
    const chosen = rig.next('backendChosen');
    rig.send({ type: 'chooseBackend', preference: 'cpu' });
    expect(await chosen).toMatchObject({ backend: 'cpu' });
    await rig.quiet();
    expect(rig.events('runFailed')).toEqual([]);
    expect(rig.live.evaluators).toBe(1);
  });
});

describe('an engine that fails again and again', () => {
  it('is given up for the next one, which goes on from the same iteration and says so', async () => {
    const rig = await trainToTheEnd({
      fault: (evaluation, backend) => (backend === 'simd' && evaluation > 5 ? 'throws' : undefined),
    });
    expect(iterationsOf(rig)).toEqual(everyIteration);
    const [, moved] = rig.events('backendChosen');
    expect(moved).toMatchObject({ backend: 'wasm' });
    expect(moved?.reason).toMatchObject({ id: 'replaced', lost: 'simd', backend: 'wasm' });
  });

  it('that gives no numbers is told from a cost that diverges', async () => {
    const rig = await trainToTheEnd({
      fault: (evaluation, backend) => (backend === 'simd' && evaluation > 5 ? 'givesNoNumbers' : undefined),
    });
    expect(iterationsOf(rig)).toEqual(everyIteration);
    expect(rig.events('backendChosen').map(({ backend }) => backend)).toEqual(['simd', 'wasm']);
  });

  it.each([
    { name: 'lbfgs', memory: 'auto' },
    { name: 'adam', learningRate: 0.01, batchSize: 25 },
  ] as const)(
    'whose gradient has a hole is lost, and not said to have found a minimum: $name',
    async (optimiser) => {
      const rig = createRig({
        fault: (evaluation, backend) =>
          backend === 'simd' && evaluation > 5 ? 'givesNoGradient' : undefined,
      });
      const finished = rig.next('runFinished');
      rig.send(startRun(1, { optimiser }));
      rig.send(trainRun());
      expect(await finished).toMatchObject({ iteration: settings.budget, reason: 'budget' });
      expect(rig.events('runFailed')).toEqual([]);
      const [, moved] = rig.events('backendChosen');
      expect(moved?.reason).toMatchObject({ id: 'replaced', lost: 'simd', backend: 'wasm' });
    },
  );

  it('stays given up in the next run until the visitor asks for it', async () => {
    let broken = true;
    const rig = createRig({
      fault: (evaluation, backend) => (broken && backend === 'simd' && evaluation > 3 ? 'throws' : undefined),
    });
    const finished = rig.next('runFinished');
    rig.send(startRun());
    rig.send(trainRun());
    await finished;
    broken = false;
    const started = rig.next('runStarted');
    rig.send(startRun(2));
    await started;
    expect(rig.events('backendChosen').at(-1)).toMatchObject({ backend: 'wasm' });
    const chosen = rig.next('backendChosen');
    rig.send({ type: 'chooseBackend', preference: 'simd' });
    expect(await chosen).toMatchObject({ backend: 'simd' });
  });

  it('lets the run continue at the theta it had, bit for bit', async () => {
    const thetaAfter = async (fault: RigOptions['fault']) => {
      const rig = createRig(fault ? { fault } : {});
      rig.send(startRun(1, { optimiser: { name: 'gradientDescent', learningRate: 0.5 } }));
      const finished = rig.next('runFinished');
      rig.send(trainRun());
      await finished;
      const reply = rig.next('reply');
      rig.send({ type: 'request', id: 1, name: 'readParameters', request: { runId: 1 } });
      return (await reply) as unknown;
    };
    const straight = await thetaAfter(undefined);
    expect(
      await thetaAfter((n, backend) => (backend !== 'cpu' && n % 4 === 0 ? 'throws' : undefined)),
    ).toEqual(straight);
  });
});

describe('when no engine is left', () => {
  it('the run stops and says why, keeps its weights, and a later run works', async () => {
    let broken = true;
    const rig = createRig({ fault: (evaluation) => (broken && evaluation > 4 ? 'throws' : undefined) });
    rig.send(startRun());
    rig.send(trainRun());
    const { failure, iteration } = await rig.next('runFailed');
    expect(failure).toMatchObject({
      id: 'noEngineLeft',
      objections: [{ backend: 'simd' }, { backend: 'wasm' }, { backend: 'cpu' }],
    });
    expect(rig.live.evaluators).toBe(0);
    const reply = rig.next('reply');
    rig.send({ type: 'request', id: 1, name: 'readParameters', request: { runId: 1 } });
    expect(await reply).toMatchObject({ ok: true, reply: { iteration } });
    expect(rig.events('checkpointTaken').at(-1)).toMatchObject({ iteration });
    broken = false;
    const finished = rig.next('runFinished');
    rig.send({ type: 'chooseBackend', preference: 'cpu' });
    rig.send(startRun(2));
    rig.send(trainRun(2));
    expect(await finished).toMatchObject({ runId: 2, reason: 'budget' });
    expect(rig.live.evaluators).toBe(1);
  });

  it('from the first evaluation on, the run does not start and says so', async () => {
    const rig = createRig({ fault: () => 'throws' });
    rig.send(startRun());
    expect((await rig.next('runFailed')).failure.id).toBe('noEngineLeft');
    expect(rig.live.evaluators).toBe(0);
  });
});
