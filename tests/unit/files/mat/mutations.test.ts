import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileRefusal } from '../../../../src/files/errors.ts';
import { matPictures } from '../../../../src/files/mat/matPictures.ts';
import { readMat } from '../../../../src/files/mat/readMat.ts';
import { fixture } from '../fixture.ts';

const limits = { numbers: 1e6, inflatedBytes: 1e7 };
const originals = ['workspace_v6.mat', 'workspace_v7.mat', 'big_int32_v7.mat', 'classes_v7.mat'].map(fixture);

const mutation = fc.record({
  original: fc.constantFrom(...originals),
  changes: fc.array(
    fc.record({
      place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      byte: fc.oneof(fc.constantFrom(0, 1, 4, 9, 14, 15, 0x7f, 0x80, 0xff), fc.nat(255)),
    }),
    { maxLength: 4 },
  ),
  keep: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true })),
});

describe('readMat on damaged files', () => {
  it('gives data or a refusal that names the file, never anything else, and quickly', async () => {
    let slowest = 0;
    await fc.assert(
      fc.asyncProperty(mutation, async ({ original, changes, keep }) => {
        const bytes = original.slice(0, Math.floor(original.length * keep));
        for (const { place, byte } of changes) bytes[Math.floor(place * bytes.length)] = byte;
        const start = performance.now();
        try {
          const { pictures } = matPictures(await readMat(bytes, 'mutant.mat', limits), 'mutant.mat');
          for (const { image } of pictures) {
            expect(image.pixels.length).toBe(image.width * image.height);
            expect(image.pixels.every(Number.isFinite)).toBe(true);
          }
        } catch (error) {
          if (!(error instanceof FileRefusal)) throw error;
          expect(error.sentence).toContain('mutant.mat');
        }
        slowest = Math.max(slowest, performance.now() - start);
      }),
      { numRuns: 3000 },
    );
    expect(slowest).toBeLessThan(1000);
  }, 60_000);
});
