import { describe, expect, it } from 'vitest';
import { epsilons } from '../../../../src/core/autoencoder/gradientCheck/epsilonCurve.ts';
import { epsilonText } from '../../../../src/features/gradientCheck/epsilonText.ts';
import { epsilonCurves } from '../../../../src/words/en/epsilonCurves.ts';
import { gradientCheck } from '../../../../src/words/en/gradientCheck.ts';

/** A V: `curvature` ε² at the right, `rounding`/ε at the left. */
const curve = (curvature: number, rounding: number) =>
  epsilons.map((epsilon) => ({
    epsilon,
    relativeDifference: curvature * epsilon ** 2 + rounding / epsilon,
  }));
const none = { iteration: 0, parameters: 50, patches: 100, float32: [] };

const textOf = (curves: Parameters<typeof epsilonText>[0]) => epsilonText(curves, epsilonCurves).join(' ');

describe('the curves in words', () => {
  it('give the reason for 1e-4 where it lies at the foot of the V', () => {
    const words = textOf({ ...none, float64: curve(0.02, 1e-15), float32: curve(0.02, 1e-6) });
    expect(words).toMatch(/smallest, 5e-11, at EPSILON = 3e-5; at 1e-4 it is 2e-10, .* uses 1e-4\./);
    expect(words).not.toMatch(/more precise/);
    expect(words).toMatch(/In float32 the error never falls below 5e-5, at EPSILON = 0\.03/);
  });

  it('claim it nowhere else, and say where the check is blunt', () => {
    const words = textOf({ ...none, iteration: 400, float64: curve(5, 1e-18) });
    expect(words).toMatch(/at 1e-4 it is 5e-8\./);
    expect(words).not.toMatch(/uses 1e-4/);
    const trained = textOf({ ...none, iteration: 400, float64: curve(0.1, 4e-13) });
    expect(trained).toMatch(/smallest, 5e-9, at EPSILON = 1e-4, which is why/);
    expect(trained).toMatch(/uses 1e-4\. Even the smallest error is above 1e-9 here: .*more precise\.$/);
    expect(trained).not.toMatch(/float32/);
  });
});

describe('the weights in words', () => {
  it('are the initial ones, or those of an iteration', () => {
    expect([0, 1234].map(gradientCheck.weightsAt)).toEqual(['at the initial weights', 'at iteration 1,234']);
  });
});
