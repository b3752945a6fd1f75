import { measureFilters } from '../../src/core/filters/measureFilters.ts';
import { medianRoughness } from '../../src/core/filters/roughness.ts';
import { hiddenUnitWeights } from '../../src/core/hiddenUnit/unitOfTheta.ts';
import type { PatchSet } from '../../src/core/patches/image.ts';
import { isMade } from '../../src/description/suited.ts';
import type { MeasuredExperiment } from './measureExperiment.ts';
import { preparePatches, settingsOf, setupOf } from './trainExperiment.ts';

/** One experiment with one seed, at its end: counts as the page makes them, medians over the tiles. */
export interface ExperimentSummary {
  readonly id: string;
  readonly seed: number;
  readonly iterations: number;
  readonly cost: number;
  readonly reconstructionError: number;
  readonly meanActivation: number;
  readonly explained: number;
  /** Hidden units that are edge detectors, by iteration, and at the end; undefined for bars and digits, which have no edges. */
  readonly edgesAt: Readonly<Record<number, number>> | undefined;
  readonly edges: number | undefined;
  /** Hidden units that are always off, and those without weights. */
  readonly off: number;
  readonly blank: number;
  /** Bars found, and the iteration from which on as many are found; undefined for other sources. */
  readonly bars: number | undefined;
  readonly barsComplete: number | undefined;
  /** Units whose tile is correlated with one of the digits by more than 0.6; undefined for other sources. */
  readonly wholeDigits: number | undefined;
  /** Pixels from stripe to stripe by the Gabor function that fits best; undefined for tiles too large to be fitted. */
  readonly wavelength: number | undefined;
  readonly roughness: number;
}

/** As a unit counts on the page: see core/sparsity/unitStates. */
const off = { activation: 0.05, contribution: 0.25 };

/** What the table says of one run. @param theta its parameters at the end */
export async function summarise(
  measured: MeasuredExperiment,
  theta: Float64Array,
): Promise<ExperimentSummary> {
  const { id, seed, found, units, terms, iterations } = measured;
  const settings = settingsOf(setupOf(id), seed);
  const { data, hiddenSize } = settings;
  const shape = { visibleSize: data.patchSize ** 2, hiddenSize };
  const weights = hiddenUnitWeights(theta, shape);
  const end = found.at(-1);
  const pictures = !isMade(data.source);
  const waves = data.patchSize > 16 ? [] : measureFilters(weights, shape);
  return {
    id,
    seed,
    iterations,
    cost: terms.total,
    reconstructionError: terms.reconstructionError,
    meanActivation: measured.meanActivation,
    explained: measured.explained,
    edgesAt: pictures
      ? Object.fromEntries(found.map(({ iteration, edges }) => [iteration, edges]))
      : undefined,
    edges: pictures ? end?.edges : undefined,
    off: units.filter(
      ([highest, , outgoing]) => highest <= off.activation && highest * outgoing <= off.contribution,
    ).length,
    blank: end?.blank ?? 0,
    bars: end?.bars,
    barsComplete: end?.bars ? measured.barsComplete : undefined,
    wholeDigits:
      data.source === 'digits'
        ? countWholeDigits(weights, (await preparePatches(settings)).patches)
        : undefined,
    wavelength: median(waves.flatMap(({ gabor }) => (gabor ? [1 / gabor.frequency] : []))),
    roughness: medianRoughness(weights, shape) ?? 0,
  };
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** A tile of a stroke is correlated with no whole digit by so much. */
const likeADigit = 0.6;

function countWholeDigits(weights: Float64Array, { values, count, visibleSize }: PatchSet): number {
  const digits = Array.from({ length: count }, (_, n) =>
    centred(values.subarray(n * visibleSize, (n + 1) * visibleSize)),
  );
  let whole = 0;
  for (let from = 0; from < weights.length; from += visibleSize) {
    const tile = centred(weights.subarray(from, from + visibleSize));
    if (digits.some((digit) => Math.abs(dot(tile, digit)) > likeADigit)) whole += 1;
  }
  return whole;
}

/** Without its mean, and of length 1. */
function centred(values: Float32Array | Float64Array): Float64Array {
  const difference = Float64Array.from(values);
  const mean = difference.reduce((sum, value) => sum + value, 0) / values.length;
  for (let n = 0; n < difference.length; n++) difference[n] = (difference[n] as number) - mean;
  const length = Math.sqrt(dot(difference, difference));
  return difference.map((value) => value / length);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += (a[n] as number) * (b[n] as number);
  return sum;
}
