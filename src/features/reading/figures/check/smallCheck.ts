import { type BlockName, blocksOf } from '../../../../core/autoencoder/blocks.ts';
import {
  compareGradients,
  type GradientCheck,
} from '../../../../core/autoencoder/gradientCheck/compareGradients.ts';
import type { MistakeId } from '../../../../core/autoencoder/mistakes/mistake.ts';
import { mistakes } from '../../../../core/autoencoder/mistakes/mistakes.ts';
import { numericalGradient } from '../../../../core/autoencoder/numericalGradient.ts';
import { costAndGradient } from '../../../../core/autoencoder/sparseAutoencoder.ts';
import {
  smallObjective,
  smallPatches,
  smallShape,
  smallTheta,
} from '../../../../core/matrices/smallNetwork.ts';

/** The gradient check of the small network: both gradients, as long as theta, and how far they agree. */
export interface SmallCheck {
  readonly computed: Float64Array;
  readonly numerical: Float64Array;
  readonly check: GradientCheck;
}

/**
 * The course's gradient check on all 85 parameters of the small network.
 * @param mistake made on purpose in the code that is checked
 * @param epsilon 1e-4 when left out
 */
export function checkSmallNetwork(mistake: MistakeId | 'none', epsilon?: number): SmallCheck {
  const made = mistakes.find(({ id }) => id === mistake);
  const original = smallPatches();
  const patches = made?.preparePatches?.(original) ?? original;
  const compute = made?.costAndGradient ?? costAndGradient;
  const theta = smallTheta();
  const { gradient: computed } = compute(theta, smallShape, patches, smallObjective);
  const numerical = numericalGradient(
    (at) => compute(at, smallShape, patches, smallObjective).terms.total,
    theta,
    epsilon,
  );
  const all = Array.from(theta.keys());
  return { computed, numerical, check: compareGradients(computed, numerical, all, smallShape) };
}

/** One entry of a block: both gradients, and |a − n| / (|a| + |n|). */
export interface CheckedEntry {
  readonly row: number;
  readonly column: number;
  readonly computed: number;
  readonly numerical: number;
  readonly relative: number;
}

/** The entries of a block, row by row. */
export function entriesOf({ computed, numerical }: SmallCheck, name: BlockName): readonly CheckedEntry[] {
  const block = blocksOf(smallShape).find((one) => one.name === name);
  if (!block) return [];
  const { start, rows, columns } = block;
  return Array.from({ length: rows * columns }, (_, n) => {
    const [row, column] = [Math.floor(n / columns), n % columns];
    const place = start + row + column * rows;
    const [a, b] = [computed[place] as number, numerical[place] as number];
    const relative = a === b ? 0 : Math.abs(a - b) / (Math.abs(a) + Math.abs(b));
    return { row, column, computed: a, numerical: b, relative };
  });
}
