import type {
  Batch,
  Evaluation,
  EvaluationNeeded,
  MoveRule,
  OptimiserMemory,
  PassingOptimiser,
  PassOffered,
  Stopped,
  StopReason,
} from './optimiser.ts';
import { allFinite, maximumNorm } from './vectors.ts';

/** Settings of every optimiser that makes a step for each mini-batch. */
export interface MiniBatchOptions {
  /** α > 0 */
  readonly learningRate: number;
  /** Patches in a batch, at least 1. All patches when larger than their number. */
  readonly batchSize: number;
  /** Patches there are. */
  readonly patchCount: number;
  /** Iterations, that is passes over all patches, after which to stop; may be Infinity. */
  readonly budget: number;
  /**
   * Stop when no entry of the gradient over all patches is larger. Default 0: where a single batch's gradient vanishes; with
   * several the gradient over all patches is not asked for then.
   */
  readonly gradientTolerance?: number;
}

/** Passes are offered to be made whole. */
export interface OffersPasses {
  readonly offersPasses: true;
}

/** Moves theta by one step, given the gradient there. */
export type Move = (theta: Float64Array, gradient: Float64Array) => void;

/** A copy of what the moves so far have left behind. */
function copyOf({ memory }: MoveRule): OptimiserMemory {
  if (memory.of === 'momentum') return { ...memory, velocity: memory.velocity.slice() };
  return { ...memory, firstMoment: memory.firstMoment.slice(), secondMoment: memory.secondMoment.slice() };
}

/**
 * Consecutive batches that hold every patch once, in order; the last is shorter where batchSize does not divide
 * patchCount.
 * @throws RangeError when either is not a whole number of at least 1
 */
export function splitIntoBatches(patchCount: number, batchSize: number): Batch[] {
  for (const size of [patchCount, batchSize]) {
    if (!Number.isInteger(size) || size < 1) {
      throw new RangeError(`Batches of ${batchSize} cannot be made of ${patchCount} patches.`);
    }
  }
  return Array.from({ length: Math.ceil(patchCount / batchSize) }, (_, batch) => {
    const from = batch * batchSize;
    return { from, count: Math.min(batchSize, patchCount - from) };
  });
}

/**
 * One iteration is one pass: a move for every batch, in the patches' order, then the cost over all patches, which is reported.
 * So the cost curve shows the same J as for a method that uses all patches, at the price of a forward pass over them. A batch's mean activations are its own, so its sparsity penalty, which is not a
 * mean over patches, differs a little from that of all patches.
 *
 * A single batch is all patches: their evaluation serves the next move too and nothing is asked twice. When a cost or
 * gradient is no longer finite the run stops with `notFinite` at the theta of the last whole pass.
 */
export function* miniBatches(
  theta0: Float64Array,
  options: MiniBatchOptions & Partial<OffersPasses>,
  rule: MoveRule,
  move: Move,
): PassingOptimiser {
  const { batchSize, patchCount, budget, gradientTolerance = 0, offersPasses = false } = options;
  const batches = splitIntoBatches(patchCount, batchSize);
  const theta = theta0.slice();
  const nextTheta = theta0.slice();
  const watchesGradient = batches.length === 1 || gradientTolerance > 0;
  let iterations = 0;
  let evaluations = 0;
  let cost = Number.NaN;

  const stopped = (reason: StopReason): Stopped => ({ reason, iterations, evaluations, theta, cost });

  for (;;) {
    const evaluation = yield* evaluated({
      type: 'evaluationNeeded',
      theta: nextTheta,
      ...(!watchesGradient && { costOnly: true }),
    });
    evaluations += 1;
    if (evaluations === 1) cost = evaluation.cost;
    if (!hasFiniteNumbers(evaluation)) return stopped('notFinite');

    theta.set(nextTheta);
    cost = evaluation.cost;
    if (evaluations > 1) {
      iterations += 1;
      const copyMemory = () => copyOf(rule);
      yield { type: 'iterated', iteration: iterations, evaluations, theta, cost, copyMemory };
    }
    if (watchesGradient && maximumNorm(evaluation.gradient) <= gradientTolerance)
      return stopped('gradientTolerance');
    if (iterations >= budget) return stopped('budget');

    if (batches.length === 1) {
      move(nextTheta, evaluation.gradient);
      continue;
    }
    evaluations += 1;
    const made = offersPasses ? yield* offered(nextTheta, batches, rule) : undefined;
    if (made && !made.finite) return stopped('notFinite');
    if (made) continue;
    for (const batch of batches) {
      const part = yield* evaluated({ type: 'evaluationNeeded', theta: nextTheta, batch });
      if (!hasFiniteNumbers(part)) return stopped('notFinite');
      move(nextTheta, part.gradient);
    }
  }
}

function* evaluated(
  needed: EvaluationNeeded,
): Generator<EvaluationNeeded, Evaluation, Evaluation | undefined> {
  const evaluation = yield needed;
  if (!evaluation) throw new TypeError('A mini-batch method asked for an evaluation and was told none.');
  return evaluation;
}

/** @returns undefined where nobody made the pass */
function* offered(
  theta: Float64Array,
  batches: readonly Batch[],
  rule: MoveRule,
): Generator<PassOffered, { readonly finite: boolean } | undefined, Evaluation | undefined> {
  let answer: { readonly finite: boolean } | undefined;
  const made = (finite: boolean): void => {
    answer = { finite };
  };
  yield { type: 'passOffered', theta, batches, rule, made };
  return answer;
}

function hasFiniteNumbers({ cost, gradient }: Evaluation): boolean {
  return Number.isFinite(cost) && allFinite(gradient);
}
