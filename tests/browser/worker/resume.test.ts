import { expect, it } from 'vitest';
import type { Resume } from '../../../src/protocol/commands.ts';
import type { BackendName, OptimiserSettings } from '../../../src/protocol/settings.ts';
import { type Sizes, settings, shared, small, startTrainer, type Trainer } from './trainer.ts';

const optimisers = [
  { name: 'lbfgs', memory: 'auto' },
  { name: 'adam', learningRate: 0.005, batchSize: 400 },
] as const satisfies readonly OptimiserSettings[];

const sizesOn = (backend: BackendName): Sizes => (backend.startsWith('simd') ? shared : small);

interface Leg {
  readonly optimiser: OptimiserSettings;
  readonly backend: BackendName;
  readonly budget: number;
  readonly resume?: Resume;
}

/** Trains a run, begun or resumed, to its budget. */
async function train(trainer: Trainer, runId: number, { backend, resume, ...change }: Leg): Promise<void> {
  const started = trainer.next('runStarted');
  const run = { ...settings, ...change, ...sizesOn(backend) };
  trainer.send({ type: 'startRun', runId, pace: 'full', settings: run, ...(resume && { resume }) });
  await started;
  const finished = trainer.next('runFinished');
  trainer.send({ type: 'trainRun', runId });
  expect(await finished).toMatchObject({ runId, iteration: change.budget });
}

/** As a browser's storage gives it back. */
function checkpointOf(trainer: Trainer, runId: number): Resume {
  const last = trainer.all('checkpointTaken').findLast((event) => event.runId === runId);
  if (!last) throw new Error('The run has no checkpoint.');
  const { type: _, runId: __, ...resume } = last;
  return structuredClone(resume);
}

it.each(['simd', 'simd64', 'wasm', 'webgl', 'cpu'] as const)(
  'a run on %s goes on in another worker to the bits that it has without the break',
  async (backend) => {
    const first = startTrainer(backend, sizesOn(backend));
    await first.next('runStarted');
    const expected: Float64Array[] = [];
    const kept: Resume[] = [];
    for (const [place, optimiser] of optimisers.entries()) {
      const runId = 2 + place;
      await train(first, runId, { optimiser, backend, budget: 3 });
      kept.push(checkpointOf(first, runId));
      const finished = first.next('runFinished');
      first.send({ type: 'changeBudget', runId, budget: 6 });
      first.send({ type: 'trainRun', runId });
      await finished;
      expected.push(await first.theta(runId));
    }
    first.stop();

    const second = startTrainer(backend, sizesOn(backend));
    await second.next('runStarted');
    for (const [place, optimiser] of optimisers.entries()) {
      const runId = 2 + place;
      const resume = kept[place] as Resume;
      expect(resume).toMatchObject({ iteration: 3, backend, memory: { of: optimiser.name } });
      await train(second, runId, { optimiser, backend, budget: 6, resume });
      const theta = await second.theta(runId);
      expect(theta).toEqual(expected[place]);
      expect(theta).not.toEqual(resume.theta);
    }
    expect(new Set(second.all('backendChosen').map(({ backend: chosen }) => chosen))).toEqual(
      new Set([backend]),
    );
  },
);
