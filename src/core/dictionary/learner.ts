import { type OpenDictionaryRoom, plainDictionaryRoom } from './dictionaryRoom.ts';
import type { LearnedDictionary } from './learned.ts';
import { principalDirections } from './principalDirections.ts';
import { learnedBySigmoid, type NetworkCost, plainNetworkCost, sigmoidProblem } from './sigmoidDictionary.ts';
import { learnedBy, trainDictionary } from './trainDictionary.ts';
import { createExampleSource, createInputSource, type World } from './world.ts';

/** A way to learn features from data. `frozen` is `l1` whose decoder stays as it was drawn. */
export type LearnerKind = 'l1' | 'topK' | 'sigmoid' | 'frozen' | 'principal';

export interface LearnerSettings {
  readonly kind: LearnerKind;
  /** h; no more than the data have dimensions count for `principal`. */
  readonly latents: number;
  /** The weight of the L1 penalty, for `l1` and `frozen`. */
  readonly l1: number;
  /** How many latents may fire, for `topK`. */
  readonly active: number;
  /** Of the network of 2011: weight decay, and the weight of the sparsity penalty with ρ = 0.05. */
  readonly lambda: number;
  readonly beta: number;
}

/** Where a learner stands. */
export interface LearnerState {
  /** Steps of Adam, or iterations of L-BFGS, so far, and how many there will be at most. */
  readonly step: number;
  readonly steps: number;
  /** Changed by what follows. */
  readonly learned: LearnedDictionary;
}

/** What the learners' costs and gradients are computed with. */
export interface LearnerEngine {
  readonly openRoom: OpenDictionaryRoom;
  readonly networkCost: NetworkCost;
}

/** Plain JavaScript: the reference. */
export const plainEngine: LearnerEngine = { openRoom: plainDictionaryRoom, networkCost: plainNetworkCost };

const rho = 0.05;
/** The examples of learners that see all of them at once. */
const fixedExamples = 4000;
/** Steps of Adam that one iteration of L-BFGS stands for. */
const stepsPerIteration = 16;

/**
 * Learns from a world, one step or iteration at each `next`; the same settings always give the same.
 * @param steps of Adam; L-BFGS takes one iteration for sixteen of them
 */
export function learn(
  settings: LearnerSettings,
  world: World,
  steps: number,
  engine: LearnerEngine = plainEngine,
): Generator<LearnerState, LearnedDictionary> {
  switch (settings.kind) {
    case 'l1':
    case 'topK':
    case 'frozen':
      return learnByAdam(settings, world, steps, engine);
    case 'sigmoid':
      return learnByLbfgs(settings, world, Math.max(1, Math.round(steps / stepsPerIteration)), engine);
    case 'principal':
      return learnAtOnce(settings, world);
    default:
      return settings.kind satisfies never;
  }
}

function* learnByAdam(
  { kind, latents, l1, active }: LearnerSettings,
  world: World,
  steps: number,
  { openRoom }: LearnerEngine,
) {
  const sparsity = kind === 'topK' ? ({ kind, active } as const) : ({ kind: 'l1', weight: l1 } as const);
  const { dictionary, step } = trainDictionary(
    { sparsity, latents, frozenDecoder: kind === 'frozen', seed: world.seed },
    world.dimensions,
    createInputSource(world),
    steps,
    openRoom,
  );
  const learned = learnedBy(dictionary, sparsity);
  for (let taken = 1; taken <= steps; taken++) {
    step();
    yield { step: taken, steps, learned };
  }
  return learned;
}

function* learnByLbfgs(
  { latents, lambda, beta }: LearnerSettings,
  world: World,
  iterations: number,
  { networkCost }: LearnerEngine,
) {
  const { shape, optimiser, evaluate } = sigmoidProblem(
    { objective: { lambda, rho, beta }, hiddenUnits: latents, iterations, seed: world.seed },
    world.dimensions,
    createExampleSource(world)(fixedExamples),
    networkCost,
  );
  let next = optimiser.next();
  while (!next.done) {
    const { value } = next;
    if (value.type === 'iterated')
      yield { step: value.iteration, steps: iterations, learned: learnedBySigmoid(value.theta, shape) };
    next = optimiser.next(value.type === 'iterated' ? undefined : evaluate(value.theta));
  }
  return learnedBySigmoid(next.value.theta, shape);
}

function* learnAtOnce({ latents }: LearnerSettings, world: World) {
  const learned = principalDirections(createExampleSource(world)(fixedExamples), world.dimensions, latents);
  yield { step: 1, steps: 1, learned };
  return learned;
}
