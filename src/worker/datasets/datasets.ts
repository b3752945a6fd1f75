import type { GreyImage, PatchSet } from '../../core/patches/image.ts';
import type { CreatePairFilter } from '../../core/patches/pairFilter.ts';
import {
  cutPatches,
  drawPatchPlaces,
  type PatchPlaces,
  takeWholeImages,
} from '../../core/patches/patchPlaces.ts';
import { applyPatchTransform, fitPatchTransform } from '../../core/patches/patchTransform.ts';
import { createRandom } from '../../core/random.ts';
import { randomStreams } from '../../core/randomStreams.ts';
import { openFiles } from '../../files/openFiles.ts';
import type { OpenFiles } from '../../protocol/commands.ts';
import type { DataActivity } from '../../protocol/dataReports.ts';
import type { FilesOpened, FilesReading } from '../../protocol/events.ts';
import type { DataSettings } from '../../protocol/settings.ts';
import {
  type BuiltInPictures,
  type BuiltInSource,
  createBuiltInSets,
  type SceneSizes,
} from './builtInSets.ts';
import { prepareColour } from './colourPatches.ts';
import { DataUnavailable } from './dataUnavailable.ts';
import { DrawnPatches, type DrawnSource } from './drawnPatches.ts';
import { OpenedPictures, type ReadFiles } from './openedPictures.ts';
import type { OnStage, Pictures } from './pictureSet.ts';
import type { PreparedData } from './preparedData.ts';
import { eventLoop, type Stages, Superseded } from './stagedWork.ts';

/** `fraction` in [0, 1] and what is being done, for the page. */
export type DataProgress = (fraction: number, activity: DataActivity) => void;

export interface Datasets {
  /**
   * Reads the visitor's files and reports the progress. If none is usable, the pictures that were open before stay
   * open.
   */
  openFiles(command: OpenFiles, onReading: (event: FilesReading) => void): Promise<FilesOpened>;
  /** Cancels the reading of files. */
  cancelOpening(): void;
  /**
   * Call it when a run has started: the visitor's pictures that it does not need are released, except those opened
   * last.
   */
  keep(data: DataSettings): void;
  /**
   * Patches as the network sees them: the same for the same settings, seed and pictures. Pictures are generated and
   * whitened once and kept; of bars and digits, the last set is kept.
   * @throws PicturesMissing when the visitor's pictures asked for are not open here
   * @throws DataUnavailable when such patches cannot be cut from the pictures
   * @throws Superseded soon after `isStale` says true
   */
  prepare(
    data: DataSettings,
    seed: number,
    onProgress: DataProgress,
    isStale: () => boolean,
  ): Promise<PreparedData>;
}

export interface DatasetsOptions {
  /** Smaller or fewer scenes, for tests. */
  readonly scenes?: SceneSizes;
  readonly readFiles?: ReadFiles;
  /** Faster filters with the same results as core's; if they are not available, core's are used. */
  readonly loadFilters?: () => Promise<CreatePairFilter>;
}

/** Parts of the progress: pictures are generated, some then changed, then whitened; cutting patches is the rest. */
const shares = {
  making: { from: 0, to: 0.5 },
  changing: { from: 0.5, to: 0.65 },
  whitening: { from: 0.65, to: 0.95 },
} as const;

