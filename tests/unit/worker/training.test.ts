import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/protocol/commands.ts';
import type { ReplyOf } from '../../../src/protocol/requests.ts';
import type { RunSettings } from '../../../src/protocol/settings.ts';
import { DataUnavailable } from '../../../src/worker/datasets/dataUnavailable.ts';
import { createRig, type Rig, settings } from './rig.ts';

const startRun = (runId = 1, change: Partial<RunSettings> = {}): Command => ({
  type: 'startRun',
  runId,
  pace: 'full',
  settings: { ...settings, ...change },
});

async function readTheta(rig: Rig, runId = 1): Promise<Float64Array> {
  const reply = rig.next('reply');
  rig.send({ type: 'request', id: 1, name: 'readParameters', request: { runId } });
  const answer = await reply;
  if (!answer.ok) throw new Error(answer.refusal.id);
  return (answer.reply as ReplyOf<'readParameters'>).theta;
}

async function trainedStraight(budget: number): Promise<Float64Array> {
  const rig = createRig();
  rig.send(startRun(1, { budget }));
  rig.send({ type: 'trainRun', runId: 1 });
  await rig.next('runFinished');
  return readTheta(rig);
}

describe('a run', () => {
  it('waits at iteration 0, measured and with its tiles shown, until it is told to train', async () => {
    const rig = createRig();
    rig.send(startRun());
    const { shape, terms, samplePatches } = await rig.next('runStarted');
    await rig.quiet();
    expect(shape).toEqual({ visibleSize: 16, hiddenSize: 5 });
    expect(terms.total).toBeGreaterThan(0);
    expect(samplePatches).toHaveLength(100 * 16);
    expect(rig.events('filtersChanged')).toHaveLength(1);
    expect(rig.events('costsMeasured')).toHaveLength(0);
  });

  it('counts the bars found with every tile frame on bars, and on nothing else', async () => {
    const rig = createRig();
    rig.send(startRun());
    expect(await rig.next('filtersChanged')).not.toHaveProperty('barsFound');
    rig.send(startRun(2, { data: { ...settings.data, source: 'bars' } }));
    expect((await rig.next('filtersChanged')).barsFound).toBeGreaterThanOrEqual(0);
  });

  it('stops at its budget with a falling cost and says why', async () => {
    const rig = createRig();
    rig.send(startRun());
    rig.send({ type: 'trainRun', runId: 1 });
    const finished = await rig.next('runFinished');
    const points = rig.events('costsMeasured').flatMap(({ points }) => points);
    expect(finished).toMatchObject({ reason: 'budget', iteration: settings.budget });
    expect(points.map(({ iteration }) => iteration)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    const totals = points.map(({ total }) => total);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    const seconds = rig.events('costsMeasured').map((event) => event.seconds);
    expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
    expect(seconds.at(-1)).toBeGreaterThan(0);
  });

  it('ends at the same theta bit for bit whether it went straight, in steps, with pauses or after a reset', async () => {
    const straight = await trainedStraight(12);

    const stepped = createRig();
    stepped.send(startRun());
    await stepped.next('runStarted');
    for (let i = 0; i < 12; i++) {
      const settled = i < 11 ? stepped.next('runPaused') : stepped.next('runFinished');
      stepped.send({ type: 'stepRun', runId: 1 });
      await settled;
    }
    expect(await readTheta(stepped)).toEqual(straight);

    const paused = createRig();
    paused.send(startRun());
    paused.send({ type: 'trainRun', runId: 1 });
    await paused.next('costsMeasured');
    const pausedEvent = paused.next('runPaused');
    paused.send({ type: 'pauseRun', runId: 1 });
    await pausedEvent;
    const done = paused.next('runFinished');
    paused.send({ type: 'trainRun', runId: 1 });
    await done;
    expect(await readTheta(paused)).toEqual(straight);

    const again = paused.next('runReset');
    paused.send({ type: 'resetRun', runId: 1 });
    await again;
    const doneAgain = paused.next('runFinished');
    paused.send({ type: 'trainRun', runId: 1 });
    await doneAgain;
    expect(await readTheta(paused)).toEqual(straight);
  });

  it('goes on past its budget as if the budget had been larger from the start', async () => {
    const rig = createRig();
    rig.send(startRun(1, { budget: 5 }));
    rig.send({ type: 'trainRun', runId: 1 });
    await rig.next('runFinished');
    const finished = rig.next('runFinished');
    rig.send({ type: 'changeBudget', runId: 1, budget: 12 });
    rig.send({ type: 'trainRun', runId: 1 });
    await finished;
    expect(await readTheta(rig)).toEqual(await trainedStraight(12));
  });

  it('takes other initial weights from another seed and the same from the same', async () => {
    const thetaOf = async (seed: number) => {
      const rig = createRig();
      rig.send(startRun(1, { seed }));
      await rig.next('runStarted');
      return readTheta(rig);
    };
    expect(await thetaOf(3)).toEqual(await thetaOf(3));
    expect(await thetaOf(3)).not.toEqual(await thetaOf(4));
  });
});

describe('a change of λ, β or ρ in the middle of a run', () => {
  it('keeps theta, reports the same theta under the new objective, and lets training go on', async () => {
    const rig = createRig();
    rig.send(startRun());
    await rig.next('runStarted');
    rig.send({ type: 'stepRun', runId: 1 });
    await rig.next('runPaused');
    const before = await readTheta(rig);
    const objective = { ...settings.objective, lambda: 0.1 };
    rig.send({ type: 'changeObjective', runId: 1, objective });
    const changed = await rig.next('objectiveChanged');
    expect(await readTheta(rig)).toEqual(before);
    expect(changed).toMatchObject({ iteration: 1, before: settings.objective, after: objective });
    const last = rig.events('costsMeasured').at(-1)?.points.at(-1);
    expect(changed.terms.weightDecay).toBeCloseTo((last?.weightDecay ?? 0) * 1000, 10);
    rig.send({ type: 'stepRun', runId: 1 });
    await rig.next('runPaused');
    expect(rig.events('costsMeasured').at(-1)?.points.at(-1)?.total).toBeLessThan(changed.terms.total);
  });

  it('costs one evaluation however often the slider moved between two iterations', async () => {
    const rig = createRig();
    rig.send(startRun());
    await rig.next('runStarted');
    for (let beta = 0; beta < 50; beta++) {
      rig.send({ type: 'changeObjective', runId: 1, objective: { ...settings.objective, beta } });
    }
    await rig.next('objectiveChanged');
    await rig.quiet();
    expect(rig.events('objectiveChanged').length).toBeLessThanOrEqual(2);
    expect(rig.events('objectiveChanged').at(-1)?.after.beta).toBe(49);
  });
});

describe('the messages to the page', () => {
  it('never hold a second frame of tiles before the first has been handed back', async () => {
    const rig = createRig({ showFrames: false });
    rig.send(startRun(1, { budget: 200 }));
    rig.send({ type: 'trainRun', runId: 1 });
    await rig.next('runFinished');
    expect(rig.events('filtersChanged')).toHaveLength(1);
    const next = rig.next('filtersChanged');
    rig.send({ type: 'frameShown', runId: 1, buffer: new ArrayBuffer(0) });
    expect((await next).iteration).toBe(200);
  });

  it('bring costs at most ten times a second, and every iteration of them', async () => {
    const rig = createRig();
    rig.send(startRun(1, { budget: 300 }));
    const begun = performance.now();
    rig.send({ type: 'trainRun', runId: 1 });
    await rig.next('runFinished');
    const seconds = (performance.now() - begun) / 1000;
    expect(rig.events('costsMeasured').length).toBeLessThanOrEqual(Math.ceil(seconds * 10) + 2);
    expect(rig.events('costsMeasured').flatMap(({ points }) => points)).toHaveLength(300);
  });
});

describe('what goes wrong', () => {
  it('stops a run whose cost is no number, says why and keeps the last good theta', async () => {
    const rig = createRig();
    rig.send(startRun(1, { optimiser: { name: 'gradientDescent', learningRate: 1e200 } }));
    rig.send({ type: 'trainRun', runId: 1 });
    const { failure } = await rig.next('runFailed');
    expect(failure).toMatchObject({ id: 'costNotFinite', learningRate: 1e200 });
    expect(rig.events('backendChosen')).toHaveLength(1);
    expect((await readTheta(rig)).every(Number.isFinite)).toBe(true);
  });

  it('reports why data cannot be made', async () => {
    const problem = { id: 'nothingVaries' } as const;
    const rig = createRig({
      datasets: { prepare: () => Promise.reject(new DataUnavailable(problem)) },
    });
    rig.send(startRun());
    expect((await rig.next('runFailed')).failure).toEqual({ id: 'dataUnavailable', problem });
  });
});

describe('another engine', () => {
  it('takes a run over with its theta and iteration', async () => {
    const rig = createRig();
    rig.send(startRun());
    await rig.next('runStarted');
    rig.send({ type: 'stepRun', runId: 1 });
    await rig.next('runPaused');
    const before = await readTheta(rig);
    rig.send({ type: 'chooseBackend', preference: 'cpu' });
    await rig.next('backendChosen');
    expect(await readTheta(rig)).toEqual(before);
    expect(rig.live.evaluators).toBe(1);
    rig.send({ type: 'trainRun', runId: 1 });
    expect(await rig.next('runFinished')).toMatchObject({ iteration: settings.budget });
  });

  it('tells what L-BFGS remembers where that is more or less than before', async () => {
    const rig = createRig();
    rig.send(startRun());
    const started = await rig.next('runStarted');
    for (const preference of ['simd64', 'wasm', 'cpu'] as const) {
      rig.send({ type: 'chooseBackend', preference });
      await rig.quiet();
    }
    const bytes = rig.events('optimiserChanged').map(({ memoryBytes }) => memoryBytes / started.memoryBytes);
    expect(bytes).toEqual([2, 1]);
  });
});
