import type { BlockName } from '../../core/autoencoder/blocks.ts';
import { blockNames } from '../../core/autoencoder/blocks.ts';
import { splitParameters } from '../../core/autoencoder/parameters.ts';
import type { MistakeName } from '../mistakeNames.ts';
import { meanTerms } from '../model/cost.ts';
import type { Forward } from '../model/forward.ts';
import { backTerms, delta2Terms, delta3Terms, pullTerms } from '../model/gradient.ts';
import type { Matrix } from '../model/matrix.ts';
import type { Blocks } from './answer.ts';
import { type BlockMistakes, type BlockSearch, blockMistakes, blockSearch } from './blockSearch.ts';
import { countOf } from './costSearch.ts';
import { type OnNetwork, onDemand } from './onDemand.ts';

/** A way to compute delta2 from a delta3, each part right or with a mistake. */
export interface HiddenChoice {
  readonly means: (typeof meanTerms)[number];
  readonly back: (typeof backTerms)[number];
  readonly pull: (typeof pullTerms)[number];
  readonly delta2: (typeof delta2Terms)[number];
}

/** A way to compute the gradient. */
export interface GradientChoice extends HiddenChoice {
  readonly delta3: (typeof delta3Terms)[number];
  /** What is wrong in the blocks; undefined for one that nothing known explains. */
  readonly blocks: Readonly<Record<BlockName, BlockMistakes | undefined>>;
}

export const rightHidden: HiddenChoice = {
  means: meanTerms[0]!,
  back: backTerms[0]!,
  pull: pullTerms[0]!,
  delta2: delta2Terms[0]!,
};

const mostInDelta2 = 2;

/** All ways to compute delta2, those with the fewest mistakes first. */
const hiddenChoices: readonly HiddenChoice[] = meanTerms
  .flatMap((means) =>
    backTerms.flatMap((back) =>
      pullTerms.flatMap((pull) => delta2Terms.map((delta2) => ({ means, back, pull, delta2 }))),
    ),
  )
  .filter(({ means, pull }) => !(means.mistake && pull.mistake === 'sparsityGradientMissing'))
  .filter((choice) => countOf(Object.values(choice)) <= mostInDelta2)
  .sort((a, b) => countOf(Object.values(a)) - countOf(Object.values(b)));

/** How many blocks of a gradient are explained, and the mistakes that it takes. */
export interface GradientMatch {
  readonly choice: GradientChoice;
  readonly explained: number;
  readonly mistakes: readonly MistakeName[];
}

/** The student's gradients, one a network, cut into blocks. */
export function blocksOfGradients(
  passes: readonly Forward[],
  gradients: readonly Float64Array[],
): readonly Blocks[] {
  return gradients.map((gradient, n) => splitParameters(gradient, passes[n]!.network.shape));
}

export function hiddenDelta(pass: Forward, delta3: Matrix, choice: HiddenChoice): Matrix {
  const { means, back, pull, delta2 } = choice;
  return delta2.way(pass, back.way(pass, delta3), pull.way(pass, means.way(pass)));
}

/**
 * The explanation of most blocks, and among those the one with the fewest mistakes. `meansOfCost` counts as known.
 * Unless `partly`, W2grad and b2grad must be explained, or there is none.
 */
export function matchGradient(
  passes: readonly Forward[],
  students: readonly Blocks[],
  meansOfCost: HiddenChoice['means'],
  partly: boolean,
): GradientMatch | undefined {
  const searchIn = (block: BlockName): BlockSearch =>
    blockSearch(
      block,
      passes,
      students.map((student) => student[block]),
    );
  const searches = { W1: searchIn('W1'), W2: searchIn('W2'), b1: searchIn('b1'), b2: searchIn('b2') };
  let best: GradientMatch | undefined;
  for (const outer of outputMatches(passes, searches, partly)) {
    for (const { hidden, W1, b1 } of hiddenMatches(passes, searches, outer)) {
      const { delta3, W2, b2 } = outer;
      const found = rated({ ...hidden, delta3, blocks: { W1, W2, b1, b2 } }, meansOfCost);
      if (best === undefined || better(found, best)) best = found;
    }
  }
  return best;
}

export function better(a: GradientMatch, b: GradientMatch): boolean {
  return a.explained === b.explained ? a.mistakes.length < b.mistakes.length : a.explained > b.explained;
}

function rated(choice: GradientChoice, meansOfCost: HiddenChoice['means']): GradientMatch {
  const { delta3, means, back, pull, delta2, blocks } = choice;
  const variants = [delta3, back, pull, delta2, ...(means === meansOfCost ? [] : [means])];
  const inBlocks = blockNames.flatMap((name) => blocks[name] ?? []);
  return {
    choice,
    explained: blockNames.filter((name) => blocks[name] !== undefined).length,
    mistakes: [...new Set([...variants.flatMap(({ mistake }) => mistake ?? []), ...inBlocks])],
  };
}

type Searches = Readonly<Record<BlockName, BlockSearch>>;

interface OuterChoice {
  readonly delta3: (typeof delta3Terms)[number];
  readonly deltas: OnNetwork<Matrix>;
  readonly W2: BlockMistakes | undefined;
  readonly b2: BlockMistakes | undefined;
}

/** The delta3s that explain W2grad and b2grad; where none does and `partly`, those that explain one, and the right one. */
function outputMatches(passes: readonly Forward[], searches: Searches, partly: boolean): OuterChoice[] {
  const tried = (delta3: OuterChoice['delta3']): OuterChoice => {
    const deltas = onDemand((n) => delta3.way(passes[n]!));
    return {
      delta3,
      deltas,
      W2: blockMistakes(searches.W2, deltas),
      b2: blockMistakes(searches.b2, deltas),
    };
  };
  const right = tried(delta3Terms[0]!);
  if (right.W2?.length === 0 && right.b2?.length === 0) return [right];
  const all = [right, ...delta3Terms.slice(1).map(tried)];
  const both = all.filter(({ W2, b2 }) => W2 !== undefined && b2 !== undefined);
  if (both.length > 0 || !partly) return both;
  return all.filter((choice, n) => n === 0 || choice.W2 !== undefined || choice.b2 !== undefined);
}

interface HiddenMatch {
  readonly hidden: HiddenChoice;
  readonly W1: BlockMistakes | undefined;
  readonly b1: BlockMistakes | undefined;
}

/**
 * The ways to compute delta2 that explain W1grad and b1grad, up to the first number of mistakes at which one explains
 * both; else those that explain one of them, and the right way.
 */
function hiddenMatches(
  passes: readonly Forward[],
  searches: Searches,
  { deltas: delta3 }: OuterChoice,
): HiddenMatch[] {
  const tried: HiddenMatch[] = [];
  let enough = Number.POSITIVE_INFINITY;
  for (const hidden of hiddenChoices) {
    const count = countOf(Object.values(hidden));
    if (count > enough) break;
    const deltas = onDemand((n) => hiddenDelta(passes[n]!, delta3(n), hidden));
    const b1 = blockMistakes(searches.b1, deltas);
    const W1 = blockMistakes(searches.W1, deltas);
    if (b1 !== undefined && W1 !== undefined) enough = Math.min(enough, count + 1);
    if (b1 !== undefined || W1 !== undefined || count === 0) tried.push({ hidden, W1, b1 });
  }
  return tried;
}