export function createDatasets({
  scenes: sizes = {},
  readFiles = openFiles,
  loadFilters,
}: DatasetsOptions = {}): Datasets {
  const builtIn = createBuiltInSets(sizes);
  const drawn = new DrawnPatches();
  const opened = new OpenedPictures(readFiles);
  const filters = loadFilters?.().catch(() => undefined) ?? Promise.resolve(undefined);
  return {
    openFiles: (command, onReading) => opened.open(command, onReading),
    cancelOpening: () => opened.cancel(),
    keep: ({ digest }) => opened.keep(digest),
    async prepare(data, seed, onProgress, isStale) {
      const { source } = data;
      if (source === 'bars' || source === 'digits') {
        const onDrawn = (stages: Stages | undefined) => onProgress(shareOf(stages), drawing[source]);
        return madeData(await drawn.patches(source, data, seed, onDrawn, isStale), data);
      }
      const onStage: OnStage = (...stage) => onProgress(...progressOf(...stage));
      const isOpened = source === 'files' || source === 'mnist';
      const { colour } = data.preparation;
      const set = isOpened ? await opened.set(source, data.digest) : builtIn[inColourOr(source, colour)];
      const preparation = { ...data.preparation, whiten: data.preparation.whiten && !colour };
      const pictures = await set.prepare(preparation, onStage, isStale, filters);
      onProgress(
        colour ? shares.whitening.from : shares.whitening.to,
        cutting(pictures.prepared, data.patchSize),
      );
      await eventLoop();
      if (isStale()) throw new Superseded();
      if (!colour) return cutData(pictures, data, seed);
      const { from, to } = shares.whitening;
      const onShare = (share: number) => onProgress(from + (to - from) * share, { id: 'whiteningPatches' });
      return prepareColour(pictures, placesIn(pictures.prepared, data, seed), onShare, isStale);
    },
  };
}

/** The set of that source whose pictures are in colour, if they are asked for. */
function inColourOr(source: BuiltInSource, colour = false): BuiltInPictures {
  return source === 'scenes' && colour ? 'colouredScenes' : source;
}

function progressOf(
  ...[part, stages, doing]: Parameters<OnStage>
): [fraction: number, activity: DataActivity] {
  const { from, to } = shares[part];
  if (stages === undefined) return [from, { id: doing, picture: 1, total: undefined }];
  const { done, total } = stages;
  const picture = Math.min(done + 1, total);
  return [from + (to - from) * shareOf(stages), { id: doing, picture, total }];
}

const shareOf = (stages: Stages | undefined): number => (stages ? stages.done / stages.total : 0);
const drawing: Readonly<Record<DrawnSource, DataActivity>> = {
  bars: { id: 'drawingBars' },
  digits: { id: 'writingDigits' },
};

/** @throws DataUnavailable when no picture is as large as a patch */
function cutting(pictures: readonly GreyImage[], patchSize: number): DataActivity {
  const sides = pictures.map(({ width, height }) => Math.min(width, height));
  const fitting = sides.filter((side) => side >= patchSize).length;
  if (fitting === pictures.length) return { id: 'cutting' };
  if (fitting > 0) return { id: 'cuttingFromSome', fitting, pictures: pictures.length };
  const largest = sides.reduce((one, other) => Math.max(one, other));
  throw new DataUnavailable({ id: 'picturesTooSmall', patchSize, largest });
}

function cutData(
  { originals, prepared: pictures, colours }: Pictures,
  data: DataSettings,
  seed: number,
): PreparedData {
  const places = placesIn(pictures, data, seed);
  const raw = cutPatches(pictures, places);
  const transform = fitPatchTransform(raw, data.preparation);
  const patches = applyPatchTransform(raw, transform);
  refuseSameness(patches);
  return { patches, transform, cut: { originals, pictures, colours, places }, made: new Float32Array(0) };
}

/** Patches that were generated directly go through the same steps; if no step is on, they are not copied. */
function madeData(made: PatchSet, { preparation }: DataSettings): PreparedData {
  const { removeMean, truncate, scale } = preparation;
  const transform = fitPatchTransform(made, preparation);
  const patches = removeMean || truncate || scale ? applyPatchTransform(made, transform) : made;
  refuseSameness(patches);
  return { patches, transform, cut: undefined, made: made.values };
}

/** @throws DataUnavailable when all values are one */
function refuseSameness({ values }: PatchSet): void {
  if (values.some((value) => value !== values[0])) return;
  throw new DataUnavailable({ id: 'nothingVaries' });
}

/** @throws DataUnavailable when every picture is one patch, and more patches are asked for */
function placesIn(
  pictures: readonly GreyImage[],
  { patchSize, patchCount: count }: DataSettings,
  seed: number,
): PatchPlaces {
  try {
    const whole = takeWholeImages(pictures, patchSize, count);
    if (whole) return whole;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DataUnavailable({
      id: 'tooFewPictures',
      pictures: pictures.length,
      patchSize,
      patches: count,
    });
  }
  return drawPatchPlaces(pictures, { patchSize, count, random: createRandom(seed, randomStreams.patches) });
}
