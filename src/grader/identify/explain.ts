import type { BlockName } from '../../core/autoencoder/blocks.ts';
import { blockNames } from '../../core/autoencoder/blocks.ts';
import { type MistakeName, stepOfMistake, steps } from '../mistakeNames.ts';
import type { Complex } from '../model/cost.ts';
import { type Forward, type ForwardSteps, forwardPass } from '../model/forward.ts';
import { type ForwardMistake, forwardMistakes } from '../model/forwardMistakes.ts';
import type { Answer } from './answer.ts';
import { type CostChoice, countOf, matchingCosts, rightCost } from './costSearch.ts';
import { better, blocksOfGradients, type GradientMatch, matchGradient } from './gradientSearch.ts';
import { type OnNetwork, onDemand } from './onDemand.ts';
import { type Packing, packings } from './packings.ts';

/** A mistake, and the blocks of the gradient that it touches, where it touches some only. */
export interface NamedMistake {
  readonly mistake: MistakeName;
  readonly blocks: readonly BlockName[];
}

/** What reproduces a student's numbers on every network. */
export interface Explanation {
  readonly forward: readonly ForwardMistake[];
  readonly passes: readonly Forward[];
  /** undefined if no known mistakes give the student's cost */
  readonly cost: CostChoice | undefined;
  readonly gradient: GradientMatch | undefined;
  readonly packing: Packing;
  /** In the order of the steps. */
  readonly mistakes: readonly NamedMistake[];
}

/** The largest number of mistakes in the cost alone that is searched for: with more, some would fit by chance. */
const mostInCost = 3;

/** The same limit when there are already two mistakes in the forward pass. */
const mostBesidePairs = 1;

/**
 * The explanation of the most of the answers with the fewest mistakes: first with at most one mistake in the forward pass,
 * then with two. Costs and gradients that are undefined on some network are left out.
 */
export function explain(answers: readonly Answer[]): Explanation {
  const none = bestOf(answers, [[]], mostInCost, true)!;
  if (isComplete(none, answers) && none.mistakes.length < 2) return none;
  const one = withOneForward(answers, none);
  const found = one && score(one) < score(none) ? one : none;
  if (isComplete(found, answers)) return found;
  const withTwo = bestOfPairs(answers);
  return withTwo && score(withTwo) < score(found) ? withTwo : found;
}

/** One mistake in the forward pass: first with at most one more in the cost, because that search is short. */
function withOneForward(answers: readonly Answer[], none: Explanation): Explanation | undefined {
  const candidates = forwardMistakes.map((mistake) => [mistake]);
  if (isComplete(none, answers)) return bestOf(answers, candidates, none.mistakes.length - 2, false);
  const few = bestOf(answers, candidates, 1, false);
  if (few && isComplete(few, answers)) return few;
  return bestOf(answers, candidates, mostInCost, true);
}

function pairsOf(mistakes: readonly ForwardMistake[]): ForwardMistake[][] {
  return mistakes.flatMap((first, n) =>
    mistakes
      .slice(n + 1)
      .filter(({ change }) => Object.keys(change).every((key) => !(key in first.change)))
      .map((second) => [first, second]),
  );
}

/** Two mistakes in the forward pass, where the cost is explained by them. */
function bestOfPairs(answers: readonly Answer[]): Explanation | undefined {
  const costs = complete(answers.map(({ cost }) => cost));
  if (costs === undefined) return undefined;
  const pairs = pairsOf(forwardMistakes).filter(
    (pair) => matchCosts(answers, pair, costs, mostBesidePairs).matches.length > 0,
  );
  return pairs.length > 0 ? bestOf(answers, pairs, mostBesidePairs, false) : undefined;
}

function bestOf(
  answers: readonly Answer[],
  candidates: readonly (readonly ForwardMistake[])[],
  most: number,
  evenUnexplained: boolean,
): Explanation | undefined {
  const costs = complete(answers.map(({ cost }) => cost));
  const gradients = complete(answers.map(({ gradient }) => gradient));
  const tried = candidates.map((forward) => ({ forward, ...matchCosts(answers, forward, costs, most) }));
  const explained = tried.filter(({ matches }) => matches.length > 0);
  if (explained.length === 0 && costs !== undefined && !evenUnexplained) return undefined;
  let best: Explanation | undefined;
  for (const { forward, passes, matches } of explained.length > 0 ? explained : tried) {
    for (const cost of fewest(matches)) {
      const least = forward.length + countOf(Object.values(cost ?? rightCost)) + (cost ? 0 : unexplainedCost);
      if (best !== undefined && score(best) <= least) continue;
      const thorough = cost !== undefined || forward.length === 0;
      const computed = answers.map((_, n) => passes(n));
      const found = withGradient(forward, computed, cost, gradients, thorough);
      if (best === undefined || score(found) < score(best)) best = found;
    }
  }
  return best;
}

