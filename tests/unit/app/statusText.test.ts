import { describe, expect, it } from 'vitest';
import { statusText } from '../../../src/app/statusText.ts';
import { noRun } from '../../../src/store/run.ts';

const terms = { reconstructionError: 0.4, weightDecay: 0.03, sparsityPenalty: 0.01649, total: 0.44649 };

describe('the sentence for screen readers', () => {
  it('says iteration and cost while training', () => {
    expect(statusText({ ...noRun, phase: 'training', iteration: 137, terms })).toBe(
      'Training, iteration 137. Cost 0.4465.',
    );
  });

  it('says what is being prepared', () => {
    const preparing = { fraction: 0.3, activity: 'Drawing scene 3 of 10' };
    expect(statusText({ ...noRun, preparing })).toBe('Preparing: Drawing scene 3 of 10.');
  });

  it('says that preparing was cancelled, and where the run before stands', () => {
    expect(statusText({ ...noRun, phase: 'paused', iteration: 12, terms }, 'preparing')).toBe(
      'Preparing was cancelled. Paused at iteration 12. Cost 0.4465.',
    );
    expect(statusText({ ...noRun, phase: 'cancelled' }, 'preparing')).toBe(
      'Preparing was cancelled. There is nothing to train on yet.',
    );
  });

  it('says that the reading of files was cancelled, and how the run stands that goes on', () => {
    expect(statusText({ ...noRun, phase: 'training', iteration: 137 }, 'reading')).toBe(
      'Reading files was cancelled. What was open stays. Training, iteration 137.',
    );
  });

  it('says why a run stopped', () => {
    expect(statusText({ ...noRun, phase: 'failed', failure: 'The cost is no number.' })).toBe(
      'The cost is no number.',
    );
  });
});
