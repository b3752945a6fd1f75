import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationAxis, activationText } from '../../../../src/features/measures/activationText.ts';
import { measures } from '../../../../src/words/en/measures.ts';
import { models } from '../../../../src/words/en/models.ts';
import { assertProperty } from '../../assertProperty.ts';

describe('activationAxis', () => {
  it('holds every unit and the target on both scales', () => {
    const activation = fc.double({ min: 0, max: 1, noNaN: true });
    assertProperty(
      fc.property(
        fc.array(activation, { minLength: 1 }),
        fc.double({ min: 1e-3, max: 0.5, noNaN: true }),
        (rhoHat, rho) => {
          for (const scale of ['linear', 'log'] as const) {
            const { domain } = activationAxis(rhoHat, rho, scale);
            expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...rhoHat, rho) * 0.9999);
            expect(domain[0]).toBeLessThan(rho);
          }
        },
      ),
    );
  });
});

it('holds every unit where there is no target, and all units off', () => {
  for (const scale of ['linear', 'log'] as const) {
    for (const rhoHat of [
      [0.2, 0.001],
      [0, 0],
    ]) {
      const { domain } = activationAxis(rhoHat, undefined, scale);
      expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...rhoHat));
      expect(domain[0]).toBeLessThan(domain[1]);
    }
  }
});

describe('activationText', () => {
  const words = measures.activation;

  it('says how the average stands to the target', () => {
    expect(activationText(0.0113, 0.01, words)).toBe('Average 0.01130, close to the target ρ = 0.01.');
    expect(activationText(0.5, 0.01, words)).toMatch(/above/);
    expect(activationText(0.002, 0.01, words)).toMatch(/below/);
    expect(activationText(undefined, 0.01, words)).toBe('');
  });

  it('says the average alone where the model has no target', () => {
    expect(activationText(0.12, undefined, words, models)).toBe(
      'Average 0.1200. This model has no target for the mean activation.',
    );
  });
});
