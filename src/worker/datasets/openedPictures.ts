import type { OpenedFiles } from '../../files/openFiles.ts';
import type { FilesOpened } from '../../protocol/events.ts';
import { DataUnavailable } from './dataUnavailable.ts';
import { PictureSet } from './pictureSet.ts';

export type ReadFiles = (files: readonly File[]) => Promise<OpenedFiles>;

/** The visitor's pictures: the set opened last that held any. */
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

  /** The pictures open now, once everything under way is read. @throws DataUnavailable when nothing is open */
  async set(): Promise<PictureSet> {
    await this.reading;
    if (this.current) return this.current;
    throw new DataUnavailable(
      'No pictures are open. Choose IMAGES.mat or photographs of your own, or train on the built-in scenes.',
    );
  }

  private async replace(files: readonly File[]): Promise<FilesOpened> {
    const { pictures, photographs, remarks, refused } = await this.readFiles(files);
    const images = pictures.map(({ image }) => image);
    if (images.length > 0) this.current = PictureSet.of(images);
    const opened = pictures.map(({ name, image }) => ({ name, width: image.width, height: image.height }));
    return { type: 'filesOpened', pictures: opened, photographs, remarks, refused };
  }
}
