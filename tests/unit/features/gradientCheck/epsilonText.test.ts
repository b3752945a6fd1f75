import { describe, expect, it } from 'vitest';
import { epsilons } from '../../../../src/core/autoencoder/gradientCheck/epsilonCurve.ts';
import { weightsText } from '../../../../src/features/gradientCheck/checkText.ts';
import { epsilonText } from '../../../../src/features/gradientCheck/epsilonText.ts';

/** A V: `curvature` ε² at the right, `rounding`/ε at the left. */
const curve = (curvature: number, rounding: number) =>
  epsilons.map((epsilon) => ({
    epsilon,
    relativeDifference: curvature * epsilon ** 2 + rounding / epsilon,
  }));
const none = { iteration: 0, parameters: 50, patches: 100, float32: [] };

describe('the curves in words', () => {
  it('give the reason for 1e-4 where it lies at the foot of the V', () => {
    const words = epsilonText({ ...none, float64: curve(0.02, 1e-15), float32: curve(0.02, 1e-6) });
    expect(words).toMatch(/smallest, 5e-11, at EPSILON = 3e-5; at 1e-4 it is 2e-10, .* takes 1e-4\./);
    expect(words).not.toMatch(/sharper/);
    expect(words).toMatch(/In float32 it never gets below 5e-5, at EPSILON = 0\.03/);
  });

  it('claim it nowhere else, and say where the check is blunt', () => {
    const words = epsilonText({ ...none, iteration: 400, float64: curve(5, 1e-18) });
    expect(words).toMatch(/at 1e-4 it is 5e-8\./);
    expect(words).not.toMatch(/takes 1e-4/);
    const trained = epsilonText({ ...none, iteration: 400, float64: curve(0.1, 4e-13) });
    expect(trained).toMatch(/smallest, 5e-9, at EPSILON = 1e-4: that is why/);
    expect(trained).toMatch(/takes 1e-4\. Even the foot is above 1e-9 here: .*sharper\.$/);
    expect(trained).not.toMatch(/float32/);
  });
});

describe('the weights in words', () => {
  it('are the initial ones, or those of an iteration', () => {
    expect([0, 1234].map(weightsText)).toEqual(['at the initial weights', 'at iteration 1,234']);
  });
});
