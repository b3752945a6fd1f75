import { describe, expect, it } from 'vitest';
import { compareGradients } from '../../../../src/core/autoencoder/gradientCheck/compareGradients.ts';
import type { OwnErrors } from '../../../../src/core/autoencoder/gradientCheck/ownError.ts';
import { consistentMistakes } from '../../../../src/core/autoencoder/mistakes/consistentMistakes.ts';
import { cellsOf, cellText } from '../../../../src/features/gradientCheck/blockCells.ts';
import {
  type CheckResult,
  limitText,
  planText,
  verdictOf,
  verdictText,
} from '../../../../src/features/gradientCheck/checkText.ts';
import { levelOf } from '../../../../src/features/gradientCheck/mapColours.ts';
import { panels as english } from '../../../../src/words/en/panels.ts';
import { panels as chinese } from '../../../../src/words/zh/panels.ts';

const shape = { visibleSize: 4, hiddenSize: 2 };
const length = 2 * 8 + 2 + 4;
const exact: OwnErrors = { W1: 0, W2: 0, b1: 0, b2: 0, overall: 0 };

/** A check whose numerical gradient is that of `change`, while 1, 2, 3 … are claimed. */
function resultOf(change: (value: number, index: number) => number, ownErrors = exact): CheckResult {
  const analytic = Float64Array.from({ length }, (_, n) => n + 1);
  const numeric = analytic.map(change);
  const indices = Int32Array.from(analytic.keys());
  const check = compareGradients(analytic, numeric, indices, shape);
  return {
    shape,
    patches: 10,
    iteration: 0,
    check,
    ownErrors,
    indices,
    analytic,
    numeric,
    milliseconds: 1,
  };
}

describe('the verdict in words', () => {
  it('passes a gradient that is the cost’s', () => {
    expect(
      verdictText(
        resultOf((value) => value),
        undefined,
        english,
      ),
    ).toMatch(/^It passes.*gradient of the cost\.$/);
  });

  it('says of a mistake that it cannot see why it cannot', () => {
    for (const { id } of consistentMistakes) expect(english.mistakes.blindSpots, id).toHaveProperty(id);
    const words = verdictText(
      resultOf((value) => value),
      'weightsStartAtZero',
      english,
    );
    expect(words).toMatch(/^It passes.*cannot see it\. .*look at the tiles\.$/);
  });

  it('names the wrong blocks and the place to look, be it one block among right ones', () => {
    const words = verdictText(
      resultOf((value, n) => (n < 8 || (n >= 16 && n < 18) ? 2 * value : value)),
      undefined,
      english,
    );
    expect(words).toMatch(/^It fails.*Wrong: W1 and b1\..*look at delta2\.$/);
  });

  it('says when there is no number', () => {
    expect(
      verdictText(
        resultOf(() => Number.NaN),
        undefined,
        english,
      ),
    ).toMatch(/^It fails.*not a number/);
  });

  it('tells a difference that central differences make themselves from one that is a mistake', () => {
    const off = (value: number) => value * (1 + 4e-9);
    expect(verdictOf(resultOf(off))).toBe('fails');
    const err = 1e-9;
    const limited = resultOf(off, { W1: err, W2: err, b1: err, b2: err, overall: err });
    expect(verdictOf(limited)).toBe('limit');
    expect(verdictText(limited, undefined, english)).toMatch(/agrees as far as rounding allows/);
    expect(limitText(limited, english.gradientCheck)).toMatch(/^W1, W2, b1,? and b2 are above 1e-9/);
    expect(
      limitText(
        resultOf((value) => value),
        english.gradientCheck,
      ),
    ).toBeUndefined();
  });
});

describe('the heat maps', () => {
  const result = resultOf((value, n) => (n === 3 ? -value : value));

  it('have the blocks’ shapes, with each entry where it stands in its matrix', () => {
    const [W1, , b1] = cellsOf(result, 1);
    if (!W1 || !b1) throw new Error('There are not four blocks.');
    expect([W1.cellRows, W1.cellColumns, b1.cellRows, b1.cellColumns]).toEqual([2, 4, 2, 1]);
    // column by column: index 3 is row 2, column 2
    expect(W1.cells.findIndex(({ relative }) => relative > 0)).toBe(1 * 4 + 1);
    expect(cellText(result, W1, 5, english.gradientCheck)).toMatch(
      /^W1\(2, 2\): computed 4\.000, numerical −4\.000, relative/,
    );
    expect(cellText(result, b1, 1, english.gradientCheck)).toMatch(/^b1\(2\): computed 18\.00,/);
  });

  it('show the worst of the entries that share a cell, and say what was not checked', () => {
    const [W1] = cellsOf(result, 2);
    if (!W1) throw new Error('There is no W1.');
    expect(W1.cells.map(({ relative }) => relative > 0)).toEqual([true, false]);
    expect(cellText(result, W1, 0, english.gradientCheck)).toMatch(/^W1\(2, 2\), the worst checked here:/);
    const sampled = { ...result, indices: Int32Array.of(3) };
    const [alone] = cellsOf(sampled, 1);
    if (!alone) throw new Error('There is no W1.');
    expect(cellText(sampled, alone, 0, english.gradientCheck)).toBe(
      'W1, from row 1, column 1: not among the checked entries.',
    );
  });

  it('are coloured by the logarithm of the difference, no number as the worst', () => {
    expect([0, 1e-12, 1e-6, 1, 3].map(levelOf)).toEqual([0, 0, 0.5, 1, 1]);
    expect(levelOf(Number.NaN)).toBe(1);
  });
});

describe('the plan in words', () => {
  const plan = {
    parameters: 3289,
    ofParameters: 3289,
    patches: 100,
    ofPatches: 10_000,
    expectedMilliseconds: 4200,
  };

  it('names what will be checked and the time', () => {
    expect(planText(plan, false, english.gradientCheck)).toBe(
      'It checks all 3,289 parameters on 100 of the 10,000 patches, in about 4 seconds.',
    );
  });

  it('says of a large network that it is a sample, and why', () => {
    const words = planText(
      { ...plan, ofParameters: 308_308, expectedMilliseconds: 130_000 },
      true,
      english.gradientCheck,
    );
    expect(words).toMatch(
      /^It checks 3,289 of the 308,308 parameters, chosen at random.*about 2 minutes while training continues.*slow, as McCormick’s notes warn\.$/,
    );
  });

  it('is complete in Chinese, too', () => {
    expect(planText(plan, false, chinese.gradientCheck)).toBe(
      '将在 10,000 个图像块中的 100 个上检验全部 3,289 个参数，需要约 4 秒。',
    );
  });
});
