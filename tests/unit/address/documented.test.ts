import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  atParameter,
  runParameters,
  stepParameter,
  unitParameter,
  viewParameters,
} from '../../../src/address/parameters.ts';
import { fieldSchemas } from '../../../src/description/fields.ts';
import { parseDescription } from '../../../src/description/parseDescription.ts';

const text = readFileSync(fileURLToPath(new URL('../../../docs/addresses.md', import.meta.url)), 'utf8');
/** The tables of docs/addresses.md: parameter → its column of values. */
const rows = new Map(
  [...text.matchAll(/^\| `(\w+)` \| ([^|]*) \|/gm)].map(([, name = '', values = '']) => [name, values]),
);
const namesIn = (values: string): string[] => [...values.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
/** “0, or 1e-7 to 1” */
const rangeIn = (values: string): readonly number[] | undefined =>
  /([\d.e-]+) to ([\d.e-]+)/.exec(values)?.slice(1).map(Number);

describe('docs/addresses.md', () => {
  it('names every parameter of an address, and no other', () => {
    const known = [...Object.values(runParameters), ...Object.values(viewParameters)];
    const names = [...known, atParameter, stepParameter, unitParameter].map(({ name }) => name);
    expect([...rows.keys()].sort()).toEqual(names.sort());
  });

  it('says what each setting may be', () => {
    for (const [field, { name }] of Object.entries(runParameters)) {
      const values = rows.get(name) ?? '';
      const range = rangeIn(values);
      if (range) {
        const [min = Number.NaN, max = Number.NaN] = range;
        const used = [min, max, min - 1e-9, max + 1].map(
          (given) =>
            parseDescription({ sparsity: 'topK', optimiser: optimiserWith(name), [field]: given })
              .description[field as 'seed'],
        );
        expect(used, name).toEqual([
          min,
          max,
          expect.toSatisfy((low: number) => low === min || low === 0),
          max,
        ]);
      }
      const schema = fieldSchemas[field as keyof typeof fieldSchemas];
      const options =
        'options' in schema ? schema.options.filter((one) => typeof one === 'string') : undefined;
      if (options && options.length > 0) expect(namesIn(values), name).toEqual(options);
      expect(range !== undefined || namesIn(values).length > 0, name).toBe(true);
    }
  });

  it('says which names each parameter of the view has', () => {
    for (const { name, names } of Object.values(viewParameters))
      expect(namesIn(rows.get(name) ?? '').sort(), name).toEqual([...names].sort());
  });
});

const optimiserWith = (name: string): string =>
  ({ memory: 'lbfgs', momentum: 'momentum', batch: 'adam', learningRate: 'adam' })[name] ?? 'lbfgs';
