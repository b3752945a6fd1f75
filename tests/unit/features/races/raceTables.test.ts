import { describe, expect, it } from 'vitest';
import { curveTable, raceTable } from '../../../../src/features/races/raceTables.ts';
import { halfRace } from './races.ts';

const rowsOf = (csv: string) =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

describe('the table of a race', () => {
  it('has a row for each run, with its end and all its settings', () => {
    const [heads = [], first = [], second = []] = rowsOf(raceTable(halfRace()));
    const value = (row: readonly string[], name: string) => row[heads.indexOf(name)];
    expect(value(first, 'state')).toBe('finished');
    expect(Number(value(first, 'total'))).toBeCloseTo(0.401, 4);
    expect(['iteration', 'evaluations', 'seconds'].map((name) => value(first, name))).toEqual([
      '100',
      '101',
      '1.25',
    ]);
    expect([value(first, 'edgeUnits'), value(first, 'barsFound')]).toEqual(['2', '']);
    expect([value(first, 'lambda'), value(second, 'lambda')]).toEqual(['0.00001', '0.0001']);
    expect([value(second, 'state'), value(second, 'total')]).toEqual(['waiting', '']);
    expect(value(second, 'optimiser')).toBe('lbfgs');
    expect(first).toHaveLength(heads.length);
  });

  it('counts no edges in strokes', () => {
    const [heads = [], row = []] = rowsOf(raceTable(halfRace('digits')));
    expect(row[heads.indexOf('edgeUnits')]).toBe('');
  });
});

describe('the table of the curves', () => {
  it('has a row for each iteration, with evaluations and seconds where they were measured', () => {
    const rows = rowsOf(curveTable(halfRace(), ({ settings }) => `λ ${settings.objective.lambda}`));
    expect(rows[0]?.slice(0, 6)).toEqual(['run', 'lambda', 'iteration', 'evaluations', 'seconds', 'total']);
    expect(rows).toHaveLength(1 + 101);
    expect(rows[51]?.slice(0, 5)).toEqual(['1', 'λ 0.00001', '50', '51', '0.625']);
    expect(rows[52]?.slice(2, 5)).toEqual(['51', '', '']);
  });
});
