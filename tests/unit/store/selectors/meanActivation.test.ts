import { describe, expect, it } from 'vitest';
import { averageRhoHat } from '../../../../src/store/selectors/meanActivation.ts';

describe('averageRhoHat', () => {
  it('is the mean over the units', () => {
    expect(averageRhoHat(new Float64Array([0.1, 0.2, 0.6]))).toBeCloseTo(0.3);
  });

  it('is unknown without units', () => {
    expect(averageRhoHat(new Float64Array())).toBeUndefined();
  });
});
