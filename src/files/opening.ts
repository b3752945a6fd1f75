import type { NamedImage } from './picture.ts';
import { type FileProblem, FileRefusal } from './problems.ts';
import { type ReadingQuestion, Unanswered } from './questions.ts';
import type { FileRemark } from './remarks.ts';

/** The colours of the first photographs are kept, up to this number of pixels together: 48 MB. */
const mostColouredPixels = 16_000_000;

/** Thrown to leave the reading of files when the visitor has cancelled it. */
export class Cancelled extends Error {}

/** What has been gathered so far from files that are being opened. */
export class Opening {
  readonly pictures: NamedImage[] = [];
  readonly remarks: FileRemark[] = [];
  readonly refused: FileProblem[] = [];
  /** Places of the files that gave pictures. */
  readonly used: number[] = [];
  readonly readable: ReadingQuestion[] = [];
  /** How files were read on which the visitor has decided, for others that hold the same arrays. */
  readonly decided: { readonly names: string; readonly reading: string }[] = [];
  /** Whether all arrays so far held grey levels from 0 to 255. */
  greyLevels = true;
  private readonly pixelLimit: number;
  private pixels = 0;
  private colouredPixels = 0;

  constructor(pixelLimit: number) {
    this.pixelLimit = pixelLimit;
  }

  /** Reserves memory. @throws FileRefusal when the limit of pixels would be passed */
  reserve(fileName: string, pixels: number): void {
    const together = this.pixels + pixels;
    if (together <= this.pixelLimit) return;
    throw new FileRefusal(fileName, { id: 'tooManyPixels', pixels: together, most: this.pixelLimit });
  }

  /** Reserves memory for the colours of a photograph in addition to its luminance. @returns whether there is any */
  reserveColours(pixels: number): boolean {
    if (this.colouredPixels + pixels > mostColouredPixels) return false;
    this.colouredPixels += pixels;
    return true;
  }

  /** @throws FileRefusal when the limit of pixels would be passed */
  add(file: number, fileName: string, pictures: readonly NamedImage[]): void {
    const pixels = pictures.reduce((sum, { image }) => sum + image.width * image.height, 0);
    this.reserve(fileName, pixels);
    this.pixels += pixels;
    if (!this.used.includes(file)) this.used.push(file);
    for (const picture of pictures) this.pictures.push(picture);
  }

  refuse({ report }: FileRefusal): void {
    this.refused.push(report);
  }

  /** Reads a file; what is wrong with it is noted, and the next can be read. */
  async attempt(file: File, read: () => Promise<void>): Promise<void> {
    try {
      await read();
    } catch (error) {
      if (error instanceof Unanswered || error instanceof Cancelled) throw error;
      this.refuse(error instanceof FileRefusal ? error : failed(file.name, error));
    }
  }
}

/** For what the browser threw while opening a file that is not known to be bad: no memory, no canvas. */
function failed(fileName: string, error: unknown): FileRefusal {
  const message = error instanceof Error ? error.message : String(error);
  return new FileRefusal(fileName, { id: 'failed', message });
}
