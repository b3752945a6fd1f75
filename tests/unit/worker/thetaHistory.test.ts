import { describe, expect, it } from 'vitest';
import { ThetaHistory } from '../../../src/worker/thetaHistory.ts';
import { createRig, settings } from './rig.ts';

const at = (iteration: number) => ({
  iteration,
  evaluations: iteration + 1,
  theta: Float64Array.of(iteration),
});

describe('the thetas of a run', () => {
  it('are all kept while they fit, as they were', () => {
    const history = new ThetaHistory();
    const moving = at(0);
    for (let iteration = 0; iteration <= 400; iteration++) {
      moving.theta[0] = iteration;
      history.add({ ...moving, iteration });
    }
    expect(history.upTo(137)).toMatchObject({ iteration: 137, theta: Float64Array.of(137) });
    expect(history.upTo(9999)?.iteration).toBe(400);
  });

  it('lie evenly over the run when they do not, its beginning included, and never take more room', () => {
    const history = new ThetaHistory(8 * 10);
    for (let iteration = 0; iteration <= 100; iteration++) history.add(at(iteration));
    const kept = new Set(Array.from({ length: 101 }, (_, iteration) => history.upTo(iteration)?.iteration));
    expect([...kept]).toEqual([0, 16, 32, 48, 64, 80, 96]);
  });
});

async function trained(budget = 8) {
  const rig = createRig();
  rig.send({ type: 'startRun', runId: 1, pace: 'full', settings: { ...settings, budget } });
  rig.send({ type: 'trainRun', runId: 1 });
  await rig.next('runFinished');
  const look = async (iteration: number) => {
    const shown = rig.next('iterationShown');
    rig.send({ type: 'showIteration', runId: 1, iteration });
    return shown;
  };
  const parameters = async (iteration?: number) => {
    const reply = rig.next('reply');
    const request = { runId: 1, ...(iteration !== undefined && { iteration }) };
    rig.send({ type: 'request', id: 1, name: 'readParameters', request });
    return (await reply) as unknown as {
      readonly reply: { readonly theta: Float64Array; readonly iteration: number };
    };
  };
  return { rig, look, parameters };
}

describe('the parameters of an iteration', () => {
  it('can be read without looking back at it, also while another is looked at', async () => {
    const { rig, look, parameters } = await trained();
    const straight = await trained(3);
    const then = (await straight.parameters()).reply;
    expect((await parameters(3)).reply).toEqual(then);
    expect(rig.events('iterationShown')).toEqual([]);
    expect((await parameters()).reply.iteration).toBe(8);
    const now = (await parameters(100)).reply;
    expect(now.iteration).toBe(8);
    await look(5);
    expect((await parameters(3)).reply).toEqual(then);
    expect((await parameters(100)).reply).toEqual(now);
    expect((await parameters()).reply.iteration).toBe(5);
  });
});

describe('a look at an earlier iteration', () => {
  it('shows weights, tiles, mean activations and answers as they were then', async () => {
    const { rig, look, parameters } = await trained();
    const straight = await trained(3);
    expect(await look(3)).toMatchObject({ iteration: 3, present: 8 });
    expect((await parameters()).reply).toEqual((await straight.parameters()).reply);
    expect(rig.events('filtersChanged').at(-1)).toMatchObject({ iteration: 3 });
    expect(await look(0)).toMatchObject({ iteration: 0, present: 8 });
    expect(await look(8)).toMatchObject({ iteration: 8, present: 8 });
    expect((await parameters()).reply.iteration).toBe(8);
  });

  it('changes nothing of the run: it trains on from where it stands, to the same bits', async () => {
    const { rig, look } = await trained();
    await look(3);
    const finished = rig.next('runFinished');
    rig.send({ type: 'changeBudget', runId: 1, budget: 12 });
    rig.send({ type: 'trainRun', runId: 1 });
    expect(await finished).toMatchObject({ iteration: 12 });
    const straight = await trained(12);
    const last = (one: typeof rig) => one.events('checkpointTaken').at(-1);
    expect(last(rig)?.theta).toEqual(last(straight.rig)?.theta);
    expect(rig.events('iterationShown').at(-1)).toMatchObject({ iteration: 8, present: 8 });
  });

  it('is no checkpoint, whatever comes after it', async () => {
    const { rig, look } = await trained();
    await look(2);
    rig.send({ type: 'startRun', runId: 2, pace: 'full', settings: { ...settings, seed: 2 } });
    await rig.next('runStarted');
    expect(rig.events('checkpointTaken').map(({ iteration }) => iteration)).toEqual([8]);
  });

  it('is not taken while the run trains', async () => {
    const rig = createRig();
    rig.send({ type: 'startRun', runId: 1, pace: 'full', settings: { ...settings, budget: 30 } });
    rig.send({ type: 'trainRun', runId: 1 });
    await rig.next('runTraining');
    rig.send({ type: 'showIteration', runId: 1, iteration: 0 });
    await rig.next('runFinished');
    expect(rig.events('iterationShown')).toEqual([]);
  });

  it('goes back to the initial weights alone once the run has been reset', async () => {
    const { rig, look } = await trained();
    await look(5);
    const reset = rig.next('runReset');
    rig.send({ type: 'resetRun', runId: 1 });
    await reset;
    rig.send({ type: 'stepRun', runId: 1 });
    await rig.next('runPaused');
    expect(await look(0)).toMatchObject({ iteration: 0, present: 1 });
  });
});
