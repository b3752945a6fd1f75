import type { GreyImage } from '../../core/patches/image.ts';
import { cutPatches, drawPatchPlaces } from '../../core/patches/patchPlaces.ts';
import { applyPatchTransform, fitPatchTransform } from '../../core/patches/patchTransform.ts';
import { createRandom } from '../../core/random.ts';
import { openFiles } from '../../files/openFiles.ts';
import type { FilesOpened } from '../../protocol/events.ts';
import type { DataSettings } from '../../protocol/settings.ts';
import { randomStreams } from '../randomStreams.ts';
import { DataUnavailable } from './dataUnavailable.ts';
import { drawScenes, type SceneSizes } from './drawScenes.ts';
import { OpenedPictures, type ReadFiles } from './openedPictures.ts';
import { type OnStage, PictureSet, type Pictures } from './pictureSet.ts';
import type { PreparedData } from './preparedData.ts';
import { eventLoop } from './stagedWork.ts';
import { Superseded } from './superseded.ts';

/** `fraction` in [0, 1] and what is being done, for the page. */
export type DataProgress = (fraction: number, activity: string) => void;

export interface Datasets {
  /** Reads the visitor's files. If none is usable, what was open before stays open. */
  openFiles(files: readonly File[]): Promise<FilesOpened>;
  /**
   * Patches as the network sees them: the same for the same settings, seed and pictures. Scenes and whitened pictures are
   * made once and kept.
   * @throws DataUnavailable when there are no pictures to cut such patches from
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
}

/** Shares of the progress: pictures are made, then whitened; cutting patches is the rest. */
const shares = { making: 0.65, whitening: 0.3 } as const;
const picturesShare = shares.making + shares.whitening;

export function createDatasets({
  scenes: sizes = {},
  readFiles = openFiles,
}: DatasetsOptions = {}): Datasets {
  const scenes = PictureSet.made(() => drawScenes(sizes), 'Drawing scene');
  const opened = new OpenedPictures(readFiles);
  return {
    openFiles: (files) => opened.open(files),
    async prepare(data, seed, onProgress, isStale) {
      const onStage: OnStage = (...stage) => onProgress(...progressOf(...stage));
      const set = data.source === 'scenes' ? scenes : await opened.set();
      const pictures = await set.prepare(data.preparation, onStage, isStale);
      onProgress(picturesShare, cutting(pictures.prepared, data.patchSize));
      await eventLoop();
      if (isStale()) throw new Superseded();
      return cutData(pictures, data, seed);
    },
  };
}

function progressOf(...[part, stages, doing]: Parameters<OnStage>): [fraction: number, activity: string] {
  const before = part === 'making' ? 0 : shares.making;
  if (stages === undefined) return [before, `${doing} 1`];
  const { done, total } = stages;
  return [before + (shares[part] * done) / total, `${doing} ${Math.min(done + 1, total)} of ${total}`];
}

/** @throws DataUnavailable when no picture is as large as a patch */
function cutting(pictures: readonly GreyImage[], patchSize: number): string {
  const sides = pictures.map(({ width, height }) => Math.min(width, height));
  const fitting = sides.filter((side) => side >= patchSize).length;
  if (fitting === pictures.length) return 'Cutting patches';
  if (fitting > 0) return `Cutting patches from the ${fitting} of ${pictures.length} pictures large enough`;
  throw new DataUnavailable(
    `The pictures are smaller than a patch of ${patchSize}×${patchSize} pixels. A patch size of ${Math.max(...sides)} or less works, or larger pictures.`,
  );
}

function cutData(
  { originals, prepared: pictures }: Pictures,
  data: DataSettings,
  seed: number,
): PreparedData {
  const random = createRandom(seed, randomStreams.patches);
  const { patchSize, patchCount: count, preparation } = data;
  const places = drawPatchPlaces(pictures, { patchSize, count, random });
  const raw = cutPatches(pictures, places);
  const transform = fitPatchTransform(raw, preparation);
  const patches = applyPatchTransform(raw, transform);
  if (patches.values.some((value) => value !== patches.values[0])) {
    return { patches, transform, cut: { originals, pictures, places }, made: new Float32Array(0) };
  }
  throw new DataUnavailable(
    'The patches cut from these pictures do not vary, so there is nothing to learn. Choose other pictures, or more patches.',
  );
}
