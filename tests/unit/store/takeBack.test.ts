import { describe, expect, it } from 'vitest';
import type { FilesOpened, RunStarted, TrainerEvent } from '../../../src/protocol/events.ts';
import { applyTrainerEvent, beginRun } from '../../../src/store/applyTrainerEvent.ts';
import { courseExperiment } from '../../../src/store/experiment.ts';
import { noRun, type Run } from '../../../src/store/run.ts';

const { pace: _, backend: __, ...settings } = courseExperiment;
const terms = { total: 3, reconstructionError: 1, weightDecay: 1, sparsityPenalty: 1 };
const started = (runId: number): RunStarted => ({
  type: 'runStarted',
  runId,
  settings,
  shape: { visibleSize: 64, hiddenSize: 25 },
  patchCount: 10,
  memoryPairs: 100,
  memoryBytes: 1,
  samplePatches: new Float32Array(640),
  terms,
  rhoHat: new Float64Array(25),
});
const costs = (runId: number, iteration: number): TrainerEvent => ({
  type: 'costsMeasured',
  runId,
  points: [{ iteration, ...terms, total: 3 - iteration }],
  rhoHat: new Float64Array(25),
  evaluations: iteration + 1,
  iterationsPerSecond: 50,
});
const cancelled = (runId: number): TrainerEvent => ({ type: 'preparationCancelled', runId, held: true });
const opened = (name: string, pictures = 1): FilesOpened => ({
  type: 'filesOpened',
  source: 'files',
  pictures: [{ name, width: 64, height: 64 }].slice(0, pictures),
  photographs: true,
  remarks: [],
  refused: [],
  used: [],
});
const folded = (run: Run, ...events: readonly TrainerEvent[]) => events.reduce(applyTrainerEvent, run);

const training = folded(beginRun(noRun, 1), started(1), { type: 'runTraining', runId: 1 }, costs(1, 1));

describe('a run whose successor was cancelled while it was prepared', () => {
  it('is shown again where it stands, with what it said meanwhile, at rest until it is told to go on', () => {
    const preparing = folded(beginRun(training, 2), costs(1, 2), {
      type: 'dataPreparing',
      runId: 2,
      fraction: 0.5,
      activity: 'Drawing',
    });
    expect(preparing).toMatchObject({ runId: 2, phase: 'preparing', iteration: 1 });
    const back = folded(preparing, cancelled(2));
    expect(back).toMatchObject({ runId: 1, phase: 'paused', started: true, iteration: 2, cancelledRun: 2 });
    expect(back.costs.map(({ iteration }) => iteration)).toEqual([0, 1, 2]);
    expect(back.preparing).toBeUndefined();
    expect(folded(back, { type: 'runTraining', runId: 1 })).toMatchObject({
      phase: 'training',
      cancelledRun: undefined,
    });
  });

  it('is the one that stood, however many were wanted after it', () => {
    const twice = beginRun(beginRun(training, 2), 3);
    expect(folded(twice, cancelled(2))).toBe(twice);
    expect(folded(twice, cancelled(3))).toMatchObject({ runId: 1, iteration: 1 });
  });

  it('has its own pictures again, while MNIST and what was refused since stay', () => {
    const onFiles = folded(beginRun(folded(training, opened('a.png')), 2), started(2));
    const preparing = folded(beginRun(folded(onFiles, opened('b.png')), 3), {
      ...opened('digits'),
      source: 'mnist',
    });
    expect(preparing.openPictures?.pictures[0]?.name).toBe('b.png');
    const back = folded(preparing, cancelled(3));
    expect(back.openPictures?.pictures[0]?.name).toBe('a.png');
    expect(back.lastOpened).toBeUndefined();
    expect(back.mnistPictures?.[0]?.name).toBe('digits');
    const refused = { ...opened('c', 0), refused: [{ name: 'c', sentence: 'No.' }] };
    expect(folded(beginRun(onFiles, 3), refused, cancelled(3)).lastOpened?.refused).toHaveLength(1);
    const first = folded(beginRun(folded(training, opened('a.png')), 2), cancelled(2));
    expect(first.openPictures).toBeUndefined();
  });

  it('is none when there was none, or when the one prepared takes its place after a lost worker', () => {
    expect(folded(beginRun(noRun, 1), cancelled(1))).toMatchObject({ phase: 'cancelled', runId: 1 });
    const again = folded(beginRun(training, 2, true), cancelled(2));
    expect(again).toMatchObject({ phase: 'cancelled', iteration: 1, started: false });
  });

  it('is forgotten once its successor has started or failed', () => {
    const preparing = beginRun(training, 2);
    expect(folded(preparing, started(2)).former).toBeUndefined();
    const failed = folded(preparing, { type: 'runFailed', runId: 2, iteration: 0, sentence: 'No.' });
    expect(failed.former).toBeUndefined();
  });
});
