import type { OpenedFiles, OpenOptions } from '../../files/openFiles.ts';
import type { NamedImage } from '../../files/picture.ts';
import type { OpenFiles } from '../../protocol/commands.ts';
import type { FilesOpened, FilesReading } from '../../protocol/events.ts';
import type { OpenedPicture, OpenedSource } from '../../protocol/files.ts';
import { PicturesMissing } from './dataUnavailable.ts';
import { digestOf } from './digest.ts';
import { PictureSet } from './pictureSet.ts';

export type ReadFiles = (
  files: readonly File[],
  options: Pick<OpenOptions, 'answers' | 'onProgress' | 'isCancelled'>,
) => Promise<OpenedFiles>;

/** Stacks of more pictures than this are reported to the page as one. */
const mostListed = 200;

/**
 * The visitor's pictures by their digest, and MNIST. Those opened last are kept, and those of the run that started
 * last, because it can be restored.
 */
export class OpenedPictures {
  private readonly readFiles: ReadFiles;
  private readonly sets = new Map<string, PictureSet>();
  private mnist: PictureSet | undefined;
  private latest: string | undefined;
  private reading: Promise<unknown> = Promise.resolve();
  private underway = 0;
  private cancelledUpTo = 0;

  constructor(readFiles: ReadFiles) {
    this.readFiles = readFiles;
  }

  /** Files are read one after the other, so that the files chosen last stay open. */
  open(command: OpenFiles, onReading: (event: FilesReading) => void): Promise<FilesOpened> {
    this.underway += 1;
    const turn = this.underway;
    const opened = this.reading.then(() => this.replace(command, turn, onReading));
    this.reading = opened.catch(() => undefined);
    return opened;
  }

  /** Cancels what is being read, and what waits for it. */
  cancel(): void {
    this.cancelledUpTo = this.underway;
  }

  /** A run has started on these pictures: of the others only those opened last are kept. */
  keep(digest: string | undefined): void {
    for (const name of this.sets.keys()) {
      if (name !== digest && name !== this.latest) this.sets.delete(name);
    }
  }

  /** The requested pictures, once all files have been read. @throws PicturesMissing when they are not open */
  async set(source: OpenedSource, digest: string | undefined): Promise<PictureSet> {
    await this.reading;
    const set = source === 'mnist' ? this.mnist : this.sets.get(digest ?? '');
    if (set) return set;
    throw new PicturesMissing({ id: 'nothingOpen', source });
  }

  private async replace(
    { id, source, files, answers }: OpenFiles,
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
    const answer: FilesOpened = { type: 'filesOpened', id, source, pictures: listed(pictures), ...others };
    if (images.length === 0) return answer;
    const set = PictureSet.of(images, colours);
    if (source === 'mnist') {
      this.mnist = set;
      return answer;
    }
    const digest = await digestOf(images);
    this.sets.set(digest, set);
    this.latest = digest;
    return { ...answer, digest };
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
