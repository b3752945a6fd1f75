import { describe, expect, it } from 'vitest';
import { optimiserSummary } from '../../../../src/features/hiddenUnits/optimiserText.ts';
import { optimisers } from '../../../../src/words/en/optimisers.ts';
import { optimisers as chinese } from '../../../../src/words/zh/optimisers.ts';

describe('optimiserSummary', () => {
  it('names L-BFGS with the pairs it remembers, once they are known', () => {
    expect(optimiserSummary({ name: 'lbfgs', memory: 'auto' }, 100, optimisers)).toBe('L-BFGS, 100 pairs');
    expect(optimiserSummary({ name: 'lbfgs', memory: 'auto' }, 0, optimisers)).toBe('L-BFGS');
  });

  it('names gradient descent with its rate', () => {
    expect(optimiserSummary({ name: 'gradientDescent', learningRate: 0.5 }, 0, optimisers)).toBe(
      'Gradient descent, α 0.5',
    );
    expect(optimiserSummary({ name: 'adam', learningRate: 0.01, batchSize: 100 }, 0, optimisers)).toBe(
      'Adam, α 0.01',
    );
  });

  it('speaks Chinese', () => {
    expect(optimiserSummary({ name: 'lbfgs', memory: 'auto' }, 100, chinese)).toBe('L-BFGS，100 对');
  });
});

describe('what L-BFGS remembers', () => {
  it('says how many pairs take how many megabytes', () => {
    expect(optimisers.memoryTaken(100, 5_262_400)).toBe(
      'Remembers up to 100 pairs of steps and gradient changes: 5.3 MB.',
    );
    expect(optimisers.memoryTaken(1, 49_300_000)).toMatch(/1 pair .*49 MB/);
  });
});
