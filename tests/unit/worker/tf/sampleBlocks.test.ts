import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evenGroups, splitSamples } from '../../../../src/worker/tf/sampleBlocks.ts';
import { assertProperty } from '../../assertProperty.ts';

it('covers every sample once, in order, with groups no larger than asked', () => {
  assertProperty(
    fc.property(
      fc.integer({ min: 1, max: 60_000 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.boolean(),
      (count, groupSize, one) => {
        const blocks = splitSamples(count, { groupSize, groupsPerBlock: one ? 1 : Number.POSITIVE_INFINITY });
        let next = 0;
        const misplaced = blocks.filter((block) => {
          const isRight = block.first === next && block.groupSize <= groupSize;
          next += block.groups * block.groupSize;
          return !isRight;
        });
        expect(misplaced).toEqual([]);
        expect(next).toBe(count);
        if (!one) expect(blocks.length).toBeLessThanOrEqual(2);
      },
    ),
  );
});

it('divides a number of samples into as many groups as each has samples, as nearly as it goes', () => {
  expect([1, 2, 97, 400, 2000, 10_000].map(evenGroups)).toEqual([1, 1, 1, 20, 40, 100]);
});
