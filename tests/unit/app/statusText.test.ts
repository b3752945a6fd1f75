import { describe, expect, it } from 'vitest';
import { statusText } from '../../../src/app/statusText.ts';
import { noRun } from '../../../src/store/run.ts';
import { failures } from '../../../src/words/en/failures.ts';
import { page } from '../../../src/words/en/page.ts';
import { failures as chineseFailures } from '../../../src/words/zh/failures.ts';
import { page as chinesePage } from '../../../src/words/zh/page.ts';

const words = { ...page, failures };
const chinese = { ...chinesePage, failures: chineseFailures };

const terms = { reconstructionError: 0.4, weightDecay: 0.03, sparsityPenalty: 0.01649, total: 0.44649 };

describe('the sentence for screen readers', () => {
  it('says iteration and cost while training', () => {
    expect(statusText({ ...noRun, phase: 'training', iteration: 137, terms }, words)).toBe(
      'Training, iteration 137. Cost 0.4465.',
    );
  });

  it('says what is being prepared', () => {
    const preparing = { fraction: 0.3, activity: { id: 'drawingScenes', picture: 3, total: 10 } } as const;
    expect(statusText({ ...noRun, preparing }, words)).toBe('Preparing: Drawing scene 3 of 10.');
  });

  it('says that preparing was cancelled, and where the run before stands', () => {
    expect(statusText({ ...noRun, phase: 'paused', iteration: 12, terms }, words, 'preparing')).toBe(
      'Preparing was cancelled. Paused at iteration 12. Cost 0.4465.',
    );
    expect(statusText({ ...noRun, phase: 'cancelled' }, words, 'preparing')).toBe(
      'Preparing was cancelled. There is nothing to train on yet.',
    );
  });

  it('says that the reading of files was cancelled, and how the run stands that goes on', () => {
    expect(statusText({ ...noRun, phase: 'training', iteration: 137 }, words, 'reading')).toBe(
      'Reading the files was cancelled. What was open before is still open. Training, iteration 137.',
    );
  });

  it('says why a run stopped', () => {
    const failure = { id: 'notStarted', message: 'no memory' } as const;
    expect(statusText({ ...noRun, phase: 'failed', failure }, words)).toContain('“no memory”');
  });

  it('is said in Chinese too', () => {
    expect(statusText({ ...noRun, phase: 'paused', iteration: 1200, terms }, chinese)).toBe(
      '已在第 1,200 次迭代暂停。代价 0.4465。',
    );
  });
});
