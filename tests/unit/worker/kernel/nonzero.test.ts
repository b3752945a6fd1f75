import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWorthwhileNonzero, writeNonzero } from '../../../../src/worker/kernel/nonzero.ts';
import { assertProperty } from '../../assertProperty.ts';

const patchSet = (values: number[], visibleSize: number) => ({
  values: Float32Array.from(values),
  count: values.length / visibleSize,
  visibleSize,
});

describe('what of the patches is not 0', () => {
  it('is counted where it is little, and not worth a list where it is much or nothing', () => {
    expect(countWorthwhileNonzero(patchSet([0, 0, 0.5, 0, 0, 0, 0, 1, 0, 0], 5))).toBe(2);
    expect(countWorthwhileNonzero(patchSet([0, 0.1, 0.5, 0, 0, 0.3, 0, 1, 0, 0], 5))).toBe(0);
    expect(countWorthwhileNonzero(patchSet([0, -0, 0, 0], 2))).toBe(0);
  });

  it('is listed patch by patch, so that the patches can be put together again from their lists', () => {
    const number = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.float({ noNaN: true }));
    assertProperty(
      fc.property(
        fc.integer({ min: 1, max: 12 }).chain((size) =>
          fc.tuple(
            fc.constant(size),
            fc.array(fc.array(number, { minLength: size, maxLength: size }), {
              minLength: 1,
              maxLength: 9,
            }),
          ),
        ),
        ([visibleSize, rows]) => {
          const patches = patchSet(rows.flat(), visibleSize);
          const indices = new Uint16Array(patches.values.filter((value) => value !== 0).length);
          const starts = new Uint32Array(patches.count + 1);
          writeNonzero(patches, { indices, starts });
          const again = new Float32Array(patches.values.length);
          for (let patch = 0; patch < patches.count; patch++) {
            for (const i of indices.subarray(starts[patch], starts[patch + 1])) {
              again[patch * visibleSize + i] = patches.values[patch * visibleSize + i] as number;
            }
          }
          expect(again.every((value, n) => value === patches.values[n])).toBe(true);
          expect(starts[patches.count]).toBe(indices.length);
        },
      ),
    );
  });
});
