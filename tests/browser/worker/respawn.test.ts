import { describe, expect, it, onTestFinished } from 'vitest';
import { createSession, type LiveSession } from '../../../src/session/createSession.ts';
import type { Run } from '../../../src/store/run.ts';
import { courseSettings } from '../../../src/store/settings.ts';
import { afterPaint } from '../../../src/ui/afterPaint.ts';
import type { Sabotage } from './sabotage.ts';
import { createSabotagedWorker } from './trainer.ts';

/** Another than the run starts with. */
const objective = { lambda: 1e-4, rho: 0.02, beta: 2 };

/** The page's side with real workers, on a network small enough to wait for. */
function connect(silence = 60_000) {
  const workers: Worker[] = [];
  /** The run as it was each time a new worker had taken it up. */
  const resumed: Run[] = [];
  const { data } = courseSettings;
  const session = createSession({
    settings: { ...courseSettings, data: { ...data, patchCount: 2000 }, budget: 20_000, backend: 'simd' },
    afterPaint,
    createWorker() {
      const worker = createSabotagedWorker();
      workers.push(worker);
      return worker;
    },
    surroundings: { now: () => performance.now(), isVisible: () => true, loading: silence, period: 200 },
  });
  onTestFinished(() => {
    session.end();
    for (const worker of workers) worker.terminate();
  });
  session.run.subscribe((now, before) => {
    if (now.started && !before.started && now.iteration > 0) resumed.push(now);
  });
  return { session, workers, resumed };
}

async function trainUntilCheckpoint({ controls, run: store, settings }: LiveSession): Promise<number> {
  const run = store.getState;
  await expect.poll(() => run().phase).toBe('ready');
  controls.train();
  await expect.poll(() => run().iteration).toBeGreaterThan(20);
  settings.getState().changeObjective(objective);
  await expect.poll(() => run().settings?.objective).toEqual(objective);
  const { iteration: changedAt } = run();
  await expect.poll(() => run().iteration).toBeGreaterThan(changedAt + 5);
  controls.pause();
  await expect.poll(() => run().phase).toBe('paused');
  const { iteration } = run();
  controls.train();
  await expect.poll(() => run().iteration).toBeGreaterThan(iteration);
  return iteration;
}

function expectWholeCurve({ costs, iteration }: Run): void {
  expect(costs.map((point) => point.iteration)).toEqual(Array.from({ length: iteration + 1 }, (_, i) => i));
}

/** The run trains on by itself past the checkpoint, with its curve whole and its settings as they were. */
async function expectToGoOn({ controls, run: store }: LiveSession, checkpoint: number): Promise<void> {
  const run = store.getState;
  const { settings } = run();
  await expect.poll(() => run().phase).toBe('training');
  await expect.poll(() => run().iteration).toBeGreaterThan(checkpoint + 5);
  controls.pause();
  await expect.poll(() => run().phase).toBe('paused');
  expectWholeCurve(run());
  expect(run().settings).toEqual(settings);
  controls.train();
  await expect.poll(() => run().phase).toBe('training');
}

const sabotage = (worker: Worker | undefined, order: Sabotage) => worker?.postMessage(order);

describe('a worker that is lost while it trains', () => {
  it('is replaced when it breaks or hangs; lost again and again it is waited for, and given up it stops with a sentence and Retry loses nothing', async () => {
    const { session, workers, resumed } = connect();
    const run = session.run.getState;
    const checkpoint = await trainUntilCheckpoint(session);

    sabotage(workers.at(-1), { sabotage: 'crash' });
    await expect.poll(() => workers.length).toBe(2);
    expect(run().phase).toBe('preparing');
    await expectToGoOn(session, checkpoint);

    const { iteration } = run();
    sabotage(workers.at(-1), { sabotage: 'hang' });
    await expect.poll(() => workers.length).toBe(3);
    await expectToGoOn(session, iteration - 5);

    sabotage(workers.at(-1), { sabotage: 'crash' });
    await expect.poll(() => run().preparing?.activity).toEqual({ id: 'replacingTrainer', seconds: 8 });
    session.controls.cancelPreparation();
    expect(run().phase).toBe('failed');
    expect(run().failure).toMatchObject({ id: 'trainerBroke', message: expect.stringContaining('killed') });
    const { iteration: last } = run();
    // as Try again does, Train starts a new worker
    session.controls.train();
    await expectToGoOn(session, last - 5);

    // the weights are those of the curve's last point: measured afresh they cost the same, to the bit
    expect(resumed).toHaveLength(3);
    for (const { terms, costs, iteration } of resumed) {
      expect(costs.at(-1)).toMatchObject({ iteration, total: terms?.total });
    }
    expect(run().settings?.objective).toEqual(objective);
  });
});
