import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, alignPattern, angleTo } from '../../../../src/core/hiddenUnit/alignment.ts';
import { assertProperty } from '../../assertProperty.ts';
import { twoVectors } from './vectors.ts';

describe('the alignment of an input with a hidden unit', () => {
  it('splits w·x into ‖w‖‖x‖cos θ', () => {
    assertProperty(
      fc.property(twoVectors, fc.double({ min: -5, max: 5, noNaN: true }), ([w, x], bias) => {
        const { product, weightNorm, inputNorm, cosine, angle, weightedSum, activation } = align(w, bias, x);
        expect(weightNorm * inputNorm * cosine).toBeCloseTo(product, 9);
        if (inputNorm > 0) expect(Math.cos(angle)).toBeCloseTo(cosine, 9);
        expect(weightedSum).toBe(product + bias);
        expect(activation).toBeCloseTo(1 / (1 + Math.exp(-weightedSum)), 12);
      }),
    );
  });

  it('splits the same sum into what pattern, brightness and bias add', () => {
    assertProperty(
      fc.property(twoVectors, fc.double({ min: -5, max: 5, noNaN: true }), ([w, x], bias) => {
        const { pattern, brightnessPart, weightedSum, activation } = alignPattern(w, bias, x);
        const whole = align(w, bias, x);
        expect(pattern.product + brightnessPart + bias).toBeCloseTo(whole.weightedSum, 9);
        expect(weightedSum).toBeCloseTo(whole.weightedSum, 9);
        expect(activation).toBeCloseTo(whole.activation, 9);
        const brighter = alignPattern(
          w,
          bias,
          [...x].map((value) => value + 0.25),
        );
        expect(brighter.pattern.product).toBeCloseTo(pattern.product, 9);
      }),
    );
  });

  it('gives the numbers of a 3-4-5 triangle', () => {
    const parts = align([3, 4], 0.5, [1, 0]);
    expect(parts).toMatchObject({ product: 3, weightNorm: 5, inputNorm: 1, cosine: 0.6, weightedSum: 3.5 });
    expect(parts.angle).toBeCloseTo(Math.acos(0.6), 14);
  });

  it('knows no angle to a zero vector', () => {
    expect(align([1, 2], 0, [0, 0])).toMatchObject({ cosine: 0, angle: Number.NaN, activation: 0.5 });
  });

  it('keeps small angles, which an arc cosine would lose', () => {
    expect(angleTo([1, 0], [1, 1e-10])).toBeCloseTo(1e-10, 20);
    expect(angleTo([1, 0], [-2, 0])).toBeCloseTo(Math.PI, 14);
  });

  it('refuses an input of another size', () => {
    expect(() => align([1, 2, 3], 0, [1, 2])).toThrow('3 weights cannot take an input of 2 values');
  });
});
