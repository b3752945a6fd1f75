import { describe, expect, it } from 'vitest';
import { eventLoop, Superseded } from '../../../src/worker/datasets/stagedWork.ts';
import { createRig, type Rig, type RigOptions, randomDatasets, settings } from './rig.ts';

const startRun = (runId: number) =>
  ({ type: 'startRun', runId, pace: 'full', settings: { ...settings, seed: runId, budget: 1000 } }) as const;
const cancel = (runId: number, former?: number) => ({ type: 'cancelPreparation', runId, former }) as const;

/** Data whose preparation, from the second run on, continues until a newer run or a cancel ends it. */
function endless(): RigOptions {
  return {
    datasets: {
      async prepare(data, seed, onProgress, isStale) {
        if (seed === 1) return randomDatasets.prepare(data, seed, onProgress, isStale);
        onProgress(0.1, { id: 'drawingBars' });
        while (!isStale()) await eventLoop();
        throw new Superseded();
      },
    },
  };
}

/** Lets the loop take the command up; what it says at once is then said. */
const preparing = async () => {
  for (let turn = 0; turn < 3; turn++) await eventLoop();
};

async function thetaOf(rig: Rig, runId: number): Promise<unknown> {
  const reply = rig.next('reply');
  rig.send({ type: 'request', id: 1, name: 'readParameters', request: { runId } });
  return reply;
}

/** A first run that has been trained a while and paused. */
async function trained(options: RigOptions = {}): Promise<Rig> {
  const rig = createRig(options);
  rig.send(startRun(1));
  rig.send({ type: 'trainRun', runId: 1 });
  await rig.next('costsMeasured');
  rig.send({ type: 'pauseRun', runId: 1 });
  await rig.next('runPaused');
  await rig.quiet();
  return rig;
}

describe('cancelling the preparation of a run', () => {
  it('puts back the run before, with its weights and iteration, and it can go on', async () => {
    const rig = await trained(endless());
    const iteration = rig.events('runPaused').at(-1)?.iteration as number;
    const before = await thetaOf(rig, 1);
    rig.send(startRun(2));
    await preparing();
    rig.send(cancel(2, 1));
    expect(await rig.next('preparationCancelled')).toMatchObject({ runId: 2, held: true });
    await rig.quiet();
    expect(await thetaOf(rig, 1)).toEqual(before);
    rig.send({ type: 'stepRun', runId: 1 });
    expect((await rig.next('runPaused')).iteration).toBe(iteration + 1);
    expect(rig.events('runStarted').map(({ runId }) => runId)).toEqual([1]);
    expect(rig.live.evaluators).toBe(1);
  });

  it('loses no point of the cost, also when the run before was training', async () => {
    const rig = createRig(endless());
    rig.send(startRun(1));
    rig.send({ type: 'trainRun', runId: 1 });
    await rig.next('costsMeasured');
    rig.send(startRun(2));
    await preparing();
    expect(rig.events('dataPreparing').at(-1)?.runId).toBe(2);
    rig.send(cancel(2, 1));
    await rig.next('preparationCancelled');
    const training = rig.next('runTraining');
    rig.send({ type: 'trainRun', runId: 1 });
    await training;
    rig.send({ type: 'pauseRun', runId: 1 });
    const { iteration } = await rig.next('runPaused');
    const points = rig.events('costsMeasured').flatMap((event) => event.points);
    expect(points.map((point) => point.iteration)).toEqual(
      Array.from({ length: iteration }, (_, n) => n + 1),
    );
  });

  it('starts the engine of the run before again when it was let go already', async () => {
    let starting: () => void = () => undefined;
    const rig = await trained({
      distort: async (measured) => {
        starting();
        await eventLoop();
        return measured;
      },
    });
    const before = await thetaOf(rig, 1);
    // The engine of the second run is being proved: its data are there, the first one's engine is gone.
    starting = () => {
      starting = () => undefined;
      rig.send(cancel(2, 1));
    };
    rig.send(startRun(2));
    expect(await rig.next('preparationCancelled')).toMatchObject({ runId: 2, held: true });
    await rig.quiet();
    expect(await thetaOf(rig, 1)).toEqual(before);
    expect(rig.events('runStarted')).toHaveLength(1);
    expect(rig.live.evaluators).toBe(1);
  });

  it('comes too late for a run that has started, and changes nothing', async () => {
    const rig = await trained();
    rig.send(startRun(2));
    await rig.next('runStarted');
    rig.send(cancel(2, 1));
    await rig.quiet();
    expect(rig.events('preparationCancelled')).toEqual([]);
    rig.send({ type: 'stepRun', runId: 2 });
    expect(await rig.next('runPaused')).toMatchObject({ runId: 2, iteration: 1 });
  });

  it('leaves nothing when there was no run before, and the same can be prepared afterwards', async () => {
    let patient = true;
    const rig = createRig({
      datasets: {
        async prepare(data, seed, onProgress, isStale) {
          onProgress(0.1, { id: 'drawingBars' });
          while (patient && !isStale()) await eventLoop();
          if (isStale()) throw new Superseded();
          return randomDatasets.prepare(data, seed, onProgress, isStale);
        },
      },
    });
    rig.send(startRun(1));
    await preparing();
    rig.send(cancel(1));
    expect(await rig.next('preparationCancelled')).toMatchObject({ runId: 1, held: false });
    await rig.quiet();
    expect(rig.events('runFailed')).toEqual([]);
    patient = false;
    rig.send(startRun(2));
    expect((await rig.next('runStarted')).runId).toBe(2);
  });

  it('says so when this worker never had the run before', async () => {
    const rig = createRig(endless());
    rig.send(startRun(5));
    await preparing();
    rig.send(cancel(5, 4));
    expect(await rig.next('preparationCancelled')).toMatchObject({ runId: 5, held: false });
  });

  it('drops what was wanted of the cancelled run meanwhile', async () => {
    const rig = await trained(endless());
    rig.send(startRun(2));
    await preparing();
    rig.send({ type: 'changeObjective', runId: 2, objective: { lambda: 1, rho: 0.5, beta: 1 } });
    rig.send({ type: 'trainRun', runId: 2 });
    rig.send(cancel(2, 1));
    await rig.next('preparationCancelled');
    await rig.quiet();
    expect(rig.events('objectiveChanged')).toEqual([]);
    expect(rig.events('runTraining').map(({ runId }) => runId)).toEqual([1]);
  });
});
