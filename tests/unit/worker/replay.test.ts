import { describe, expect, it } from 'vitest';
import type { Command, Resume } from '../../../src/protocol/commands.ts';
import type { IterationShown } from '../../../src/protocol/events.ts';
import type { OptimiserSettings } from '../../../src/protocol/settings.ts';
import { createRig, type Rig, settings } from './rig.ts';

const optimisers = [
  { name: 'lbfgs', memory: 'auto' },
  { name: 'lbfgs', memory: 3 },
  { name: 'momentum', learningRate: 0.05, momentum: 0.9, batchSize: 30 },
  { name: 'adam', learningRate: 0.01, batchSize: 30 },
  { name: 'gradientDescent', learningRate: 0.5 },
] as const satisfies readonly OptimiserSettings[];

/** The thetas of three iterations: all that there is room for. */
const little = 3 * 8 * (2 * 5 * 16 + 5 + 16);

type Start = Extract<Command, { type: 'startRun' }>;

function start(rig: Rig, optimiser: OptimiserSettings, budget: number, resume?: Resume): Promise<unknown> {
  const command: Start = {
    type: 'startRun',
    runId: 1,
    pace: 'full',
    settings: { ...settings, optimiser, budget },
  };
  const started = rig.next('runStarted');
  rig.send(resume ? { ...command, resume } : command);
  return started;
}

async function train(rig: Rig): Promise<void> {
  const finished = rig.next('runFinished');
  rig.send({ type: 'trainRun', runId: 1 });
  await finished;
}

/** A run with that optimiser, another λ from iteration 7 on, and momentum from iteration 9 on. */
async function trained(rig: Rig, optimiser: OptimiserSettings, budget: number): Promise<void> {
  const upTo = (wanted: number) =>
    rig.send({ type: 'changeBudget', runId: 1, budget: Math.min(wanted, budget) });
  await start(rig, optimiser, Math.min(7, budget));
  await train(rig);
  if (budget <= 7) return;
  rig.send({ type: 'changeObjective', runId: 1, objective: { ...settings.objective, lambda: 1e-3 } });
  upTo(9);
  await train(rig);
  if (budget <= 9) return;
  rig.send({ type: 'changeOptimiser', runId: 1, optimiser: optimisers[2] });
  upTo(budget);
  await train(rig);
}

/** Looks at an iteration, and waits for it. */
function look(rig: Rig, iteration: number): Promise<IterationShown> {
  const seen = rig.events('iterationShown').length;
  return new Promise((resolve) => {
    const check = async (): Promise<void> => {
      for (;;) {
        const shown = rig
          .events('iterationShown')
          .slice(seen)
          .find((event) => !event.seeking);
        if (shown) return resolve(shown);
        await rig.next('iterationShown');
      }
    };
    void check();
    rig.send({ type: 'showIteration', runId: 1, iteration });
  });
}

async function theta(rig: Rig): Promise<Float64Array> {
  const reply = rig.next('reply');
  rig.send({ type: 'request', id: 1, name: 'readParameters', request: { runId: 1 } });
  return ((await reply) as unknown as { readonly reply: { readonly theta: Float64Array } }).reply.theta;
}

const checkpoint = (rig: Rig): Resume => {
  const last = rig.events('checkpointTaken').at(-1);
  if (!last) throw new Error('The run has no checkpoint.');
  const { type: _, runId: __, ...resume } = last;
  return structuredClone(resume);
};

const costAt = (rig: Rig, iteration: number) =>
  rig
    .events('costsMeasured')
    .flatMap(({ points }) => points)
    .find((point) => point.iteration === iteration)?.total;

describe.each([optimisers[2], optimisers[3]])('on an engine that makes the passes of $name', (optimiser) => {
  it('a run has the bits, counts and costs that it has batch by batch, and so has what is done again', async () => {
    const rig = createRig({ historyBytes: little, passes: true });
    await trained(rig, optimiser, 14);
    const straight = createRig();
    await trained(straight, optimiser, 14);
    expect(rig.passesMade.count).toBe(14);
    expect(await theta(rig)).toEqual(await theta(straight));
    expect(rig.events('runFinished').at(-1)).toEqual(straight.events('runFinished').at(-1));
    for (const iteration of [11, 5]) {
      const { cost } = await look(rig, iteration);
      expect(cost).toBe(costAt(straight, iteration));
    }
  });

  it('L-BFGS goes on from its theta with the gradient, which was not needed before', async () => {
    const ends = await Promise.all(
      [true, false].map(async (passes) => {
        const rig = createRig({ passes });
        await start(rig, optimiser, 3);
        await train(rig);
        rig.send({ type: 'changeOptimiser', runId: 1, optimiser: optimisers[0] });
        rig.send({ type: 'changeBudget', runId: 1, budget: 6 });
        await train(rig);
        return { theta: await theta(rig), finished: rig.events('runFinished').at(-1) };
      }),
    );
    expect(ends[0]).toEqual(ends[1]);
    expect(ends[0]?.finished).toMatchObject({ iteration: 6, reason: 'budget' });
  });

  it('a rate that is too large ends the run at its last good iteration', async () => {
    const rig = createRig({ passes: true });
    await start(rig, { ...optimiser, learningRate: 1e300 }, 5);
    const failed = rig.next('runFailed');
    rig.send({ type: 'trainRun', runId: 1 });
    expect(await failed).toMatchObject({ iteration: 0, failure: { id: 'costNotFinite' } });
  });
});

