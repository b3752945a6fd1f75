import { describe, expect, it } from 'vitest';
import { klDivergence } from '../../../../src/core/autoencoder/sparsity.ts';
import { divergenceAxes } from '../../../../src/features/sparsity/divergenceChart.ts';
import { matrixColours, matrixFigures, unitsByUse } from '../../../../src/features/sparsity/matrixColours.ts';
import { sortedRows, stateText, surveyTexts } from '../../../../src/features/sparsity/unitText.ts';
import type { UnitRow } from '../../../../src/features/sparsity/useUnits.ts';
import { shareOfAxis } from '../../../../src/ui/chart/axis.ts';
import { sparsity as words } from '../../../../src/words/en/sparsity.ts';

const rho = 0.01;
const row = (unit: number, rhoHat: number, report: Partial<UnitRow['report']> = {}): UnitRow => ({
  unit,
  rhoHat,
  divergence: klDivergence(rho, rhoHat, 1 - rhoHat),
  report: { unit, state: 'working', duplicates: [], ...report },
});
const rows = [
  row(0, 0.012),
  row(1, 0.5, { state: 'saturated' }),
  row(2, 1e-5, { state: 'dead', duplicates: [{ unit: 3, cosine: -0.99 }] }),
  row(3, 0.01, { duplicates: [{ unit: 2, cosine: -0.99 }] }),
];

describe('the table of units', () => {
  it('sorts by number, ρ̂, divergence and remark, both ways, equal ones by number', () => {
    const order = (key: 'unit' | 'rhoHat' | 'divergence' | 'state', descending: boolean) =>
      sortedRows(rows, { key, descending }).map(({ unit }) => unit);
    expect(order('unit', true)).toEqual([3, 2, 1, 0]);
    expect(order('rhoHat', false)).toEqual([2, 3, 0, 1]);
    expect(order('divergence', true)).toEqual([1, 2, 0, 3]);
    expect(order('state', false)).toEqual([0, 3, 1, 2]);
  });

  it('names what is wrong with a unit, and nothing with one that works', () => {
    expect(rows.map((one) => stateText(one, words))).toEqual([
      '',
      'always on',
      'always off, similar to: 4',
      'similar to: 3',
    ]);
    expect(stateText({ report: undefined }, words)).toBe('');
  });

  it('counts and names the units of each kind', () => {
    expect(surveyTexts(rows, words)).toEqual([
      '1 always off: 3.',
      '1 always on: 2.',
      '2 similar or opposite: 3, 4.',
    ]);
    expect(surveyTexts([row(0, 0.01)], words)).toEqual([]);
    const many = Array.from({ length: 20 }, (_, unit) => row(unit, 0.001, { state: 'dead' }));
    expect(surveyTexts(many, words)[0]).toBe('20 always off: 1, 2, 3, 4, 5, 6, 7, 8 and 12 more.');
  });
});

describe('the chart of the divergence', () => {
  it.each(['whole', 'near'] as const)('holds every unit and the target in its %s range', (view) => {
    const { across, up } = divergenceAxes(rows, rho, view);
    for (const unit of [...rows, row(9, rho)]) {
      expect(unit.rhoHat).toBeGreaterThanOrEqual(across.domain[0]);
      expect(unit.rhoHat).toBeLessThanOrEqual(across.domain[1]);
      expect(unit.divergence).toBeLessThanOrEqual(up.domain[1]);
    }
    for (const { ticks, domain } of [across, up]) {
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(9);
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(domain[0] * (1 - 1e-9));
        expect(tick).toBeLessThanOrEqual(domain[1] * (1 + 1e-9));
      }
    }
  });

  it('comes nearer when all units stand close together, even exactly at the target', () => {
    const top = (units: readonly UnitRow[], view: 'whole' | 'near') =>
      divergenceAxes(units, rho, view).up.domain[1];
    const close = [row(0, 0.0112), row(1, 0.0115)];
    expect(top(close, 'near')).toBeLessThan(top(close, 'whole') / 10);
    expect(top([row(0, rho)], 'near')).toBeGreaterThan(0);
    expect(divergenceAxes([row(0, rho)], rho, 'near').across.ticks.length).toBeGreaterThan(1);
  });

  it('puts a unit that is never on at the left edge, and an infinite divergence at the top', () => {
    const { across, up } = divergenceAxes(rows, rho, 'whole');
    expect(shareOfAxis(0, across)).toBe(0);
    expect(shareOfAxis(Number.POSITIVE_INFINITY, up)).toBe(1);
  });
});

describe('the activation matrix', () => {
  const activations = { a2: Float32Array.of(0, 0.2, 1, 0.05, 0.3, 0.9), patchCount: 2, hiddenSize: 3 };

  it('counts the activations above 0.1, and units a patch', () => {
    expect(matrixFigures(activations)).toEqual({
      share: 4 / 6,
      unitsPerPatch: 2,
      mean: expect.closeTo(2.45 / 6, 6),
    });
  });

  it('has a unit a row in the order asked for, black for 0 and white for 1', () => {
    expect(unitsByUse(activations)).toEqual([2, 1, 0]);
    const constant = { a2: Float32Array.of(0.05, 0, 0.05, 0.09), patchCount: 2, hiddenSize: 2 };
    expect(unitsByUse(constant)).toEqual([1, 0]);
    const colours = matrixColours(activations, [2, 1, 0]);
    const greys = Array.from({ length: 6 }, (_, cell) => colours[4 * cell]);
    expect(greys).toEqual([255, 229, 51, 77, 0, 13]);
  });
});
