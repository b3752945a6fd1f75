import { initialiseParameters } from '../core/autoencoder/initialise.ts';
import type { Patches } from '../core/autoencoder/layers.ts';
import { hiddenUnitWeights } from '../core/hiddenUnit/unitOfTheta.ts';
import { lbfgs } from '../core/optimise/lbfgs.ts';
import type { Evaluation, StopReason } from '../core/optimise/optimiser.ts';
import { drawDeadLeaves } from '../core/patches/generators/deadLeaves/deadLeaves.ts';
import { generatePenDigits } from '../core/patches/generators/penDigits/penDigits.ts';
import type { GreyImage } from '../core/patches/image.ts';
import { cutPatches, drawPatchPlaces } from '../core/patches/patchPlaces.ts';
import { applyPatchTransform, courseSteps, fitPatchTransform } from '../core/patches/patchTransform.ts';
import { whiten } from '../core/patches/whiten.ts';
import { createRandom } from '../core/random.ts';
import type { CodeFile, Iterated, Message, TrainingPlan } from '../exercise/messages.ts';
import type { RunnerFailure } from '../exercise/reports.ts';
import { failureFinding } from '../grader/grade/failures.ts';
import { answerOf, callCost } from '../grader/grade/runNetworks.ts';
import type { Network } from '../grader/network/network.ts';
import type { ProgramMaker } from '../grader/student/studentProgram.ts';
import { naturalObjective, naturalSetup } from '../presets/natural.ts';
import { suitedSettings } from '../presets/suitedSettings.ts';
import { messageOf } from './checkCode.ts';

const { patchSize, hiddenSize } = naturalSetup;
const naturalShape = { visibleSize: patchSize ** 2, hiddenSize };
const { digits: courseDigits } = suitedSettings;
const digitsShape = { visibleSize: courseDigits.patchSize ** 2, hiddenSize: courseDigits.hiddenSize };
/** Pairs of L-BFGS: as many as fit into 50 MB. */
export const pairs = { natural: 100, digits: 10, mnist: 10 } as const;
const sceneCount = 4;
const sceneSize = 256;

/** One evaluation on thousands of patches, number by number, takes some ten million steps. */
const stepBudget = 500_000_000;
/** Milliseconds that one evaluation may take. */
const evaluationLimit = 60_000;

/** The student's function gave nothing to train with. */
export class TrainingError extends Error {
  readonly reason: Message | RunnerFailure;

  constructor(reason: Message | RunnerFailure) {
    super('The student’s function cannot be used for training.');
    this.reason = reason;
  }
}

/** Built-in scenes, whitened. */
export function whitenedScenes(seed: number, count: number, size: number): readonly GreyImage[] {
  return whiten(Array.from({ length: count }, (_, index) => drawDeadLeaves({ seed, index, size })));
}

/** The patches of a plan, with random initial weights. */
export function trainingNetwork(plan: TrainingPlan): Network {
  const isDigits = plan.data === 'digits' || plan.data === 'mnist';
  const shape = isDigits ? digitsShape : naturalShape;
  return {
    name: 'training',
    shape,
    objective: isDigits ? courseDigits.objective : naturalObjective,
    theta: initialiseParameters(shape, createRandom(plan.seed, 2)),
    patches: patchesOf(plan),
  };
}

function patchesOf(plan: TrainingPlan): Patches {
  if (plan.data === 'mnist') return mnistDigits(plan);
  return plan.data === 'digits' ? penDigits(plan) : naturalPatches(plan);
}

/** MNIST's digits in [0, 1], as they are. */
function mnistDigits({ patchCount, digits = new Uint8Array() }: TrainingPlan): Patches {
  const { visibleSize } = digitsShape;
  if (digits.length < patchCount * visibleSize) throw new RangeError('There are fewer digits than patches.');
  const values = Float64Array.from(digits.subarray(0, patchCount * visibleSize), (ink) => ink / 255);
  return { values, count: patchCount, visibleSize };
}

/** Digits written with a pen, as they are. */
function penDigits({ patchCount, seed }: TrainingPlan): Patches {
  const drawing = generatePenDigits({ seed, count: patchCount });
  for (;;) {
    const { done, value } = drawing.next();
    if (done) return { ...value, values: Float64Array.from(value.values) };
  }
}

/** Whitened patches of built-in scenes, in [0.1, 0.9]. */
function naturalPatches({ patchCount, seed }: TrainingPlan): Patches {
  const whitened = whitenedScenes(seed, sceneCount, sceneSize);
  const places = drawPatchPlaces(whitened, { patchSize, count: patchCount, random: createRandom(seed, 1) });
  const cut = cutPatches(whitened, places);
  const patches = applyPatchTransform(cut, fitPatchTransform(cut, courseSteps));
  return { ...patches, values: Float64Array.from(patches.values) };
}

/**
 * Trains with the student's own cost and gradient, whatever they are. Yields after every iteration.
 * @throws TrainingError when the function fails or does not return a number and a gradient as long as theta
 */
export function* trainWithCode(
  files: readonly CodeFile[],
  { budget, data = 'natural' }: TrainingPlan,
  network: Network,
  now: () => number,
  programOf: ProgramMaker,
): Generator<Omit<Iterated, 'type' | 'id'>, StopReason> {
  let latest = 0;
  let evaluating = 0;
  const program = programOf(files, { stepBudget, deadline: () => now() > latest });
  const evaluate = (theta: Float64Array): Evaluation => {
    const began = now();
    latest = began + evaluationLimit;
    const outcome = callCost(program, network, {}, theta);
    evaluating += now() - began;
    if (outcome.type === 'failed')
      throw new TrainingError(messageOf(failureFinding(program, outcome.failure, network), program.language));
    const { cost, gradient } = answerOf(network, outcome.values);
    if (cost === undefined) throw new TrainingError({ id: 'noCost' });
    if (gradient === undefined) throw new TrainingError({ id: 'gradientLength', length: theta.length });
    return { cost: cost.re, gradient };
  };
  const { shape } = network;
  const optimiser = lbfgs(network.theta, { memory: pairs[data], budget });
  let answer: Evaluation | undefined;
  for (;;) {
    const { done, value } = optimiser.next(answer);
    if (done) return value.reason;
    answer = undefined;
    if (value.type === 'evaluationNeeded') {
      answer = evaluate(value.theta);
      continue;
    }
    const { iteration, cost, theta, evaluations } = value;
    yield { iteration, cost, shape, weights: hiddenUnitWeights(theta, shape), evaluating, evaluations };
  }
}