describe('an iteration that was kept', () => {
  it('shows its tiles before its cost is computed', async () => {
    let shownFirst: number | undefined;
    const rig: Rig = createRig({
      distort: (measured) => {
        shownFirst = rig.events('filtersChanged').at(-1)?.iteration;
        return measured;
      },
    });
    await start(rig, optimisers[0], 8);
    await train(rig);
    expect(shownFirst).not.toBe(3);
    await look(rig, 3);
    expect(shownFirst).toBe(3);
  });

  it('is shown although its engine is lost meanwhile, and the run stays where it stands', async () => {
    let isLooking = false;
    const rig = createRig({
      fault: (_, backend) => (isLooking && backend === 'simd' ? 'throws' : undefined),
    });
    await start(rig, optimisers[0], 8);
    await train(rig);
    const present = await theta(rig);
    isLooking = true;
    expect(await look(rig, 3)).toMatchObject({ iteration: 3, present: 8 });
    expect(rig.events('filtersChanged').at(-1)).toMatchObject({ iteration: 3 });
    await look(rig, 8);
    expect(await theta(rig)).toEqual(present);
    expect(rig.events('backendChosen').at(-1)).toMatchObject({ backend: 'wasm' });
  });
});

describe('an iteration that was not kept', () => {
  it.each(optimisers)('is done again with $name, to the same bits, across all changes', async (optimiser) => {
    const rig = createRig({ historyBytes: little });
    await trained(rig, optimiser, 14);
    for (const iteration of [5, 6, 3, 11, 8, 13]) {
      const straight = createRig();
      await trained(straight, optimiser, iteration);
      const { cost, ...shown } = await look(rig, iteration);
      expect(shown).toMatchObject({ iteration, present: 14 });
      // What was kept after all need not be done again.
      if (iteration % 8 !== 0) expect(cost).toBe(costAt(rig, iteration));
      expect(await theta(rig)).toEqual(await theta(straight));
      expect(rig.events('filtersChanged').at(-1)).toMatchObject({ iteration });
    }
  });

  it.each(optimisers)(
    'is done again in a run that another trainer had trained with $name',
    async (optimiser) => {
      const first = createRig();
      await trained(first, optimiser, 14);
      const rig = createRig();
      await start(rig, optimisers[2], 20, checkpoint(first));
      await train(rig);
      for (const iteration of [12, 4, 8, 17]) {
        const shown = await look(rig, iteration);
        expect(shown).toMatchObject({ iteration, present: 20 });
        await look(first, iteration);
        if (iteration < 14) expect(await theta(rig)).toEqual(await theta(first));
      }
      await look(rig, 20);
      expect(await theta(rig)).toEqual(rig.events('checkpointTaken').at(-1)?.theta);
    },
  );

  it('is left where something else is wanted, and the run goes on as if nobody had looked', async () => {
    const rig = createRig({ historyBytes: little });
    await trained(rig, optimisers[0], 14);
    rig.send({ type: 'showIteration', runId: 1, iteration: 13 });
    await rig.next('iterationShown');
    expect(rig.events('iterationShown').at(-1)).toMatchObject({ seeking: { wanted: 13 } });
    rig.send({ type: 'changeBudget', runId: 1, budget: 16 });
    await train(rig);
    const straight = createRig();
    await trained(straight, optimisers[0], 16);
    expect(await theta(rig)).toEqual(await theta(straight));
    expect(rig.events('iterationShown').at(-1)?.seeking).toBeUndefined();
  });

  it('is not done again where an engine is another now, or where nothing is known of the way: the last kept one is shown', async () => {
    const first = createRig();
    await trained(first, optimisers[0], 6);
    const { legs, ...unknown } = checkpoint(first);
    expect(legs).toHaveLength(1);
    const rig = createRig();
    await start(rig, optimisers[0], 12, unknown);
    expect(await look(rig, 4)).toMatchObject({ iteration: 0, present: 6 });
    const other = createRig();
    await start(other, optimisers[0], 12, checkpoint(first));
    const chosen = other.next('backendChosen');
    other.send({ type: 'chooseBackend', preference: 'cpu' });
    await chosen;
    expect(await look(other, 4)).toMatchObject({ iteration: 0, present: 6 });
  });
});
