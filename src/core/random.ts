/** A stream of random numbers. Passed in wherever chance is needed, never global. */
export interface Random {
  /** Uniform on [0, 1), 32 bits of resolution. */
  next(): number;
  /** Uniform integer on [0, bound), bound ≤ 2^32. */
  integer(bound: number): number;
  /** Standard normal (mean 0, variance 1). */
  normal(): number;
}

const wordRange = 2 ** 32;

/**
 * A stream named by `seed` and `stream`, both integers of which the low 32 bits count. Different streams of one
 * seed are independent. `next` and `integer` use 32-bit integer arithmetic only, so they are the same on every
 * engine; `normal` takes a logarithm and may differ in the last bit.
 */
export function createRandom(seed: number, stream = 0): Random {
  const scrambledSeed = splitmix32(seed | 0)();
  return new Sfc32(splitmix32(scrambledSeed ^ Math.imul(stream | 0, 0x9e3779b1)));
}

/**
 * Chris Doty-Humphrey's small fast counting generator (PractRand's sfc32), warmed up by 12 steps. A class, so that all
 * streams share their compiled methods.
 */
class Sfc32 implements Random {
  /** a, b, c and the counter. */
  private readonly state: Int32Array;
  private spareNormal: number | undefined;

  constructor(seedWord: () => number) {
    this.state = Int32Array.of(seedWord(), seedWord(), seedWord(), 1);
    for (let step = 0; step < 12; step++) this.word();
  }

  next(): number {
    return this.word() / wordRange;
  }

  integer(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > wordRange) {
      throw new RangeError(`A random integer needs a bound from 1 to 2^32, not ${bound}.`);
    }
    if (bound === wordRange) return this.word();
    // 2^32 modulo the bound in 32-bit integers, as a remainder of floating-point numbers is slow
    const surplus = ((wordRange - bound) >>> 0) % (bound >>> 0);
    const fair = wordRange - surplus; // values from here on would favour small results
    let value = this.word();
    while (value >= fair) value = this.word();
    return (value >>> 0) % (bound >>> 0);
  }

  /** Marsaglia's polar method: two normals from a point in the unit disc; the second is kept for the next call. */
  normal(): number {
    if (this.spareNormal !== undefined) {
      const kept = this.spareNormal;
      this.spareNormal = undefined;
      return kept;
    }
    let x = 0;
    let y = 0;
    let square = 0;
    while (square === 0 || square >= 1) {
      x = 2 * this.next() - 1;
      y = 2 * this.next() - 1;
      square = x * x + y * y;
    }
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    this.spareNormal = y * scale;
    return x * scale;
  }

  private word(): number {
    const { state } = this;
    const a = state[0] as number;
    const b = state[1] as number;
    const c = state[2] as number;
    const counter = state[3] as number;
    const sum = (a + b + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    state[3] = (counter + 1) | 0;
    return sum >>> 0;
  }
}

/** A 32-bit form of Steele, Lea & Flood's SplitMix (2014): spreads nearby seeds far apart. */
function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) | 0;
  };
}
