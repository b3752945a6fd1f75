import { cutColourPatches } from '../../core/patches/cutColourPatches.ts';
import { cutColours, cutGreys } from '../../core/patches/cutColours.ts';
import { describeValues } from '../../core/patches/describeValues.ts';
import type { GreyImage, PatchSet } from '../../core/patches/image.ts';
import { countPlaces, cutPatches, type PatchPlaces } from '../../core/patches/patchPlaces.ts';
import { applyPatchTransform, type PatchTransform } from '../../core/patches/patchTransform.ts';
import { findMisfits, shareOfMeans } from '../../core/patches/suitability.ts';
import type { PatchColours, PreparationStage, StepName } from '../../protocol/preparation.ts';
import { inColour } from '../datasets/colourPatches.ts';
import type { CutData, PreparedData } from '../datasets/preparedData.ts';
import { estimateMemory, workloadOf } from '../estimateMemory.ts';
import type { Answer } from './answer.ts';

/** Patches from which mean, variance and histogram are computed; more would look the same and take longer. */
const mostDescribed = 10_000;

export const showPreparation: Answer<'showPreparation'> = async (request, { runOf, giveWay }) => {
  const run = runOf(request.runId);
  const { patches, cut } = run.prepared;
  const { count: patchCount, visibleSize } = patches;
  const count = Math.min(request.count, patchCount);
  const first = ((request.first % patchCount) + patchCount) % patchCount;
  const shown = Array.from({ length: count }, (_, n) => (first + n) % patchCount);
  const described = Math.min(mostDescribed, patchCount);
  const stages: PreparationStage[] = [];
  for (const [step, values] of valuesAtSteps(run.prepared, described)) {
    await giveWay();
    const own = shown.map((patch) => patchAfter(run.prepared, step, patch));
    stages.push({ step, patches: joined(own, visibleSize), description: describeValues(values) });
  }
  const last = stages.at(-1) as PreparationStage;
  const seen = patches.values.subarray(0, described * visibleSize);
  const places = cut && countPlaces(cut.pictures, cut.places.patchSize);
  const meanShare = shareOfMeans(seen, visibleSize, last.description);
  return {
    visibleSize,
    patchCount,
    first,
    stages,
    colours: run.prepared.zca ? undefined : patchColours(cut, shown),
    described,
    misfits: findMisfits({
      description: last.description,
      meanShare,
      patchCount,
      places,
      output: run.settings.objective.output,
    }),
    places,
    memoryBytes: estimateMemory(run.engine.backend, workloadOf(run.settings)),
  };
};

/** All values of the first `described` patches after each step, computed when they are needed. */
function* valuesAtSteps(
  prepared: PreparedData,
  described: number,
): Generator<readonly [StepName, Float32Array]> {
  for (const step of prepared.zca ? colourSteps : steps) {
    yield [step, patchesAfter(prepared, step, 0, described).values];
  }
}

/** Patches in colour are whitened, and nothing else. */
const colourSteps: readonly StepName[] = ['original', 'whitened'];

const steps: readonly StepName[] = ['original', 'whitened', 'meanRemoved', 'truncated', 'scaled'];

function patchAfter(prepared: PreparedData, step: StepName, patch: number): Float32Array {
  return patchesAfter(prepared, step, patch, 1).values;
}

/**
 * Some of the run's patches after a step. Generated patches have no pictures: they begin at the step in which others
 * are whitened.
 */
function patchesAfter(prepared: PreparedData, step: StepName, first: number, count: number): PatchSet {
  const { patches, transform, made, cut } = prepared;
  const { visibleSize } = patches;
  if (prepared.zca && cut) {
    if (step === 'whitened') return rows(patches, first, count);
    return cutColourPatches(inColour(cut), placesOf(cut.places, first, count));
  }
  if (step === 'scaled') return rows(patches, first, count);
  const raw = cut
    ? cutPatches(step === 'original' ? cut.originals : cut.pictures, placesOf(cut.places, first, count))
    : rows({ values: made, count: patches.count, visibleSize }, first, count);
  if (step === 'original' || step === 'whitened') return raw;
  return applyPatchTransform(raw, partly(transform, step));
}

/** The transform up to that step, without what follows. */
function partly(transform: PatchTransform, step: 'meanRemoved' | 'truncated'): PatchTransform {
  const unscaled = { ...transform, gain: 1, offset: transform.centre };
  return step === 'truncated' ? unscaled : { ...unscaled, limit: Number.POSITIVE_INFINITY };
}

function rows({ values, visibleSize }: PatchSet, first: number, count: number): PatchSet {
  return {
    values: values.subarray(first * visibleSize, (first + count) * visibleSize),
    count,
    visibleSize,
  };
}

function placesOf(
  { patchSize, images, lefts, tops }: PatchPlaces,
  first: number,
  count: number,
): PatchPlaces {
  const end = first + count;
  return {
    patchSize,
    images: images.subarray(first, end),
    lefts: lefts.subarray(first, end),
    tops: tops.subarray(first, end),
  };
}

function joined(parts: readonly Float32Array[], length: number): Float32Array {
  const whole = new Float32Array(parts.length * length);
  parts.forEach((part, n) => {
    whole.set(part, n * length);
  });
  return whole;
}

/** Some of the run's patches in colour, before only their luminance is kept; undefined if none of them had colours. */
function patchColours(cut: CutData | undefined, patches: readonly number[]): PatchColours | undefined {
  if (!cut || !patches.some((patch) => coloursOf(cut, patch))) return undefined;
  const length = 3 * cut.places.patchSize ** 2;
  const rgb = new Uint8ClampedArray(patches.length * length);
  patches.forEach((patch, n) => {
    rgb.set(beforeLuminance(cut, patch), n * length);
  });
  return { rgb, notKept: patches.filter((patch) => coloursOf(cut, patch) === 'notKept').length };
}

const coloursOf = ({ colours, places }: CutData, patch: number) => colours[places.images[patch] as number];

function beforeLuminance(cut: CutData, patch: number): Uint8ClampedArray {
  const { originals, places } = cut;
  const [left, top] = [places.lefts[patch] as number, places.tops[patch] as number];
  const colours = coloursOf(cut, patch);
  if (typeof colours === 'object') return cutColours(colours, left, top, places.patchSize);
  return cutGreys(originals[places.images[patch] as number] as GreyImage, left, top, places.patchSize);
}
