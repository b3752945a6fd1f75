import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMat } from '../../../../src/files/mat/readMat.ts';
import { writeMat } from '../../../../src/files/mat/writeMat.ts';
import { assertAsyncProperty } from '../../assertProperty.ts';

const anyArray = fc
  .record({
    name: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,62}$/),
    dims: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 4 }),
  })
  .chain(({ name, dims }) => {
    const count = dims.reduce((product, side) => product * side, 1);
    return fc
      .array(fc.double(), { minLength: count, maxLength: count })
      .map((values) => ({ name, dims, data: Float64Array.from(values) }));
  });

const hasScipy = (() => {
  try {
    execFileSync('python3', ['-c', 'import scipy.io'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('writeMat', () => {
  it('writes what readMat reads back, bit for bit', async () => {
    await assertAsyncProperty(
      fc.asyncProperty(fc.array(anyArray, { maxLength: 4 }), async (variables) => {
        const { arrays } = await readMat(writeMat(variables), 'round.mat');
        expect(arrays).toEqual(variables);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses names that MATLAB would refuse, and dimensions that do not fit', () => {
    const data = Float64Array.of(1, 2);
    expect(() => writeMat([{ name: '1st', dims: [1, 2], data }])).toThrow(RangeError);
    expect(() => writeMat([{ name: 'W1', dims: [2, 2], data }])).toThrow(RangeError);
    expect(() => writeMat([{ name: 'W1', dims: [2], data }])).toThrow(RangeError);
  });

  it.skipIf(!hasScipy)('writes files SciPy loads (skipped without SciPy)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mat-'));
    const path = join(folder, 'weights.mat');
    const W1 = Float64Array.from({ length: 6 }, (_, i) => i / 3);
    const theta = Float64Array.from({ length: 9 }, (_, i) => -i - 1);
    writeFileSync(
      path,
      writeMat([
        { name: 'W1', dims: [2, 3], data: W1 },
        { name: 'theta', dims: [9, 1], data: theta },
      ]),
    );
    const program =
      'import json,sys,scipy.io as s; m=s.loadmat(sys.argv[1]); print(json.dumps([m["W1"].tolist(), m["theta"].tolist()]))';
    const printed = execFileSync('python3', ['-c', program, path], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(JSON.parse(printed)).toEqual([
      [
        [0, 2 / 3, 4 / 3],
        [1 / 3, 1, 5 / 3],
      ],
      [...theta].map((value) => [value]),
    ]);
  });
});
