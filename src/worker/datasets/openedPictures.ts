import type { GreyImage } from '../../core/patches/image.ts';
import type { OpenedFiles } from '../../files/openFiles.ts';
import type { FilesOpened } from '../../protocol/events.ts';
import { DataUnavailable } from './dataUnavailable.ts';
import type { SourcePicture } from './preparedPatches.ts';
import { StagedWork, type Stages } from './stagedWork.ts';
import { whitenPhotographs } from './whitenPhotographs.ts';

export type ReadFiles = (files: readonly File[]) => Promise<OpenedFiles>;

interface PictureSet {
  readonly names: readonly string[];
  readonly images: readonly GreyImage[];
  readonly photographs: boolean;
  readonly whitened: StagedWork<readonly GreyImage[]>;
}

/** The visitor's pictures: as they came, and whitened once somebody asks for that. */
export class OpenedPictures {
  private readonly readFiles: ReadFiles;
  private current: PictureSet | undefined;
  private reading: Promise<unknown> = Promise.resolve();

  constructor(readFiles: ReadFiles) {
    this.readFiles = readFiles;
  }

  /** One after the other, so that the files chosen last are those that stay open. */
  open(files: readonly File[]): Promise<FilesOpened> {
    const opened = this.reading.then(() => this.replace(files));
    this.reading = opened.catch(() => undefined);
    return opened;
  }

  /** @throws DataUnavailable when nothing is open, Superseded as `StagedWork.finish` does */
  async pictures(
    whitened: boolean,
    onStage: (stages: Stages | undefined) => void,
    isStale: () => boolean,
  ): Promise<readonly SourcePicture[]> {
    await this.reading;
    const { current } = this;
    if (current === undefined) {
      throw new DataUnavailable(
        'No pictures are open. Choose IMAGES.mat or photographs of your own, or train on the built-in scenes.',
      );
    }
    const { images, names, photographs } = current;
    const used = whitened && photographs ? await current.whitened.finish(onStage, isStale) : images;
    return used.map((image, index) => ({ name: names[index] ?? '', image }));
  }

  private async replace(files: readonly File[]): Promise<FilesOpened> {
    const { pictures, photographs, remarks, refused } = await this.readFiles(files);
    const images = pictures.map(({ image }) => image);
    if (images.length > 0) {
      const whitened = new StagedWork(() => whitenPhotographs(images));
      const names = pictures.map(({ name }) => name);
      this.current = { names, images, photographs, whitened };
    }
    const opened = pictures.map(({ name, image }) => ({ name, width: image.width, height: image.height }));
    return { type: 'filesOpened', pictures: opened, photographs, remarks, refused };
  }
}
