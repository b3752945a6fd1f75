import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatGrouped,
  formatMeasured,
  formatRate,
  formatSetting,
  parseNumber,
} from '../../../src/format/number.ts';
import { assertProperty } from '../assertProperty.ts';

describe('reading a typed number', () => {
  it.each([
    ['1e-4', 1e-4],
    ['3E-3', 3e-3],
    ['0.01', 0.01],
    ['0,01', 0.01],
    ['0,001', 1e-3],
    ['.5', 0.5],
    [' 3 ', 3],
    ['10,000', 10_000],
    ['10 000', 10_000],
    ['1,234,567', 1_234_567],
    ['1e−4', 1e-4],
    ['-2', -2],
    ['+7', 7],
  ])('takes %j', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'abc', '1e', '1.2.3', '1,2,3', '0x10', 'NaN', 'Infinity', '1e999', '5 units', '--1'])(
    'refuses %j',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );

  it('reads back every setting as it was written, to six digits', () => {
    assertProperty(
      fc.property(fc.double({ min: 1e-7, max: 1e6, noNaN: true }), (value) => {
        expect(parseNumber(formatSetting(value))).toBeCloseTo(Number(value.toPrecision(6)), 12);
      }),
    );
  });

  it('refuses or reads, but never throws', () => {
    assertProperty(
      fc.property(fc.string(), (text) => {
        const value = parseNumber(text);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('writing a setting', () => {
  it.each([
    [0, '0'],
    [1e-4, '1e-4'],
    [3e-3, '3e-3'],
    [1.26e-4, '1.26e-4'],
    [0.01, '0.01'],
    [3, '3'],
    [2.5, '2.5'],
    [10_000, '10,000'],
  ])('writes %d as %s', (value, text) => {
    expect(formatSetting(value)).toBe(text);
  });
});

describe('writing a measured number', () => {
  it.each([
    [0.44649, '0.4465'],
    [54.6490615, '54.65'],
    [318.7028722, '318.7'],
    [3.91e-4, '3.910e-4'],
    [0.0009999999, '0.001000'],
    [9999.96, '1.000e4'],
    [12_345, '1.235e4'],
    [0, '0'],
    [-0.5, '−0.5000'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('writes %d as %s', (value, text) => {
    expect(formatMeasured(value)).toBe(text);
  });

  it('never takes more than nine characters for a cost', () => {
    assertProperty(
      fc.property(fc.double({ min: 0, max: 1e99, noNaN: true }), (value) => {
        fc.pre(value === 0 || value > 1e-99);
        expect(formatMeasured(value).length).toBeLessThanOrEqual(9);
      }),
    );
  });
});

describe('writing a rate', () => {
  it.each([
    [0.44, '0.4'],
    [9.94, '9.9'],
    [9.96, '10'],
    [1234.5, '1,235'],
  ])('writes %d as %s', (rate, text) => {
    expect(formatRate(rate)).toBe(text);
  });
});

describe('digits in groups of three', () => {
  it.each([
    [0, '0'],
    [400, '400'],
    [-1000, '-1,000'],
    [1234.5, '1,234.5'],
    [1_234_567, '1,234,567'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NaN, 'NaN'],
    [2e21, '2,000,000,000,000,000,000,000'],
  ])('writes %d as %s', (value, text) => {
    expect(formatGrouped(value)).toBe(text);
  });

  it('writes every whole number as the formatter of the browser does', () => {
    assertProperty(
      fc.property(fc.maxSafeInteger(), (value) => {
        const few = Math.trunc(value / 1000) + 0; // no minus before a nought
        expect(formatGrouped(few)).toBe(few.toLocaleString('en-US'));
      }),
    );
  });
});
