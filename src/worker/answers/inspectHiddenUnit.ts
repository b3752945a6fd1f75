import { isEdgeFilter, normGate } from '../../core/filters/filterQuality.ts';
import { type GaborFit, unitTile } from '../../core/filters/gabor.ts';
import { refineGabor } from '../../core/filters/gaborRefine.ts';
import { gaborStarts } from '../../core/filters/gaborStarts.ts';
import { patternTiles } from '../../core/filters/mainColour.ts';
import { orientationSelectivity, spread } from '../../core/filters/structureTensor.ts';
import { collapsedNorm, unitNorms } from '../../core/filters/tiles.ts';
import { activationHistogram } from '../../core/hiddenUnit/activationHistogram.ts';
import { type PatchRanking, type RankedPatch, rankPatches } from '../../core/hiddenUnit/rankPatches.ts';
import { readTile, type TileReading } from '../../core/hiddenUnit/tileReading.ts';
import { type HiddenUnit, hiddenUnitWeights, unitOfTheta } from '../../core/hiddenUnit/unitOfTheta.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import { filtersBeforeWhitening } from '../../core/patches/zca.ts';
import { penaltyPerUnit } from '../../core/sparsity/penaltyPerUnit.ts';
import type { InspectedPatch } from '../../protocol/hiddenUnit.ts';
import type { TrainingRun } from '../trainingRun.ts';
import type { Answer } from './answer.ts';

/** Products in one piece of work: about 4 ms. */
const productsPerSlice = 1_000_000;
const histogramParts = 40;
/** Starts of the Gabor fit that are followed to their end. */
const followedStarts = 2;

/**
 * One hidden unit at the present iteration. Its parameters are copied at the beginning, so that all numbers of an
 * answer belong to the same iteration, although training continues while the patches are processed.
 */
export const inspectHiddenUnit: Answer<'inspectHiddenUnit'> = async (
  { runId, unit, top },
  { runOf, giveWay },
) => {
  const run = runOf(runId);
  const { iteration, patches, measured } = run;
  const { objective } = run.settings;
  const parameters = unitOfTheta(run.theta, run.shape, unit);
  const rhoHat = measured.rhoHat[unit] ?? Number.NaN;
  const { zca } = run.prepared;
  const seen = (weights: Float64Array) => (zca ? filtersBeforeWhitening(weights, zca) : weights);
  const filter = seen(parameters.weights);
  const gate = normGate(unitNorms(seen(hiddenUnitWeights(run.theta, run.shape)), run.shape));
  const pattern = patternTiles(filter, { visibleSize: filter.length, hiddenSize: 1 }).weights;
  const reading = await readFilter(Float64Array.from(pattern), gate, giveWay);
  const ranking = await rank(parameters, patches, top, giveWay);
  const [sparsityPenalty = Number.NaN] = penaltyPerUnit(objective, [rhoHat], [ranking.meanOff]);
  const { counts, onShare } = activationHistogram(ranking.activations, histogramParts);
  const withValues = (ranked: RankedPatch): InspectedPatch => ({
    ...ranked,
    values: patchOf(patches, ranked.patch),
  });
  return {
    unit,
    iteration,
    parameters,
    ...(zca && { filter }),
    rhoHat,
    sparsityPenalty,
    reading,
    byActivation: ranking.byActivation.map(withValues),
    byCosine: ranking.byCosine.map(withValues),
    histogram: counts,
    onShare,
    patchCount: patches.count,
  };
};

/**
 * Orientation, frequency and localisation of one tile of any size, a few milliseconds at a time.
 * @param gate the norm from which a unit's filter counts
 */
async function readFilter(
  weights: Float64Array,
  gate: number,
  giveWay: () => Promise<void>,
): Promise<TileReading | undefined> {
  const norm = Math.hypot(...weights);
  const side = Math.sqrt(weights.length);
  const tile = unitTile(weights, weights.length);
  if (!tile || norm < collapsedNorm) return undefined;
  let gabor: GaborFit | undefined;
  for (const start of gaborStarts(tile, side, followedStarts)) {
    await giveWay();
    const fit = refineGabor(start, tile, side);
    if (!gabor || fit.explained > gabor.explained) gabor = fit;
  }
  const selectivity = orientationSelectivity(weights, side);
  const isEdge = isEdgeFilter(norm, gate, selectivity, gabor);
  return readTile({ spread: spread(weights, side), gabor, isEdge });
}

/** `rankPatches` over all patches, a part at a time. */
async function rank(
  { weights, bias }: HiddenUnit,
  patches: PatchSet,
  top: number,
  giveWay: () => Promise<void>,
): Promise<PatchRanking> {
  const { count, visibleSize, values } = patches;
  const part = Math.max(1, Math.floor(productsPerSlice / visibleSize));
  const activations = new Float64Array(count);
  let off = 0;
  let byActivation: RankedPatch[] = [];
  let byCosine: RankedPatch[] = [];
  for (let from = 0; from < count; from += part) {
    await giveWay();
    const own = Math.min(part, count - from);
    const slice = values.subarray(from * visibleSize, (from + own) * visibleSize);
    const ranked = rankPatches(weights, bias, { values: slice, count: own, visibleSize }, top);
    activations.set(ranked.activations, from);
    off += ranked.meanOff * own;
    const moved = (one: RankedPatch): RankedPatch => ({ ...one, patch: one.patch + from });
    byActivation = best([...byActivation, ...ranked.byActivation.map(moved)], top, (one) => one.weightedSum);
    byCosine = best([...byCosine, ...ranked.byCosine.map(moved)], top, (one) => one.cosine);
  }
  return { byActivation, byCosine, activations, meanOff: off / count };
}

function best(ranked: RankedPatch[], top: number, score: (one: RankedPatch) => number): RankedPatch[] {
  return ranked.sort((a, b) => score(b) - score(a)).slice(0, top);
}

function patchOf({ values, visibleSize }: TrainingRun['patches'], patch: number): Float32Array {
  return values.slice(patch * visibleSize, (patch + 1) * visibleSize);
}
