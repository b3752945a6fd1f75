import type { OpenedFiles, OpenOptions } from '../../files/openFiles.ts';
import type { NamedImage } from '../../files/picture.ts';
import type { OpenFiles } from '../../protocol/commands.ts';
import type { FilesOpened, FilesReading } from '../../protocol/events.ts';
import type { OpenedPicture, OpenedSource } from '../../protocol/files.ts';
import { DataUnavailable } from './dataUnavailable.ts';
import { PictureSet } from './pictureSet.ts';

export type ReadFiles = (
  files: readonly File[],
  options: Pick<OpenOptions, 'answers' | 'onProgress' | 'isCancelled'>,
) => Promise<OpenedFiles>;

/** Stacks of more pictures than this are told to the page as one. */
const mostListed = 200;

const nothingOpen: Readonly<Record<OpenedSource, string>> = {
  files:
    'No pictures are open. Choose IMAGES.mat or photographs of your own, or train on the built-in scenes.',
  mnist: 'MNIST is not here yet. Download it, or train on the built-in scenes.',
};

/**
 * The visitor's pictures, and MNIST: of each the set opened last that held any. The visitor's pictures before are kept until a
 * run has started on the new ones.
 */
export class OpenedPictures {
  private readonly readFiles: ReadFiles;
  private readonly sets = new Map<OpenedSource, PictureSet>();
  private keptFiles: PictureSet | undefined;
  private reading: Promise<unknown> = Promise.resolve();
  private underway = 0;
  private cancelledUpTo = 0;

  constructor(readFiles: ReadFiles) {
    this.readFiles = readFiles;
  }

  /** One after the other, so that the files chosen last are those that stay open. */
  open(command: OpenFiles, onReading: (event: FilesReading) => void): Promise<FilesOpened> {
    this.underway += 1;
    const turn = this.underway;
    const opened = this.reading.then(() => this.replace(command, turn, onReading));
    this.reading = opened.catch(() => undefined);
    return opened;
  }

  /** Gives up what is being read, and what waits for it. */
  cancel(): void {
    this.cancelledUpTo = this.underway;
  }

  keep(): void {
    this.keptFiles = this.sets.get('files');
  }

  putBack(): void {
    if (this.keptFiles) this.sets.set('files', this.keptFiles);
    else this.sets.delete('files');
  }

  /** The pictures open now, once everything under way is read. @throws DataUnavailable when nothing is open */
  async set(source: OpenedSource): Promise<PictureSet> {
    await this.reading;
    const set = this.sets.get(source);
    if (set) return set;
    throw new DataUnavailable(nothingOpen[source]);
  }

  private async replace(
    { source, files, answers }: OpenFiles,
    turn: number,
    onReading: (event: FilesReading) => void,
  ): Promise<FilesOpened> {
    const { pictures, ...others } = await this.readFiles(files, {
      answers,
      onProgress: (fraction, activity) => onReading({ type: 'filesReading', fraction, activity }),
      isCancelled: () => turn <= this.cancelledUpTo,
    });
    const images = pictures.map(({ image }) => image);
    const colours = pictures.map((picture) => picture.colours);
    if (images.length > 0) this.sets.set(source, PictureSet.of(images, colours));
    return { type: 'filesOpened', source, pictures: listed(pictures), ...others };
  }
}

/** Names and sizes; a stack of very many pictures is one row. */
function listed(pictures: readonly NamedImage[]): OpenedPicture[] {
  const rows: OpenedPicture[] = [];
  for (let place = 0; place < pictures.length; ) {
    const { name, image, stack } = pictures[place] as NamedImage;
    const { width, height } = image;
    let end = place + 1;
    while (stack !== undefined && pictures[end]?.stack === stack) end++;
    const count = end - place;
    if (count > mostListed) rows.push({ name: stack ?? name, width, height, count });
    else rows.push(...pictures.slice(place, end).map((picture) => ({ name: picture.name, width, height })));
    place = end;
  }
  return rows;
}
