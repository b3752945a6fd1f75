import fc from 'fast-check';

const value = fc.double({ min: -3, max: 3, noNaN: true }).map((x) => Math.round(x * 1e4) / 1e4);

/** Two vectors of one length, 2 to 12 values, the first of them not zero. */
export const twoVectors: fc.Arbitrary<readonly [number[], number[]]> = fc
  .integer({ min: 2, max: 12 })
  .chain((length) => {
    const vector = fc.array(value, { minLength: length, maxLength: length });
    return fc.tuple(
      vector.filter((numbers) => Math.hypot(...numbers) > 0.01),
      vector,
    );
  });
