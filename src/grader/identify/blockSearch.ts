import type { BlockName } from '../../core/autoencoder/blocks.ts';
import type { MistakeName } from '../mistakeNames.ts';
import type { Forward } from '../model/forward.ts';
import { averages, biasDecays, decays, patchChoices, W1Partners, W2Partners } from '../model/gradient.ts';
import { type Matrix, product, rowSums, transposed } from '../model/matrix.ts';
import { sameWithin } from './closeness.ts';

/** The mistakes that turn a delta into the student's block; empty when the block is right. */
export type BlockMistakes = readonly MistakeName[];

/** One matrix a network, computed when it is first asked for. */
export type OnNetwork<T> = (network: number) => T;

export function onDemand<T>(make: OnNetwork<T>): OnNetwork<T> {
  const made: (T | undefined)[] = [];
  return (n) => {
    const value = made[n] ?? make(n);
    made[n] = value;
    return value;
  };
}

const zeroMistake: Readonly<Record<BlockName, MistakeName>> = {
  W1: 'weightGradientsZero',
  W2: 'weightGradientsZero',
  b1: 'biasGradientsZero',
  b2: 'biasGradientsZero',
};

const isZero = (values: Float64Array): boolean => values.every((value) => value === 0);

/**
 * The fewest mistakes with which `deltas` (one patch a column) give the student's blocks on every network; undefined
 * when nothing known does.
 */
export function blockMistakes(
  block: BlockName,
  passes: readonly Forward[],
  deltas: OnNetwork<Matrix>,
  students: readonly Float64Array[],
): BlockMistakes | undefined {
  if (students.every(isZero)) return [zeroMistake[block]];
  const sizes = students.map((student) => Math.hypot(...student));
  if (!sizes.some(Number.isFinite)) return undefined;
  let best: BlockMistakes | undefined;
  for (const way of waysTo(block, passes, deltas)) {
    if (best !== undefined && way.mistakes.length >= best.length) continue;
    if (students.every((student, n) => gives(way, n, student, sizes[n]!))) best = way.mistakes;
    if (best?.length === 0) break;
  }
  return best;
}

/** factor · sum + decay */
interface Way {
  readonly mistakes: BlockMistakes;
  readonly sum: OnNetwork<Matrix>;
  readonly factor: OnNetwork<number>;
  readonly decay: OnNetwork<Matrix>;
}

function gives({ sum, factor, decay }: Way, n: number, student: Float64Array, size: number): boolean {
  if (!Number.isFinite(size)) return true; // NaN tells nothing: the other networks decide
  const sums = sum(n).values;
  const average = factor(n);
  const decayed = decay(n).values;
  const within = sameWithin * size;
  for (let i = 0; i < student.length; i++) {
    if (!(Math.abs(average * sums[i]! + decayed[i]! - student[i]!) <= within)) return false;
  }
  return true;
}

function waysTo(block: BlockName, passes: readonly Forward[], deltas: OnNetwork<Matrix>): Generator<Way> {
  return block === 'b1' || block === 'b2'
    ? biasWays(block, passes, deltas)
    : weightWays(block, passes, deltas);
}

function* biasWays(
  block: 'b1' | 'b2',
  passes: readonly Forward[],
  deltas: OnNetwork<Matrix>,
): Generator<Way> {
  for (const patches of patchChoices) {
    const sum = onDemand((n) => rowSums(patches.way(deltas(n))));
    for (const average of averages) {
      for (const decay of biasDecays) {
        yield {
          mistakes: named([patches.mistake ?? average.mistake, decay.mistake]),
          sum,
          factor: (n) => average.way(passes[n]!),
          decay: (n) => decay.way(passes[n]!, passes[n]![block], passes[n]![block]),
        };
      }
    }
  }
}

function* weightWays(
  block: 'W1' | 'W2',
  passes: readonly Forward[],
  deltas: OnNetwork<Matrix>,
): Generator<Way> {
  const other = block === 'W1' ? 'W2' : 'W1';
  const decayed = decays.map(({ mistake, way }) => ({
    mistake,
    decay: onDemand((n) => way(passes[n]!, passes[n]![block], transposed(passes[n]![other]))),
  }));
  for (const partner of block === 'W1' ? W1Partners : W2Partners) {
    for (const patches of patchChoices) {
      const sum = onDemand((n) =>
        product(patches.way(deltas(n)), transposed(patches.way(partner.way(passes[n]!)))),
      );
      for (const average of averages) {
        for (const { mistake, decay } of decayed) {
          yield {
            mistakes: named([partner.mistake, patches.mistake ?? average.mistake, mistake]),
            sum,
            factor: (n) => average.way(passes[n]!),
            decay,
          };
        }
      }
    }
  }
  for (const { mistake, decay } of decayed)
    yield { mistakes: named(['dataGradientMissing', mistake]), sum: decay, factor: () => 0, decay };
}

function named(mistakes: readonly (MistakeName | undefined)[]): BlockMistakes {
  return mistakes.filter((mistake) => mistake !== undefined);
}
