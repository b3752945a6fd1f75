/** A stream of random numbers. Passed in wherever chance is needed, never global. */
export interface Random {
  /** Uniform on [0, 1), 32 bits of resolution. */
  next(): number;
  /** Uniform integer on [0, bound), bound ≤ 2^32. */
  integer(bound: number): number;
  /** Standard normal (mean 0, variance 1). */
  normal(): number;
}
