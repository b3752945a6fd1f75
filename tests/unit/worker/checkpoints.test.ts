import { describe, expect, it } from 'vitest';
import type { Command, Resume } from '../../../src/protocol/commands.ts';
import type { CheckpointTaken } from '../../../src/protocol/events.ts';
import type { OptimiserSettings } from '../../../src/protocol/settings.ts';
import { transferables } from '../../../src/protocol/transferables.ts';
import { createCheckpoints } from '../../../src/worker/checkpoints.ts';
import type { TrainingRun } from '../../../src/worker/trainingRun.ts';
import { createRig, settings } from './rig.ts';

const plain = { ...settings, optimiser: { name: 'gradientDescent', learningRate: 0.5 } } as const;
const start = (runId: number, budget: number): Extract<Command, { type: 'startRun' }> => ({
  type: 'startRun',
  runId,
  pace: 'full',
  settings: { ...plain, budget },
});

async function trainTo(command: Command & { runId: number }): Promise<CheckpointTaken> {
  const rig = createRig();
  const finished = rig.next('runFinished');
  rig.send(command);
  rig.send({ type: 'trainRun', runId: command.runId });
  await finished;
  return rig.events('checkpointTaken').at(-1) as CheckpointTaken;
}

const standing = { runId: 1, legs: [], copyMemory: () => undefined } as Pick<
  TrainingRun,
  'runId' | 'legs' | 'copyMemory'
>;

const optimisers = [
  { name: 'lbfgs', memory: 3 },
  { name: 'lbfgs', memory: 'auto' },
  { name: 'momentum', learningRate: 0.05, momentum: 0.9, batchSize: 30 },
  { name: 'adam', learningRate: 0.01, batchSize: 30 },
  { name: 'gradientDescent', learningRate: 0.5 },
] as const satisfies readonly OptimiserSettings[];

describe('a run that is carried on from a checkpoint', () => {
  it.each(optimisers)('goes on with $name to the same bits as without the break', async (optimiser) => {
    const withBudget = (runId: number, budget: number) => ({
      ...start(runId, budget),
      settings: { ...settings, optimiser, budget },
    });
    const { type: _, runId: __, ...resume } = await trainTo(withBudget(1, 7));
    const resumed = await trainTo({ ...withBudget(2, 12), resume: structuredClone(resume) });
    const straight = await trainTo(withBudget(3, 12));
    expect(resumed.theta).toEqual(straight.theta);
    expect(resumed.memory).toEqual(straight.memory);
  });

  it('begins with an empty memory on another engine, and says so', async () => {
    const {
      type: _,
      runId: __,
      ...resume
    } = await trainTo({ ...start(1, 7), settings: { ...settings, budget: 7 } });
    const begin = async (given: Resume): Promise<boolean | undefined> => {
      const rig = createRig();
      rig.send({ ...start(2, 12), settings, resume: given });
      return (await rig.next('runStarted')).resumed?.remembers;
    };
    expect(await begin(resume)).toBe(true);
    expect(await begin({ ...resume, backend: 'simd64' })).toBe(false);
    expect(await begin({ ...resume, memory: { of: 'momentum', velocity: new Float64Array(3) } })).toBe(false);
  });

  it('does not remember what belonged to another cost', async () => {
    const rig = createRig();
    rig.send({ ...start(1, 6), settings: { ...settings, budget: 6 } });
    rig.send({ type: 'trainRun', runId: 1 });
    await rig.next('runFinished');
    expect(rig.events('checkpointTaken').at(-1)?.memory).toBeDefined();
    const changed = rig.next('objectiveChanged');
    rig.send({ type: 'changeObjective', runId: 1, objective: { ...settings.objective, beta: 2 } });
    await changed;
    expect(rig.events('checkpointTaken').at(-1)).toMatchObject({ iteration: 6 });
    expect(rig.events('checkpointTaken').at(-1)?.memory).toBeUndefined();
  });
});

describe('checkpoints', () => {
  it('come when a run ends, and a new trainer goes on from one as if nothing had been', async () => {
    const half = await trainTo(start(1, 6));
    expect(half.iteration).toBe(6);
    const { theta, iteration, evaluations } = half;
    const resumed = await trainTo({ ...start(2, 12), resume: { theta, iteration, evaluations } });
    const straight = await trainTo(start(1, 12));
    expect(resumed.iteration).toBe(12);
    expect(resumed.theta).toEqual(straight.theta);
  });

  it('say with runStarted where the run goes on, and reset goes back to the initial weights', async () => {
    const { theta, iteration, evaluations } = await trainTo(start(1, 6));
    const rig = createRig();
    rig.send({ ...start(2, 12), resume: { theta, iteration, evaluations } });
    const started = await rig.next('runStarted');
    expect(started.resumed).toEqual({ iteration: 6, evaluations: evaluations + 1, remembers: false });
    const fresh = createRig();
    fresh.send(start(1, 12));
    const { terms } = await fresh.next('runStarted');
    expect(started.terms.total).toBeLessThan(terms.total);
    const reset = rig.next('runReset');
    rig.send({ type: 'resetRun', runId: 2 });
    expect((await reset).terms).toEqual(terms);
  });

  it('are ignored when they are of another network', async () => {
    const rig = createRig();
    rig.send({ ...start(1, 6), resume: { theta: new Float64Array(3), iteration: 5, evaluations: 6 } });
    expect((await rig.next('runStarted')).resumed).toBeUndefined();
  });

  it('come at most every two seconds while training, rarer when theta is large', () => {
    let time = 0;
    const sent: CheckpointTaken[] = [];
    const checkpoints = createCheckpoints(
      (event) => event.type === 'checkpointTaken' && sent.push(event),
      () => time,
    );
    const trainFor = (seconds: number, parameters: number): number => {
      sent.length = 0;
      const theta = new Float64Array(parameters);
      for (let step = 1; step <= seconds * 50; step++) {
        time += 20;
        const run = { ...standing, iteration: time, evaluations: time, theta } as TrainingRun;
        if (checkpoints.isDue(run)) checkpoints.save(run);
      }
      return sent.length;
    };
    expect(trainFor(20, 3289)).toBe(10);
    expect(trainFor(20, 308_308)).toBe(4);
  });

  it('come after the costs of every iteration up to them, also while training', async () => {
    let time = 0;
    const rig = createRig({ now: () => (time += 7) });
    const finished = rig.next('runFinished');
    rig.send(start(1, 2000));
    rig.send({ type: 'trainRun', runId: 1 });
    await finished;
    expect(rig.events('checkpointTaken').length).toBeGreaterThan(5);
    let told = 0;
    for (const message of rig.messages) {
      if (message.type === 'costsMeasured') told = message.points.at(-1)?.iteration ?? 0;
      if (message.type === 'checkpointTaken') expect(message.iteration).toBe(told);
    }
  });

  it('hand their theta over instead of copying it twice, and keep the run’s own', async () => {
    const checkpoint = await trainTo(start(1, 3));
    expect(transferables(checkpoint)).toEqual([checkpoint.theta.buffer]);
  });
});
