import type { Precision } from '../precision.ts';
import type { LbfgsMemory } from './optimiser.ts';
import { negate, plainVectors, type StoredVector, scale, type VectorRoom } from './vectors.ts';

/** Below this y·s a pair says too little of the curvature, or that it is negative, and is left out (minFunc). */
const smallestCurvature = 1e-10;

/** Bytes that `pairs` pairs of a step and a change of gradient take. */
export function memoryBytes(parameterCount: number, pairs: number, precision: Precision = 'float64'): number {
  return 2 * pairs * parameterCount * (precision === 'float32' ? 4 : 8);
}

const limitBytes = 50e6;
const mostPairs = 100;

/** How many pairs fit into 50 MB: at least one, at most 100. */
export function memoryPairsFor(parameterCount: number, precision: Precision = 'float64'): number {
  return Math.max(1, Math.min(mostPairs, Math.floor(limitBytes / memoryBytes(parameterCount, 1, precision))));
}

export interface MemoryOptions {
  readonly vectors?: VectorRoom;
  /** What pairs are kept in. */
  readonly precision?: Precision;
}

/**
 * What L-BFGS remembers: the last `capacity` pairs of a step s = θ' − θ and the change y = g' − g of the gradient
 * along it, each kept in one contiguous ring, so that memory is bounded and bought once. Where gradients come from float32
 * arithmetic, rings of float32 lose nothing: half as much streams through the caches, twice an iteration.
 * Equations of Nocedal and Wright, Numerical Optimization, 2nd edition, section 7.2; their ρ is `curvature` here,
 * their α `correction`.
 */
export class CurvatureMemory {
  readonly bytes: number;
  readonly #capacity: number;
  /** Slots of a ring: one more than pairs, so that a pair is written before it is known whether it is kept. */
  readonly #slots: number;
  /** The direction that is asked for, where the sums can reach it. */
  readonly #direction: Float64Array;
  readonly #steps: readonly StoredVector[];
  readonly #changes: readonly StoredVector[];
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
  constructor(
    parameterCount: number,
    capacity: number,
    { vectors = plainVectors, precision = 'float64' }: MemoryOptions = {},
  ) {
    if (!Number.isInteger(capacity) || capacity < 1) {
      throw new RangeError(`L-BFGS needs a memory of at least one pair, not ${capacity}.`);
    }
    this.#parameterCount = parameterCount;
    this.#capacity = capacity;
    this.#vectors = vectors;
    this.#slots = capacity + 1;
    const ring = this.#slots * parameterCount;
    const { working, stored } = vectors.allocate(parameterCount, [ring, ring], precision);
    const [steps, changes] = stored as [StoredVector, StoredVector];
    this.#direction = working;
    this.#steps = rowsOf(steps, parameterCount);
    this.#changes = rowsOf(changes, parameterCount);
    this.#curvature = new Float64Array(this.#slots);
    this.#correction = new Float64Array(this.#slots);
    this.bytes = memoryBytes(parameterCount, capacity, precision);
  }

  /** Pairs remembered now. */
  get size(): number {
    return this.#size;
  }

  /** The pairs, the oldest first, for another memory to begin with; undefined when they take more than so many bytes. */
  copy(mostBytes: number): Omit<LbfgsMemory, 'of' | 'stood'> | undefined {
    const slots = Array.from({ length: this.#size }, (_, age) => this.#pairOfAge(this.#size - 1 - age));
    const length = this.#size * this.#parameterCount;
    const bytes = 2 * length * this.#steps[0]!.BYTES_PER_ELEMENT;
    if (bytes > mostBytes) return undefined;
    return {
      steps: joined(
        slots.map((slot) => this.#steps[slot]!),
        length,
      ),
      changes: joined(
        slots.map((slot) => this.#changes[slot]!),
        length,
      ),
      curvature: Float64Array.from(slots, (slot) => this.#curvature[slot]!),
      scaling: this.#scaling,
    };
  }

  /** Remembers what another did; of more pairs than fit the newest. @throws RangeError when the pairs are not as long as theta */
  restore({ steps, changes, curvature, scaling }: Omit<LbfgsMemory, 'of' | 'stood'>): void {
    const n = this.#parameterCount;
    const { length } = curvature;
    if (steps.length !== length * n || changes.length !== length * n) {
      throw new RangeError(`The pairs remembered are not ${length} vectors of ${n} numbers.`);
    }
    const first = Math.max(0, length - this.#capacity);
    for (let pair = first; pair < length; pair++) {
      this.#steps[pair - first]!.set(steps.subarray(pair * n, (pair + 1) * n));
      this.#changes[pair - first]!.set(changes.subarray(pair * n, (pair + 1) * n));
      this.#curvature[pair - first] = curvature[pair]!;
    }
    this.#size = length - first;
    this.#next = this.#size % this.#slots;
    this.#scaling = scaling;
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
    const s = this.#steps[this.#next]!;
    const y = this.#changes[this.#next]!;
    let ys = 0;
    let yy = 0;
    for (let i = 0; i < this.#parameterCount; i++) {
      s[i] = step * direction[i]!;
      y[i] = newGradient[i]! - gradient[i]!;
      ys += y[i]! * s[i]!;
      yy += y[i]! * y[i]!;
    }
    if (!(ys > smallestCurvature)) return false;
    this.#curvature[this.#next] = ys;
    this.#scaling = ys / yy;
    this.#next = (this.#next + 1) % this.#slots;
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
    return (this.#next - 1 - age + 2 * this.#slots) % this.#slots;
  }
}

/** Copies, one after the other, in their precision. */
function joined(rows: readonly StoredVector[], length: number): StoredVector {
  const whole = rows[0] instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
  let end = 0;
  for (const row of rows) {
    whole.set(row, end);
    end += row.length;
  }
  return whole;
}

function rowsOf(ring: StoredVector, length: number): StoredVector[] {
  return Array.from({ length: ring.length / length }, (_, row) =>
    ring.subarray(row * length, (row + 1) * length),
  );
}
