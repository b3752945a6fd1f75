import { describe, expect, it } from 'vitest';
import type { StopReason } from '../../../../src/core/optimise/optimiser.ts';
import { suitedRun } from '../../../../src/description/suited.ts';
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
  settings: courseSettings,
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
      const settings = suitedRun(source);
      const training = { ...started, settings, phase: 'training' } as const;
      expect(runStateText({ ...training, iteration: after[source] })).toBe(page.hiddenUnits.state.learning);
      return runStateText({ ...training, iteration: after[source] - 1 });
    });
    expect(sentences[3]).toMatch(/bars begin/i);
    expect(sentences[4]).toMatch(/strokes/i);
    expect(new Set(sentences).size).toBe(6);
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

  it('promises nothing to an optimiser or a cost with which it was not seen', () => {
    const { optimiser, objective } = courseSettings;
    const promise = page.sources.scenes.expect;
    for (const changed of [
      { optimiser: { name: 'gradientDescent', learningRate: 1 } as const, objective },
      { optimiser: { name: 'adam', learningRate: 0.005, batchSize: 100 } as const, objective },
      { optimiser, objective: { ...objective, beta: 0 } },
      { optimiser, objective: { ...objective, lambda: 1e-6 } },
    ]) {
      const settings = { ...courseSettings, ...changed };
      expect(runStateText({ ...started, settings, phase: 'ready', iteration: 0 })).not.toContain(promise);
      expect(runStateText({ ...started, settings, phase: 'training', iteration: 10 })).toBe(
        page.hiddenUnits.state.learning,
      );
    }
    expect(runStateText({ ...started, phase: 'ready', iteration: 0 })).toContain(promise);
  });

  it('says how many iterations training does from a used-up budget, a raised one, and near the largest', () => {
    const finished = { ...started, phase: 'finished', stopReason: 'budget' } as const;
    const at = (iteration: number, budget: number) =>
      runStateText({ ...finished, iteration, settings: { ...courseSettings, budget } });
    expect(at(400, 400)).toMatch(/^Finished 400 iterations\. Continue for 400 more/);
    expect(at(400, 1000)).toMatch(/Continue for 600 more/);
    expect(at(19_900, 19_900)).toMatch(/Continue for 100 more/);
  });
});
