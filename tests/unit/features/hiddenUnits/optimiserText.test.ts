import { describe, expect, it } from 'vitest';
import { memoryText } from '../../../../src/features/hiddenUnits/optimiserText.ts';

describe('memoryText', () => {
  it('says how many pairs take how many megabytes', () => {
    expect(memoryText(100, 5_262_400)).toBe(
      'Remembers up to 100 pairs of steps and gradient changes: 5.3 MB.',
    );
    expect(memoryText(1, 49_300_000)).toMatch(/1 pair .*49 MB/);
  });
});
