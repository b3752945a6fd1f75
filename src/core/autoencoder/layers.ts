import type { Model } from './model.ts';
import { mostActive } from './modelChoice.ts';
import type { Parameters } from './parameters.ts';
import { addProduct } from './products.ts';
import type { NetworkShape } from './shape.ts';
import { keepLargest } from './topK.ts';

/** Training examples: `values` is count × visibleSize, one patch a row. A `PatchSet` is one; so is a float64 array. */
export interface Patches {
  readonly values: Float32Array | Float64Array;
  readonly count: number;
  readonly visibleSize: number;
}

/** A layer's answer to a number of patches; all arrays are count × units, one patch a row. */
export interface Layer {
  /** The weighted sum of inputs, bias included. */
  readonly z: Float64Array;
  /** sigmoid(z); z itself in linear output units; 0 where `topK` does not keep it. */
  readonly a: Float64Array;
  /** 1 − a, for sigmoid units as sigmoid(−z): by subtraction a saturated unit would lose its digits. */
  readonly oneMinusA: Float64Array;
}

/** z2 = W1 x + b1, a2 = f(z2), for `count` patches x (count × visibleSize); with `topK` the k largest of each patch alone. */
export function hiddenLayer(
  x: Float64Array,
  { W1, b1, b2 }: Parameters,
  count: number,
  model: Model = {},
): Layer {
  const z2 = repeatedRows(b1, count);
  addProduct(z2, x, W1, count, b2.length, b1.length);
  return withLargest(activate(z2), b1.length, mostActive(model));
}

/** The same layer with the `most` largest activations of each patch; the other units are off: 0, and 1 − a is 1. */
function withLargest({ z, a, oneMinusA }: Layer, hiddenSize: number, most: number): Layer {
  if (most >= hiddenSize) return { z, a, oneMinusA };
  const kept = a.slice();
  const complements = oneMinusA.slice();
  keepLargest(kept, complements, hiddenSize, hiddenSize, most);
  kept.forEach((value, i) => {
    if (value === 0) complements[i] = 1;
  });
  return { z, a: kept, oneMinusA: complements };
}

/** z3 = W2 a2 + b2, a3 = f(z3), or z3 itself for linear units, for the hidden activations a2 (count × hiddenSize). */
export function outputLayer(
  a2: Float64Array,
  { W2, b1, b2 }: Parameters,
  count: number,
  { output }: Model = {},
): Layer {
  const z3 = repeatedRows(b2, count);
  addProduct(z3, a2, W2, count, b1.length, b2.length);
  return output === 'linear' ? { z: z3, a: z3, oneMinusA: z3.map((z) => 1 - z) } : activate(z3);
}

/** f(z) = 1/(1+e^−z) and f(−z), both to full relative precision from one exponential. */
function activate(z: Float64Array): Layer {
  const a = new Float64Array(z.length);
  const oneMinusA = new Float64Array(z.length);
  for (let i = 0; i < z.length; i++) {
    const e = Math.exp(-Math.abs(z[i]!));
    const larger = 1 / (1 + e);
    const smaller = e * larger;
    const on = z[i]! >= 0;
    a[i] = on ? larger : smaller;
    oneMinusA[i] = on ? smaller : larger;
  }
  return { z, a, oneMinusA };
}

function repeatedRows(row: Float64Array, count: number): Float64Array {
  const rows = new Float64Array(count * row.length);
  for (let r = 0; r < count; r++) rows.set(row, r * row.length);
  return rows;
}

/** sums += the sum of each column of `rows`, a row-major matrix with as many columns as `sums` has entries. */
export function addColumnSums(sums: Float64Array, rows: Float64Array): void {
  const columns = sums.length;
  for (let start = 0; start < rows.length; start += columns) {
    for (let j = 0; j < columns; j++) sums[j] = sums[j]! + rows[start + j]!;
  }
}

/** rhoHat = 1/m Σ a2 and 1 − rhoHat = 1/m Σ sigmoid(−z2), over all m patches of one or more blocks. */
export function meanActivations(
  hiddenLayers: readonly Layer[],
  hiddenSize: number,
  count: number,
): { readonly rhoHat: Float64Array; readonly oneMinusRhoHat: Float64Array } {
  const rhoHat = new Float64Array(hiddenSize);
  const oneMinusRhoHat = new Float64Array(hiddenSize);
  for (const layer2 of hiddenLayers) {
    addColumnSums(rhoHat, layer2.a);
    addColumnSums(oneMinusRhoHat, layer2.oneMinusA);
  }
  scale(rhoHat, 1 / count);
  scale(oneMinusRhoHat, 1 / count);
  return { rhoHat, oneMinusRhoHat };
}

/** values *= factor */
export function scale(values: Float64Array, factor: number): void {
  for (let i = 0; i < values.length; i++) values[i] = values[i]! * factor;
}

/** ‖a − b‖² */
export function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}

/**
 * `count` patches from patch `first` on, as float64.
 * @throws RangeError when the patches are not as wide as the network, or fewer than they say.
 */
export function patchRows(patches: Patches, shape: NetworkShape, first: number, count: number): Float64Array {
  const { values, visibleSize } = patches;
  if (
    visibleSize !== shape.visibleSize ||
    values.length !== patches.count * visibleSize ||
    patches.count < 1
  ) {
    throw new RangeError(
      `A network of ${shape.visibleSize} visible units cannot take ${values.length} values as ${patches.count} patches of ${visibleSize}.`,
    );
  }
  return new Float64Array(values.subarray(first * visibleSize, (first + count) * visibleSize));
}
