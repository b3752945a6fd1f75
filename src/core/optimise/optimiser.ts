import type { StoredVector } from './vectors.ts';

/** The cost J(θ) and its gradient, in the layout of θ. */
export interface Evaluation {
  readonly cost: number;
  readonly gradient: Float64Array;
}

/** Why an optimiser stopped by itself. */
export type StopReason =
  | 'budget' // the iterations asked for are done
  | 'gradientTolerance' // the largest gradient entry is below the tolerance: a minimum
  | 'progressTolerance' // a step no longer changes θ or the cost noticeably
  | 'noiseFloor' // changes of the cost are smaller than its rounding noise
  | 'lineSearchFailed' // no step along the direction lowers the cost (a wrong gradient does this)
  | 'notFinite'; // the cost at the start, or after steps too long, is NaN or infinite

/**
 * `count` consecutive patches, the first of them patch number `from`. Patches are drawn at random when they are
 * sampled, so consecutive ones are a random batch already and none need be shuffled or copied.
 */
export interface Batch {
  readonly from: number;
  readonly count: number;
}

/**
 * Asks for the cost and gradient at this θ. The array is only valid until the answer is given. With a `batch` they
 * are computed for those patches only, including the mean activations; otherwise for all patches.
 */
export interface EvaluationNeeded {
  readonly type: 'evaluationNeeded';
  readonly theta: Float64Array;
  readonly batch?: Batch;
  /** The gradient will not be looked at: the answer may have an empty one. */
  readonly costOnly?: true;
}

/**
 * Offers a pass over mini-batches to whoever can make all of its moves faster than batch by batch. Who has moved theta and
 * what is remembered, in place, says so before the optimiser goes on; else it asks for each batch. Answer with nothing.
 */
export interface PassOffered {
  readonly type: 'passOffered';
  readonly theta: Float64Array;
  readonly batches: readonly Batch[];
  readonly rule: MoveRule;
  /** @param finite whether all numbers on the way were; theta is of no use otherwise */
  made(finite: boolean): void;
}

/** How each batch moves theta (adam.ts, momentum.ts), with what has been remembered so far, which moves along. */
export type MoveRule =
  | {
      readonly of: 'adam';
      readonly learningRate: number;
      readonly firstMomentDecay: number;
      readonly secondMomentDecay: number;
      readonly epsilon: number;
      readonly memory: Moving<AdamMemory>;
    }
  | {
      readonly of: 'momentum';
      readonly learningRate: number;
      readonly momentum: number;
      readonly memory: Moving<MomentumMemory>;
    };

export type Moving<Memory> = { -readonly [Name in keyof Memory]: Memory[Name] };

/** One iteration is done: `theta` is the new best point and `cost` its cost. Answer with nothing. */
export interface Iterated {
  readonly type: 'iterated';
  /** 1 after the first iteration. */
  readonly iteration: number;
  /** Cost-and-gradient evaluations so far, the one at the start included; the batches of a pass count as one. */
  readonly evaluations: number;
  readonly theta: Float64Array;
  readonly cost: number;
  /**
   * A copy of what the optimiser remembers beside theta, or undefined when that takes more than so many bytes. May be called
   * until the optimiser is asked to go on. Left out by optimisers that remember nothing.
   */
  readonly copyMemory?: (mostBytes: number) => OptimiserMemory | undefined;
}

/** What L-BFGS remembers: `count` pairs, the oldest first, one after the other. */
export interface LbfgsMemory {
  readonly of: 'lbfgs';
  /** count × parameters */
  readonly steps: StoredVector;
  /** count × parameters: the changes of the gradient along the steps, in the same precision */
  readonly changes: StoredVector;
  /** y·s of each pair. */
  readonly curvature: Float64Array;
  /** The initial Hessian's inverse (Nocedal and Wright, equation 7.20). */
  readonly scaling: number;
  /** Whether the last step brought no progress, so that the optimiser stops if it is not at a minimum. */
  readonly stood: boolean;
}

/** What Adam remembers: both moments, and β1 and β2 to the power of the moves made. */
export interface AdamMemory {
  readonly of: 'adam';
  readonly firstMoment: Float64Array;
  readonly secondMoment: Float64Array;
  readonly firstWeight: number;
  readonly secondWeight: number;
}

export interface MomentumMemory {
  readonly of: 'momentum';
  readonly velocity: Float64Array;
}

/** What an optimiser remembers between two iterations. Begun with it at the same theta, another goes on to the same numbers. */
export type OptimiserMemory = LbfgsMemory | AdamMemory | MomentumMemory;

export type OptimiserStep = EvaluationNeeded | Iterated;

/** How a run of an optimiser ended. `theta` and `cost` are the best point reached. */
export interface Stopped {
  readonly reason: StopReason;
  readonly iterations: number;
  readonly evaluations: number;
  readonly theta: Float64Array;
  readonly cost: number;
}

/**
 * An optimiser is a generator that asks for evaluations. It does not depend on how a cost is computed, so the same
 * code serves the float64 reference, the worker's kernels and a student's own cost function. After `evaluationNeeded`
 * call `next(evaluation)`; after `iterated` call `next()`.
 */
export type Optimiser = Generator<OptimiserStep, Stopped, Evaluation | undefined>;

/** One that also offers passes, after which `next()` is called, too. */
export type PassingOptimiser = Generator<OptimiserStep | PassOffered, Stopped, Evaluation | undefined>;
