import type { BlockName } from '../../core/autoencoder/blocks.ts';
import type { MistakeName } from '../mistakeNames.ts';
import type { Forward } from '../model/forward.ts';
import { averages, biasDecays, decays, W1Partners, W2Partners } from '../model/gradient.ts';
import { type Matrix, map, transposed } from '../model/matrix.ts';
import { sameWithin } from './closeness.ts';
import { type OnNetwork, onDemand } from './onDemand.ts';

/** The mistakes that turn a delta into the student's block; empty when the block is right. */
export type BlockMistakes = readonly MistakeName[];

interface Choice<T> {
  readonly mistake: MistakeName | undefined;
  readonly on: OnNetwork<T>;
}

/** A block of the student's gradient on every network, with everything that may enter it besides the delta. */
export interface BlockSearch {
  readonly block: BlockName;
  readonly students: readonly Float64Array[];
  readonly sizes: readonly number[];
  /** The first network on which the block holds numbers. */
  readonly start: number;
  readonly isZero: boolean;
  /** What the delta is multiplied with, one patch a column: for biases a row of ones. */
  readonly partners: readonly Choice<Matrix>[];
  readonly averages: readonly Choice<number>[];
  readonly decays: readonly Choice<Float64Array>[];
}

export function blockSearch(
  block: BlockName,
  passes: readonly Forward[],
  students: readonly Float64Array[],
): BlockSearch {
  const sizes = students.map((student) => Math.hypot(...student));
  const isBias = block === 'b1' || block === 'b2';
  const other = (pass: Forward): Matrix =>
    isBias ? pass[block] : transposed(block === 'W1' ? pass.W2 : pass.W1);
  const partners = isBias
    ? [
        {
          mistake: undefined,
          way: ({ x }: Forward) => map({ ...x, rows: 1, values: x.values.slice(0, x.columns) }, () => 1),
        },
      ]
    : block === 'W1'
      ? W1Partners
      : W2Partners;
  return {
    block,
    students,
    sizes,
    start: sizes.findIndex((size) => Number.isFinite(size) && size > 0),
    isZero: students.every((student) => student.every((value) => value === 0)),
    partners: partners.map(({ mistake, way }) => ({ mistake, on: onDemand((n) => way(passes[n]!)) })),
    averages: averages.map(({ mistake, way }) => ({ mistake, on: (n) => way(passes[n]!) })),
    decays: (isBias ? biasDecays : decays).map(({ mistake, way }) => ({
      mistake,
      on: onDemand((n) => way(passes[n]!, passes[n]![block], other(passes[n]!)).values),
    })),
  };
}

const zeroMistake: Readonly<Record<BlockName, MistakeName>> = {
  W1: 'weightGradientsZero',
  W2: 'weightGradientsZero',
  b1: 'biasGradientsZero',
  b2: 'biasGradientsZero',
};

/** The patches that are added up: all, or by mistake only the last or the first. */
const ranges: readonly { readonly mistake: MistakeName | undefined; readonly only?: 'first' | 'last' }[] = [
  { mistake: undefined },
  { mistake: 'gradientOfOnePatch', only: 'last' },
  { mistake: 'gradientOfOnePatch', only: 'first' },
];

/**
 * The fewest mistakes with which `deltas` (one patch in each column) give the student's block on every network;
 * undefined if no known mistakes do.
 */
export function blockMistakes(search: BlockSearch, deltas: OnNetwork<Matrix>): BlockMistakes | undefined {
  if (search.isZero) return [zeroMistake[search.block]];
  if (search.start < 0) return undefined;
  let best: BlockMistakes | undefined;
  for (const way of waysThatFitOneEntry(search, deltas)) {
    const mistakes = way.mistakes.filter((mistake) => mistake !== undefined);
    if (best !== undefined && mistakes.length >= best.length) continue;
    if (search.students.every((_, n) => givesBlock(search, way, n))) best = mistakes;
    if (best?.length === 0) break;
  }
  return best;
}

/** A way to compute one entry of the block from the sum over the patches. */
interface Way {
  readonly mistakes: readonly (MistakeName | undefined)[];
  sum(network: number, entry: number): number;
  average(network: number): number;
  readonly decay: OnNetwork<Float64Array>;
}

function* waysThatFitOneEntry(search: BlockSearch, deltas: OnNetwork<Matrix>): Generator<Way> {
  const { start } = search;
  const entry = search.students[start]!.findIndex((value) => value !== 0);
  const student = search.students[start]![entry]!;
  const within = sameWithin * search.sizes[start]!;
  const fits = (sum: number, average: number, decay: number): boolean =>
    Math.abs(average * sum + decay - student) <= within;
  for (const partner of search.partners) {
    for (const { mistake, only } of ranges) {
      const sum = (n: number, index: number): number => sumAt(deltas(n), partner.on(n), index, only);
      const first = sum(start, entry);
      for (const average of search.averages) {
        for (const decay of search.decays) {
          if (!fits(first, average.on(start), decay.on(start)[entry]!)) continue;
          const mistakes = [partner.mistake, mistake ?? average.mistake, decay.mistake];
          yield { mistakes, sum, average: average.on, decay: decay.on };
        }
      }
    }
  }
  for (const { mistake, on } of search.decays) {
    if (fits(0, 0, on(start)[entry]!))
      yield { mistakes: ['dataGradientMissing', mistake], sum: () => 0, average: () => 0, decay: on };
  }
}

/** One entry of delta · partnerᵀ, over all patches or one. */
function sumAt(delta: Matrix, partner: Matrix, entry: number, only: 'first' | 'last' | undefined): number {
  const row = entry % delta.rows;
  const column = (entry - row) / delta.rows;
  const from = only === 'last' ? delta.columns - 1 : 0;
  const to = only === 'first' ? 1 : delta.columns;
  let sum = 0;
  for (let k = from; k < to; k++)
    sum += delta.values[row + k * delta.rows]! * partner.values[column + k * partner.rows]!;
  return sum;
}

function givesBlock({ students, sizes }: BlockSearch, { sum, average, decay }: Way, n: number): boolean {
  const size = sizes[n]!;
  if (!Number.isFinite(size)) return true; // NaN cannot be compared: the other networks decide
  const student = students[n]!;
  const factor = average(n);
  const decayed = decay(n);
  for (let i = 0; i < student.length; i++) {
    if (!(Math.abs(factor * sum(n, i) + decayed[i]! - student[i]!) <= sameWithin * size)) return false;
  }
  return true;
}
