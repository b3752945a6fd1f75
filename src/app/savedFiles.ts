import { isCourseModel, modelOf, mostActive } from '../core/autoencoder/modelChoice.ts';
import { splitParameters } from '../core/autoencoder/parameters.ts';
import type { NetworkShape } from '../core/autoencoder/shape.ts';
import { swapParameterOrder, swapPixelOrder } from '../core/patches/courseOrder.ts';
import { describeRun } from '../description/runDescription.ts';
import { type NamedText, writeMat } from '../files/mat/writeMat.ts';
import { writeNpy } from '../files/npy/writeNpy.ts';
import type { RunSettings } from '../protocol/settings.ts';

/** A run's parameters, theta as the trainer holds it: for patches whose pixels stand row by row. */
export interface SavedParameters {
  readonly theta: Float64Array;
  readonly shape: NetworkShape;
  readonly iteration: number;
  /** Of the run; undefined where they are not known. */
  readonly settings: RunSettings | undefined;
}

/** Patches as the network sees them: `count` rows of visibleSize values, pixels row by row. */
export interface SavedPatches {
  readonly values: Float32Array;
  readonly count: number;
  readonly visibleSize: number;
}

/**
 * A MATLAB v5 file that Octave and SciPy open too: theta as the course lays it out, its parts W1 (hidden × visible), W2
 * (visible × hidden), b1 and b2, and what is needed to compute the cost again: lambda, rho, beta, where the model is not the
 * course's output, sparsity and k, and the run's seed and description (JSON). The pixels of a patch stand column by column, as those of the course's sampleIMAGES.
 */
export function weightsMat({ theta, shape, iteration, settings }: SavedParameters): Uint8Array<ArrayBuffer> {
  const { visibleSize, hiddenSize } = shape;
  const ordered = swapParameterOrder(theta, shape);
  const { W1, W2, b1, b2 } = splitParameters(ordered, shape);
  return writeMat([
    { name: 'theta', dims: [theta.length, 1], data: ordered },
    { name: 'W1', dims: [hiddenSize, visibleSize], data: W1 },
    { name: 'W2', dims: [visibleSize, hiddenSize], data: W2 },
    { name: 'b1', dims: [hiddenSize, 1], data: b1 },
    { name: 'b2', dims: [visibleSize, 1], data: b2 },
    number('visibleSize', visibleSize),
    number('hiddenSize', hiddenSize),
    number('iteration', iteration),
    pixelOrder,
    ...(settings ? settingsIn(settings) : []),
  ]);
}

/** theta alone, as `weightsMat` has it. */
export function thetaNpy({ theta, shape }: SavedParameters): Uint8Array<ArrayBuffer> {
  return writeNpy({ dims: [theta.length], data: swapParameterOrder(theta, shape) });
}

/** `patches`, one a column as in the course's exercise, with the numbers and the order of pixels that `weightsMat` has. */
export function patchesMat({ values, count, visibleSize }: SavedPatches): Uint8Array<ArrayBuffer> {
  const data = Float64Array.from(swapPixelOrder(values, visibleSize));
  return writeMat([{ name: 'patches', dims: [visibleSize, count], data }, pixelOrder]);
}

/** The same array for NumPy. */
export function patchesNpy({ values, count, visibleSize }: SavedPatches): Uint8Array<ArrayBuffer> {
  return writeNpy({ dims: [visibleSize, count], data: swapPixelOrder(values, visibleSize) });
}

const number = (name: string, value: number) => ({ name, dims: [1, 1], data: Float64Array.of(value) });
const pixelOrder: NamedText = { name: 'pixelOrder', text: 'columnMajor' };

function settingsIn(settings: RunSettings) {
  const { objective, seed } = settings;
  return [
    number('lambda', objective.lambda),
    number('rho', objective.rho),
    number('beta', objective.beta),
    number('seed', seed),
    ...modelIn(objective),
    { name: 'description', text: JSON.stringify(describeRun(settings)) },
  ];
}

/** What differs from the course's network, whose files do not name it. */
function modelIn(objective: RunSettings['objective']) {
  if (isCourseModel(objective)) return [];
  const { output, sparsity } = modelOf(objective);
  return [
    { name: 'output', text: output },
    { name: 'sparsity', text: sparsity },
    ...(sparsity === 'topK' ? [number('k', mostActive(objective))] : []),
  ];
}
