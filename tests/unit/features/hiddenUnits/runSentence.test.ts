import { describe, expect, it } from 'vitest';
import type { StopReason } from '../../../../src/core/optimise/optimiser.ts';
import { runSentence } from '../../../../src/features/hiddenUnits/runSentence.ts';
import type { Phase } from '../../../../src/store/run.ts';

const reasons: readonly StopReason[] = [
  'budget',
  'gradientTolerance',
  'progressTolerance',
  'noiseFloor',
  'lineSearchFailed',
  'notFinite',
];

describe('runSentence', () => {
  it('tells before and early in training when edges are to be expected', () => {
    for (const run of [
      { phase: 'ready', iteration: 0 },
      { phase: 'training', iteration: 20 },
    ] as const) {
      expect(runSentence({ ...run, stopReason: undefined })).toMatch(/25–50 iterations/);
    }
    expect(runSentence({ phase: 'training', iteration: 90, stopReason: undefined })).not.toMatch(/25–50/);
  });

  it('has a sentence of its own for every reason to stop', () => {
    const sentences = reasons.map((stopReason) =>
      runSentence({ phase: 'finished', iteration: 250, stopReason }),
    );
    expect(new Set(sentences).size).toBe(reasons.length);
    for (const sentence of sentences) expect(sentence).toMatch(/250 iterations.*\.$/);
  });

  it('ends with a full stop in every phase and counts one iteration as one', () => {
    const phases: readonly Phase[] = ['preparing', 'ready', 'training', 'paused', 'finished', 'failed'];
    for (const phase of phases) {
      expect(runSentence({ phase, iteration: 1, stopReason: undefined })).toMatch(/\.$/);
    }
    expect(runSentence({ phase: 'paused', iteration: 1, stopReason: undefined })).toBe(
      'Paused after 1 iteration.',
    );
  });
});
