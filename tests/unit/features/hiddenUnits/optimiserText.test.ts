import { describe, expect, it } from 'vitest';
import { optimisers } from '../../../../src/words/en/optimisers.ts';

describe('what L-BFGS remembers', () => {
  it('says how many pairs take how many megabytes', () => {
    expect(optimisers.memoryTaken(100, 5_262_400)).toBe(
      'Remembers up to 100 pairs of steps and gradient changes: 5.3 MB.',
    );
    expect(optimisers.memoryTaken(1, 49_300_000)).toMatch(/1 pair .*49 MB/);
  });
});
