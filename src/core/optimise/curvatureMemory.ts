import { negate, plainVectors, scale, type VectorRoom } from './vectors.ts';

/** Below this y·s a pair says too little of the curvature, or that it is negative, and is left out (minFunc). */
const smallestCurvature = 1e-10;

/** Bytes that `pairs` pairs of a step and a change of gradient take. */
export function memoryBytes(parameterCount: number, pairs: number): number {
  return 2 * pairs * parameterCount * Float64Array.BYTES_PER_ELEMENT;
}

/** How many pairs fit into `limitBytes`: at least one, at most `max`. */
export function memoryPairsFor(parameterCount: number, limitBytes = 50e6, max = 100): number {
  return Math.max(1, Math.min(max, Math.floor(limitBytes / memoryBytes(parameterCount, 1))));
}

/**
 * What L-BFGS remembers: the last `capacity` pairs of a step s = θ' − θ and the change y = g' − g of the gradient
 * along it, each kept in one contiguous ring, so that memory is bounded and bought once.
 * Equations of Nocedal and Wright, Numerical Optimization, 2nd edition, section 7.2; their ρ is `curvature` here,
 * their α `correction`.
 */
export class CurvatureMemory {
  readonly bytes: number;
  readonly #capacity: number;
  /** The direction that is asked for, where the sums can reach it. */
  readonly #direction: Float64Array;
  readonly #steps: readonly Float64Array[];
  readonly #changes: readonly Float64Array[];
  readonly #vectors: VectorRoom;
  /** y·s of each pair. */
  readonly #curvature: Float64Array;
  readonly #correction: Float64Array;
  readonly #parameterCount: number;
  #size = 0;
  #next = 0;
  /** s·y / y·y of the newest pair: the initial Hessian's inverse (equation 7.20). */
  #scaling = 1;

  /** @throws RangeError when capacity is not a whole number of at least 1. */
  constructor(parameterCount: number, capacity: number, vectors = plainVectors) {
    if (!Number.isInteger(capacity) || capacity < 1) {
      throw new RangeError(`L-BFGS needs a memory of at least one pair, not ${capacity}.`);
    }
    this.#parameterCount = parameterCount;
    this.#capacity = capacity;
    this.#vectors = vectors;
    const ring = capacity * parameterCount;
    const [direction, steps, changes] = vectors.allocate(parameterCount, ring, ring) as Triple;
    this.#direction = direction;
    this.#steps = rowsOf(steps, parameterCount);
    this.#changes = rowsOf(changes, parameterCount);
    this.#curvature = new Float64Array(capacity);
    this.#correction = new Float64Array(capacity);
    this.bytes = memoryBytes(parameterCount, capacity);
  }

  /** Pairs remembered now. */
  get size(): number {
    return this.#size;
  }

  forget(): void {
    this.#size = 0;
    this.#next = 0;
    this.#scaling = 1;
  }

  /**
   * Remembers s = step × direction and y = newGradient − gradient, in place of the oldest pair when full.
   * @returns false when the pair was left out, for y·s ≤ 1e-10
   */
  remember(
    step: number,
    direction: Float64Array,
    gradient: Float64Array,
    newGradient: Float64Array,
  ): boolean {
    let ys = 0;
    let yy = 0;
    for (let i = 0; i < this.#parameterCount; i++) {
      const y = newGradient[i]! - gradient[i]!;
      ys += y * (step * direction[i]!);
      yy += y * y;
    }
    if (!(ys > smallestCurvature)) return false;
    const s = this.#steps[this.#next]!;
    const y = this.#changes[this.#next]!;
    for (let i = 0; i < this.#parameterCount; i++) {
      s[i] = step * direction[i]!;
      y[i] = newGradient[i]! - gradient[i]!;
    }
    this.#curvature[this.#next] = ys;
    this.#scaling = ys / yy;
    this.#next = (this.#next + 1) % this.#capacity;
    this.#size = Math.min(this.#size + 1, this.#capacity);
    return true;
  }

  /**
   * direction = −H·gradient by the two-loop recursion (algorithm 7.4); −gradient while nothing is remembered. Every
   * addition to the direction is fused with the inner product that the next pair needs, so each loop reads each vector once.
   */
  writeDirection(direction: Float64Array, gradient: Float64Array): void {
    negate(this.#direction, gradient);
    if (this.#size > 0) this.#multiplyDirection();
    direction.set(this.#direction);
  }

  /** direction = H·direction */
  #multiplyDirection(): void {
    const { addScaledAndDot, dot } = this.#vectors;
    const direction = this.#direction;
    const oldest = this.#size - 1;
    let product = dot(this.#steps[this.#pairOfAge(0)]!, direction);
    for (let age = 0; age <= oldest; age++) {
      const pair = this.#pairOfAge(age);
      const correction = product / this.#curvature[pair]!;
      this.#correction[pair] = correction;
      const nextStep = this.#steps[this.#pairOfAge(Math.min(age + 1, oldest))]!;
      product = addScaledAndDot(direction, -correction, this.#changes[pair]!, nextStep);
    }
    scale(direction, this.#scaling);
    product = dot(this.#changes[this.#pairOfAge(oldest)]!, direction);
    for (let age = oldest; age >= 0; age--) {
      const pair = this.#pairOfAge(age);
      const change = product / this.#curvature[pair]!;
      const nextChange = this.#changes[this.#pairOfAge(Math.max(age - 1, 0))]!;
      const factor = this.#correction[pair]! - change;
      product = addScaledAndDot(direction, factor, this.#steps[pair]!, nextChange);
    }
  }

  /** The slot of a pair, 0 the newest. */
  #pairOfAge(age: number): number {
    return (this.#next - 1 - age + 2 * this.#capacity) % this.#capacity;
  }
}

type Triple = [Float64Array, Float64Array, Float64Array];

function rowsOf(ring: Float64Array, length: number): Float64Array[] {
  return Array.from({ length: ring.length / length }, (_, row) =>
    ring.subarray(row * length, (row + 1) * length),
  );
}
