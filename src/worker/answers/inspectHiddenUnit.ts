import { measureFilters } from '../../core/filters/filterQuality.ts';
import { createGaborFitter, type GaborFitter } from '../../core/filters/gaborFit.ts';
import { collapsedNorm } from '../../core/filters/tiles.ts';
import { activationHistogram } from '../../core/hiddenUnit/activationHistogram.ts';
import { type PatchRanking, type RankedPatch, rankPatches } from '../../core/hiddenUnit/rankPatches.ts';
import { readTile } from '../../core/hiddenUnit/tileReading.ts';
import { type HiddenUnit, unitOfTheta } from '../../core/hiddenUnit/unitOfTheta.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import { klPerUnit } from '../../core/sparsity/klPerUnit.ts';
import type { InspectedPatch } from '../../protocol/hiddenUnit.ts';
import type { TrainingRun } from '../trainingRun.ts';
import type { Answer } from './answer.ts';

/** Products of a slice: about 2 ms. */
const productsPerSlice = 2_000_000;
const histogramParts = 40;
/** The grid of a Gabor fit grows with the tile; beyond this side it would take seconds. */
const largestFittedSide = 16;

/** Keeps the fitter of the last patch size, which takes longer to make than to use. */
export function createInspectHiddenUnit(): Answer<'inspectHiddenUnit'> {
  let fitter: { readonly side: number; readonly fit: GaborFitter } | undefined;

  const read = (weights: Float64Array) => {
    const side = Math.sqrt(weights.length);
    if (side > largestFittedSide || Math.hypot(...weights) < collapsedNorm) return undefined;
    if (fitter?.side !== side) fitter = { side, fit: createGaborFitter(side) };
    const shape = { visibleSize: weights.length, hiddenSize: 1 };
    const [quality] = measureFilters(weights, shape, fitter.fit);
    return quality && readTile(quality);
  };

  return async ({ runId, unit, top }, { runOf, giveWay }) => {
    const run = runOf(runId);
    const { iteration, patches, measured } = run;
    const { objective } = run.settings;
    const parameters = unitOfTheta(run.theta, run.shape, unit);
    const rhoHat = measured.rhoHat[unit] ?? Number.NaN;
    await giveWay();
    const reading = read(parameters.weights);
    const ranking = await rank(parameters, patches, top, giveWay);
    const [sparsityPenalty = Number.NaN] = klPerUnit(objective, [rhoHat], [ranking.meanOff]);
    const { counts, onShare } = activationHistogram(ranking.activations, histogramParts);
    const withValues = (ranked: RankedPatch): InspectedPatch => ({
      ...ranked,
      values: patchOf(patches, ranked.patch),
    });
    return {
      unit,
      iteration,
      parameters,
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
    byActivation = best([...byActivation, ...ranked.byActivation.map(moved)], top, weightedSum);
    byCosine = best([...byCosine, ...ranked.byCosine.map(moved)], top, ({ cosine }) => cosine);
  }
  return { byActivation, byCosine, activations, meanOff: off / count };
}

/** w·x up to the unit's own factor ‖w‖: activations of a saturated unit are all 1. */
const weightedSum = ({ cosine, norm }: RankedPatch): number => cosine * norm;

function best(ranked: RankedPatch[], top: number, score: (one: RankedPatch) => number): RankedPatch[] {
  return ranked.sort((a, b) => score(b) - score(a)).slice(0, top);
}

function patchOf({ values, visibleSize }: TrainingRun['patches'], patch: number): Float32Array {
  return values.slice(patch * visibleSize, (patch + 1) * visibleSize);
}
