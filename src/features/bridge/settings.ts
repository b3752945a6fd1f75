import type { LearnerKind, LearnerSettings } from '../../core/dictionary/learner.ts';
import type { WorldSettings, WorldVariant } from '../../core/dictionary/world.ts';
import type { NumberRange } from '../../ui/scale.ts';

export const variants = [
  'independent',
  'correlated',
  'implied',
  'pentagon',
] as const satisfies readonly WorldVariant[];
export const kinds = [
  'l1',
  'topK',
  'sigmoid',
  'frozen',
  'principal',
] as const satisfies readonly LearnerKind[];

export const firstWorld: WorldSettings = {
  variant: 'independent',
  features: 64,
  dimensions: 32,
  probability: 0.05,
  seed: 1,
};
export const firstSteps = 4000;

const usual: LearnerSettings = { kind: 'l1', latents: 64, l1: 0.3, active: 3, lambda: 3e-3, beta: 1 };
export type LearnerPair = readonly [LearnerSettings, LearnerSettings];

/** One that rebuilds well and finds little, beside one that finds everything. */
export const firstLearners: LearnerPair = [{ ...usual, l1: 0.03 }, usual];

/** What the reader is asked before the first run: what a weak penalty finds, or what becomes of a parent's latent. */
export type Question = 'penalty' | 'absorption';

/** What is asked in a kind of world, and the side of the learner that the question names. */
export const questionOf = ({
  variant,
}: WorldSettings): { readonly question: Question; readonly side: 0 | 1 } =>
  variant === 'implied' ? { question: 'absorption', side: 1 } : { question: 'penalty', side: 0 };

/** Whether the question is about these learners: it names the method and the penalty of one. */
export function isAskedAbout(world: WorldSettings, learners: LearnerPair): boolean {
  const { side } = questionOf(world);
  const [asked, { kind, l1 }] = [firstLearners[side], learners[side]];
  return kind === asked.kind && l1 === asked.l1;
}

const linear = (min: number, max: number, step: number): NumberRange => ({
  min,
  max,
  step,
  logarithmic: false,
  zero: false,
});
const logarithmic = (min: number, max: number, zero: boolean): NumberRange => ({
  min,
  max,
  step: 10 ** (1 / 10),
  logarithmic: true,
  zero,
});

export const bridgeRanges = {
  features: linear(4, 128, 4),
  dimensions: linear(2, 64, 1),
  probability: linear(0.01, 0.5, 0.01),
  seed: linear(1, 999, 1),
  steps: linear(100, 8000, 100),
  latents: linear(1, 256, 1),
  l1: logarithmic(0.01, 3, true),
  active: linear(1, 16, 1),
  lambda: logarithmic(1e-5, 0.1, true),
  beta: logarithmic(0.01, 10, true),
} as const satisfies Record<string, NumberRange>;

/** The settings that each kind of learner listens to. */
export const settingsOf: Readonly<
  Record<LearnerKind, readonly ('latents' | 'l1' | 'active' | 'lambda' | 'beta')[]>
> = {
  l1: ['l1', 'latents'],
  topK: ['active', 'latents'],
  sigmoid: ['lambda', 'beta', 'latents'],
  frozen: ['l1', 'latents'],
  principal: ['latents'],
};

/** What each kind takes one after the other. */
export const paceOf = {
  l1: 'steps',
  topK: 'steps',
  sigmoid: 'iterations',
  frozen: 'steps',
  principal: 'atOnce',
} as const satisfies Record<LearnerKind, 'steps' | 'iterations' | 'atOnce'>;

/** What the world is in numbers; the pentagon fixes some of them. `on`: how many features an example has, in the mean. */
export function shapeOf({ variant, features, dimensions, probability }: WorldSettings): {
  readonly features: number;
  readonly dimensions: number;
  readonly on: number;
} {
  if (variant === 'pentagon') return { features: 5, dimensions: 2, on: 5 * probability };
  // Half of the features are parents, on by themselves or with their children: with probability p + p − p².
  const share = variant === 'implied' ? (3 - probability) / 2 : 1;
  return { features, dimensions, on: share * features * probability };
}
