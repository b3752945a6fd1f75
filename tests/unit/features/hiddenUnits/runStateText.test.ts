import { describe, expect, it } from 'vitest';
import type { StopReason } from '../../../../src/core/optimise/optimiser.ts';
import { runStateText as textOf } from '../../../../src/features/hiddenUnits/runStateText.ts';
import type { Phase } from '../../../../src/store/run.ts';
import { courseSettings } from '../../../../src/store/settings.ts';
import { page } from '../../../../src/words/en/page.ts';
import { page as chinese } from '../../../../src/words/zh/page.ts';

const runStateText = (run: Parameters<typeof textOf>[0]): string => textOf(run, page);

const reasons: readonly StopReason[] = [
  'budget',
  'gradientTolerance',
  'progressTolerance',
  'noiseFloor',
  'lineSearchFailed',
  'notFinite',
];

const started = {
  started: true,
  shape: { visibleSize: 64, hiddenSize: 25 },
  stopReason: undefined,
  settings: undefined,
  costs: [],
} as const;

describe('runStateText', () => {
  it('tells before and early in training when edges are to be expected', () => {
    for (const run of [
      { phase: 'ready', iteration: 0 },
      { phase: 'training', iteration: 20 },
    ] as const) {
      expect(runStateText({ ...started, ...run })).toMatch(/25 to 50 iterations/);
    }
    expect(runStateText({ ...started, phase: 'training', iteration: 90 })).not.toMatch(/25 to 50/);
  });

  it('says that preparing another run was cancelled, and where this one stands', () => {
    const run = { ...started, iteration: 12, cancelledRun: 3 };
    expect(runStateText({ ...run, phase: 'paused' })).toMatch(/^Preparing was cancelled.* Paused after 12/);
    expect(runStateText({ ...run, phase: 'cancelled' })).toMatch(/nothing to train on yet\.$/);
  });

  it('tells what to expect of the source that is trained on, and never of edges on bars', () => {
    const after = { scenes: 50, scrambled: 50, pinkNoise: 50, bars: 40, digits: 200, files: 50 } as const;
    const sentences = (Object.keys(after) as (keyof typeof after)[]).map((source) => {
      const settings = { ...courseSettings, data: { ...courseSettings.data, source } };
      const training = { ...started, settings, phase: 'training' } as const;
      expect(runStateText({ ...training, iteration: after[source] })).toBe(page.hiddenUnits.state.learning);
      return runStateText({ ...training, iteration: after[source] - 1 });
    });
    expect(sentences[3]).toMatch(/bars begin/i);
    expect(sentences[4]).toMatch(/strokes/i);
    expect(new Set(sentences).size).toBe(5); // files are expected to give edges, as the scenes do
  });

  it('has a sentence of its own for every reason to stop', () => {
    const sentences = reasons.map((stopReason) =>
      runStateText({ ...started, phase: 'finished', iteration: 250, stopReason }),
    );
    expect(new Set(sentences).size).toBe(reasons.length);
    for (const sentence of sentences) expect(sentence).toMatch(/250 iterations.*\.$/);
  });

  it('says the same in Chinese', () => {
    const run = { ...started, phase: 'finished', iteration: 1250, stopReason: 'noiseFloor' } as const;
    expect(textOf({ ...run, cancelledRun: 3 }, chinese)).toBe(
      '准备已取消，一切保持原样。经过 1,250 次迭代后停止：再有改进也小于这个引擎的舍入误差。',
    );
  });

  it('ends with a full stop in every phase and counts one iteration as one', () => {
    const phases: readonly Phase[] = ['preparing', 'ready', 'training', 'paused', 'finished', 'failed'];
    for (const phase of phases) {
      expect(runStateText({ ...started, phase, iteration: 1 })).toMatch(/\.$/);
    }
    expect(runStateText({ ...started, phase: 'paused', iteration: 1 })).toBe('Paused after 1 iteration.');
  });

  it('says after a failure what can be gone on from, and claims nothing of a run that never started', () => {
    const checkpoint = { iteration: 37 };
    const failed = { ...started, phase: 'failed', iteration: 60 } as const;
    expect(runStateText({ ...failed, checkpoint })).toBe('Press Train to continue from iteration 37.');
    expect(runStateText({ ...failed, checkpoint, started: false })).toBe('');
    expect(runStateText({ ...failed, started: false })).toMatch(/previous run/);
    expect(runStateText({ ...failed, started: false })).not.toMatch(/37|kept/);
    expect(runStateText({ ...failed, started: false, shape: undefined })).not.toMatch(/previous/);
  });

  it('tells a gradient descent whose cost jumps about from one that falls', () => {
    const settings = {
      ...courseSettings,
      optimiser: { name: 'gradientDescent', learningRate: 10 },
    } as const;
    const finished = {
      ...started,
      phase: 'finished',
      stopReason: 'budget',
      iteration: 60,
      settings,
    } as const;
    const costs = (cost: (i: number) => number) => Array.from({ length: 60 }, (_, i) => ({ total: cost(i) }));
    expect(runStateText({ ...finished, costs: costs((i) => 9 + Math.sin(i)) })).toMatch(/α is too large/);
    expect(runStateText({ ...finished, costs: costs((i) => 9 / (1 + i)) })).toMatch(/^Finished/);
  });
});
