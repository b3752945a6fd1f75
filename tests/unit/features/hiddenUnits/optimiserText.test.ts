import { describe, expect, it } from 'vitest';
import { memoryText, optimiserSummary } from '../../../../src/features/hiddenUnits/optimiserText.ts';

describe('optimiserSummary', () => {
  it('names L-BFGS with the pairs it remembers, once they are known', () => {
    expect(optimiserSummary({ name: 'lbfgs', memory: 'auto' }, 100)).toBe('L-BFGS, 100 pairs');
    expect(optimiserSummary({ name: 'lbfgs', memory: 'auto' }, 0)).toBe('L-BFGS');
  });

  it('names gradient descent with its rate', () => {
    expect(optimiserSummary({ name: 'gradientDescent', learningRate: 0.5 }, 0)).toBe(
      'Gradient descent, α 0.5',
    );
    expect(optimiserSummary({ name: 'adam', learningRate: 0.01, batchSize: 100 }, 0)).toBe('Adam, α 0.01');
  });
});

describe('memoryText', () => {
  it('says how many pairs take how many megabytes', () => {
    expect(memoryText(100, 5_262_400)).toBe(
      'Remembers up to 100 pairs of steps and gradient changes: 5.3 MB.',
    );
    expect(memoryText(1, 49_300_000)).toMatch(/1 pair .*49 MB/);
  });
});
