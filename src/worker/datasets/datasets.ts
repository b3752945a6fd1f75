import { generateNaturalScenes } from '../../core/patches/generators/naturalScenes.ts';
import type { GreyImage } from '../../core/patches/image.ts';
import { normalisationLimit, normaliseWith } from '../../core/patches/normalise.ts';
import { samplePatches } from '../../core/patches/samplePatches.ts';
import { createRandom } from '../../core/random.ts';
import { openFiles } from '../../files/openFiles.ts';
import type { FilesOpened } from '../../protocol/events.ts';
import type { DataSettings } from '../../protocol/settings.ts';
import { randomStreams } from '../randomStreams.ts';
import { DataUnavailable } from './dataUnavailable.ts';
import { OpenedPictures, type ReadFiles } from './openedPictures.ts';
import type { PreparedPatches, SourcePicture } from './preparedPatches.ts';
import { eventLoop, StagedWork, type Stages } from './stagedWork.ts';
import { Superseded } from './superseded.ts';

/** `fraction` in [0, 1] and what is being done, for the page. */
export type DataProgress = (fraction: number, activity: string) => void;

export interface Datasets {
  /** Reads the visitor's files. If none is usable, what was open before stays open. */
  openFiles(files: readonly File[]): Promise<FilesOpened>;
  /**
   * Patches as the network sees them, in [0.1, 0.9]: the same for the same settings, seed and pictures. Scenes and whitened
   * photographs are made once and kept.
   * @throws DataUnavailable when there are no pictures to cut such patches from
   * @throws Superseded soon after `isStale` says true
   */
  preparePatches(
    data: DataSettings,
    seed: number,
    onProgress: DataProgress,
    isStale: () => boolean,
  ): Promise<PreparedPatches>;
}

export interface DatasetsOptions {
  /** Smaller or fewer scenes, for tests. */
  readonly scenes?: { readonly count?: number; readonly size?: number };
  readonly readFiles?: ReadFiles;
}

/** The scenes are one fixed set, as the course's pictures are: a run's seed samples other patches, never other scenes. */
const scenesSeed = 1;

/** Share of the progress that making the pictures takes; cutting patches is the rest. */
const picturesShare = 0.95;

export function createDatasets({ scenes: sizes, readFiles = openFiles }: DatasetsOptions = {}): Datasets {
  const scenes = new StagedWork(() => generateNaturalScenes({ seed: scenesSeed, ...sizes }));
  const opened = new OpenedPictures(readFiles);
  return {
    openFiles: (files) => opened.open(files),
    async preparePatches(data, seed, onProgress, isStale) {
      const doing = data.source === 'scenes' ? 'Drawing scene' : 'Whitening photograph';
      const onStage = (stages: Stages | undefined) => onProgress(...progressOf(stages, doing));
      const pictures =
        data.source === 'scenes'
          ? namedScenes(await scenes.finish(onStage, isStale))
          : await opened.pictures(data.whitenPhotographs, onStage, isStale);
      const fitting = picturesThatFit(pictures, data.patchSize);
      onProgress(picturesShare, cutting(fitting.length, pictures.length));
      await eventLoop();
      if (isStale()) throw new Superseded();
      return cutPatches(fitting, data, seed);
    },
  };
}

function progressOf(stages: Stages | undefined, doing: string): [fraction: number, activity: string] {
  if (stages === undefined) return [0, `${doing} 1`];
  const { done, total } = stages;
  return [(picturesShare * done) / total, `${doing} ${Math.min(done + 1, total)} of ${total}`];
}

function cutting(fitting: number, all: number): string {
  return fitting === all
    ? 'Cutting patches'
    : `Cutting patches from the ${fitting} of ${all} pictures large enough`;
}

function namedScenes(scenes: readonly GreyImage[]): SourcePicture[] {
  return scenes.map((image, index) => ({ name: `Scene ${index + 1}`, image }));
}

function picturesThatFit(pictures: readonly SourcePicture[], patchSize: number): SourcePicture[] {
  const shorterSide = ({ image }: SourcePicture): number => Math.min(image.width, image.height);
  const fitting = pictures.filter((picture) => shorterSide(picture) >= patchSize);
  if (fitting.length > 0) return fitting;
  const largest = Math.max(...pictures.map(shorterSide));
  throw new DataUnavailable(
    `The pictures are smaller than a patch of ${patchSize}×${patchSize} pixels. A patch size of ${largest} or less works, or larger pictures.`,
  );
}

function cutPatches(pictures: readonly SourcePicture[], data: DataSettings, seed: number): PreparedPatches {
  const random = createRandom(seed, randomStreams.patches);
  const { patchSize, patchCount: count } = data;
  const images = pictures.map(({ image }) => image);
  const raw = samplePatches(images, { patchSize, count, random });
  const limit = normalisationLimit(raw);
  const patches = normaliseWith(raw, limit);
  if (patches.values.some((value) => value !== patches.values[0])) return { ...patches, limit, pictures };
  throw new DataUnavailable(
    'The patches cut from these pictures do not vary, so there is nothing to learn. Choose other pictures, or more patches.',
  );
}
