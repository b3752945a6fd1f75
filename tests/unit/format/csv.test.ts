import { expect, it } from 'vitest';
import { writeCsv } from '../../../src/format/csv.ts';

it('a table is written with quotes where its text needs them, and empty fields where nothing is known', () => {
  expect(
    writeCsv([
      ['run', 'name', 'cost'],
      [1, 'λ = 1e-4, β = 3', 0.1 + 0.2],
      [2, 'so-called "edges"', undefined],
      [3, 'two\nlines', true],
    ]),
  ).toBe(
    'run,name,cost\r\n1,"λ = 1e-4, β = 3",0.30000000000000004\r\n2,"so-called ""edges""",\r\n3,"two\nlines",true\r\n',
  );
});
