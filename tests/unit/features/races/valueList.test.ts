import { describe, expect, it } from 'vitest';
import { suitedRun } from '../../../../src/description/suited.ts';
import {
  mostRuns,
  parseValues,
  valuesBetween,
  writeValues,
} from '../../../../src/features/races/valueList.ts';
import {
  settingOf,
  variableFacts,
  variablesFor,
  withValue,
} from '../../../../src/features/races/variables.ts';
import { optimiserDefaults } from '../../../../src/presets/suitedSettings.ts';

const values = (text: string, variable: Parameters<typeof parseValues>[1] = 'lambda') => {
  const parsed = parseValues(text, variable);
  return 'values' in parsed ? parsed.values : parsed.problem;
};

describe('the values of a race', () => {
  it('are numbers parted by commas, semicolons or spaces', () => {
    expect(values('1e-5, 1e-4,1e-3')).toEqual([1e-5, 1e-4, 1e-3]);
    expect(values('0.1;0.2 ; 0.3')).toEqual([0.1, 0.2, 0.3]);
    expect(values(' 0  1e-4\n1e-3 ')).toEqual([0, 1e-4, 1e-3]);
    expect(values('1，2、3', 'seed')).toEqual([1, 2, 3]);
  });

  it('are not changed silently: the first that cannot be used is named', () => {
    expect(values('1e-4, ten')).toEqual({ id: 'notANumber', text: 'ten' });
    expect(values('1e-4, 2')).toMatchObject({ id: 'outOfRange', value: 2 });
    expect(values('0, 0.1', 'rho')).toMatchObject({ id: 'outOfRange', value: 0 });
    expect(values('9, 9.5', 'hiddenSize')).toEqual({ id: 'notWhole', value: 9.5 });
    expect(values('1e-4, 0.0001')).toEqual({ id: 'twice', value: 1e-4 });
  });

  it('are at least two, and not more than a page can hold', () => {
    expect(values('')).toEqual({ id: 'tooFew' });
    expect(values('1e-4')).toEqual({ id: 'tooFew' });
    const many = Array.from({ length: mostRuns + 1 }, (_, n) => n + 1).join(' ');
    expect(values(many, 'seed')).toEqual({ id: 'tooMany', count: mostRuns + 1, most: mostRuns });
  });
});

describe('values in steps', () => {
  it('are multiplied by a factor, or differ by as much', () => {
    expect(valuesBetween({ from: 1e-6, to: 1e-3, count: 7 }, 'geometric', 'lambda')).toEqual([
      1e-6, 3.16e-6, 1e-5, 3.16e-5, 1e-4, 3.16e-4, 1e-3,
    ]);
    expect(valuesBetween({ from: 0, to: 6, count: 5 }, 'arithmetic', 'beta')).toEqual([0, 1.5, 3, 4.5, 6]);
    expect(valuesBetween({ from: 1e-3, to: 1e-5, count: 3 }, 'geometric', 'lambda')).toEqual([
      1e-3, 1e-4, 1e-5,
    ]);
  });

  it('are whole where the setting counts, each once', () => {
    expect(valuesBetween({ from: 1, to: 4, count: 7 }, 'arithmetic', 'hiddenSize')).toEqual([1, 2, 3, 4]);
  });

  it('can be read back as they are written, for every setting', () => {
    for (const [variable, { usual, spacing }] of Object.entries(variableFacts)) {
      const name = variable as keyof typeof variableFacts;
      const list = valuesBetween(usual, spacing, name);
      expect(list.length).toBe(usual.count);
      expect(parseValues(writeValues(list), name)).toEqual({ values: list });
    }
  });
});

describe('a setting that is varied', () => {
  it('is the only one that changes', () => {
    for (const optimiser of Object.values(optimiserDefaults)) {
      const settings = { ...suitedRun('scenes'), optimiser };
      for (const variable of variablesFor(settings)) {
        if (variable === 'optimiser') continue;
        const { range } = variableFacts[variable];
        const changed = withValue(settings, variable, range.max);
        expect(settingOf(changed, variable)).toBe(range.max);
        const before = settingOf(settings, variable);
        if (before !== undefined) expect(withValue(changed, variable, before)).toEqual(settings);
      }
    }
  });

  it('is offered only where the optimiser has it', () => {
    const settings = suitedRun('scenes');
    expect(variablesFor(settings)).not.toContain('learningRate');
    expect(variablesFor({ ...settings, optimiser: optimiserDefaults.adam })).toContain('learningRate');
    expect(settingOf(settings, 'memory')).toBeUndefined();
  });
});
