/** The Mersenne Twister as NumPy's `RandomState` seeds and reads it (Matsumoto & Nishimura 1998), so that seeds give the same numbers. */
export class RandomState {
  private readonly state = new Uint32Array(624);
  private at = 624;
  private spareNormal: number | undefined;

  constructor(seed: number) {
    const { state } = this;
    state[0] = seed >>> 0;
    for (let n = 1; n < 624; n++) {
      const before = state[n - 1]! ^ (state[n - 1]! >>> 30);
      state[n] = (Math.imul(1812433253, before) + n) >>> 0;
    }
  }

  private refill(): void {
    const { state } = this;
    for (let n = 0; n < 624; n++) {
      const mixed = (state[n]! & 0x80000000) | (state[(n + 1) % 624]! & 0x7fffffff);
      const twisted = state[(n + 397) % 624]! ^ (mixed >>> 1);
      state[n] = (mixed & 1 ? twisted ^ 0x9908b0df : twisted) >>> 0;
    }
    this.at = 0;
  }

  /** 32 random bits. */
  word(): number {
    if (this.at >= 624) this.refill();
    let bits = this.state[this.at++]!;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    return (bits ^ (bits >>> 18)) >>> 0;
  }

  /** Uniform on [0, 1), 53 bits. */
  uniform(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** Standard normal, by the polar method. */
  normal(): number {
    if (this.spareNormal !== undefined) {
      const spare = this.spareNormal;
      this.spareNormal = undefined;
      return spare;
    }
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.spareNormal = factor * x;
      return factor * y;
    }
  }

  /** A whole number from 0 to `most`: words under a mask, until one is small enough. */
  integerUpTo(most: number): number {
    if (most <= 0) return 0;
    let mask = most;
    for (const shift of [1, 2, 4, 8, 16]) mask |= mask >>> shift;
    for (;;) {
      const value = (this.word() & mask) >>> 0;
      if (value <= most) return value;
    }
  }
}