function matchCosts(
  answers: readonly Answer[],
  forward: readonly ForwardMistake[],
  costs: readonly Complex[] | undefined,
  most: number,
): { readonly passes: OnNetwork<Forward>; readonly matches: readonly CostChoice[] } {
  const change: Partial<ForwardSteps> = Object.assign({}, ...forward.map((mistake) => mistake.change));
  const passes = onDemand((n) => forwardPass(answers[n]!.network, change));
  return { passes, matches: costs ? matchingCosts(passes, costs, most) : [] };
}

function fewest(matches: readonly CostChoice[]): (CostChoice | undefined)[] {
  if (matches.length === 0) return [undefined];
  const least = Math.min(...matches.map((match) => countOf(Object.values(match))));
  return matches.filter((match) => countOf(Object.values(match)) <= least + 1);
}

function complete<T>(values: readonly (T | undefined)[]): T[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

function withGradient(
  forward: readonly ForwardMistake[],
  passes: readonly Forward[],
  cost: CostChoice | undefined,
  gradients: readonly Float64Array[] | undefined,
  thorough: boolean,
): Explanation {
  let gradient: GradientMatch | undefined;
  let packing = packings[0]!;
  for (const candidate of gradients ? packings.slice(0, thorough ? packings.length : 1) : []) {
    const unpacked = gradients!.map((values, n) => candidate.unpack(values, passes[n]!.network.shape));
    const blocks = blocksOfGradients(passes, unpacked);
    const means = (cost ?? rightCost).means;
    const match = matchGradient(passes, blocks, means, thorough && candidate.mistake === undefined);
    if (match === undefined) continue;
    const mistakes = candidate.mistake ? [...match.mistakes, candidate.mistake] : match.mistakes;
    if (gradient === undefined || better({ ...match, mistakes }, gradient)) {
      gradient = { ...match, mistakes };
      packing = candidate;
    }
    if (gradient.explained === 4 && gradient.mistakes.length < 2) break;
  }
  const mistakes = namesOf(forward, cost, gradient);
  return { forward, passes, cost, gradient, packing, mistakes };
}

const unexplainedCost = 1000;

/** Lower is better: unexplained parts weigh most, then the number of mistakes. */
function score({ cost, gradient, mistakes }: Explanation): number {
  return (cost ? 0 : unexplainedCost) + 100 * (4 - (gradient?.explained ?? 0)) + mistakes.length;
}

function isComplete({ cost, gradient }: Explanation, answers: readonly Answer[]): boolean {
  const costKnown = answers.every((answer) => answer.cost !== undefined);
  return (cost !== undefined || !costKnown) && (gradient === undefined || gradient.explained === 4);
}

const stepIndex = (mistake: MistakeName): number => steps.indexOf(stepOfMistake[mistake]);

function namesOf(
  forward: readonly ForwardMistake[],
  cost: CostChoice | undefined,
  gradient: GradientMatch | undefined,
): NamedMistake[] {
  const inCost = Object.values(cost ?? rightCost).flatMap(({ mistake }) => mistake ?? []);
  const all = merged([...forward.map(({ mistake }) => mistake), ...inCost, ...(gradient?.mistakes ?? [])]);
  const blocksOf = (mistake: MistakeName): BlockName[] =>
    blockNames.filter((name) => gradient?.choice.blocks[name]?.includes(mistake));
  return all
    .sort((a, b) => stepIndex(a) - stepIndex(b))
    .map((mistake) => ({ mistake, blocks: blocksOf(mistake) }));
}

/** Mistakes that count as one when they are made in both the cost and the gradient. */
const together: readonly (readonly [MistakeName, MistakeName, MistakeName])[] = [
  ['biasesDecayedInCost', 'biasGradientsDecayed', 'biasesDecayed'],
  ['divergenceOfEachActivation', 'divergenceOfEachActivationInGradient', 'divergenceOfEachActivation'],
];

function merged(mistakes: readonly MistakeName[]): MistakeName[] {
  let names = [...new Set(mistakes)];
  for (const [inCost, inGradient, both] of together) {
    if (names.includes(inCost) && names.includes(inGradient))
      names = [...names.filter((name) => name !== inCost && name !== inGradient), both];
  }
  return names;
}
