import { FileRefusal } from './errors.ts';
import { refuseFailed } from './photograph/refuseKind.ts';
import type { NamedImage } from './picture.ts';
import { Unanswered } from './questions.ts';

export interface RefusedFile {
  readonly name: string;
  readonly sentence: string;
}

/** Colours are kept of photographs of so many pixels together, the first ones opened: 48 MB. */
const mostColouredPixels = 16_000_000;

/** Thrown to leave the reading of files when the visitor has cancelled it. */
export class Cancelled extends Error {}

/** What has been gathered so far from files that are being opened. */
export class Opening {
  readonly pictures: NamedImage[] = [];
  readonly remarks: string[] = [];
  readonly refused: RefusedFile[] = [];
  /** Places of the files that gave pictures. */
  readonly used: number[] = [];
  private readonly pixelLimit: number;
  private pixels = 0;
  private colouredPixels = 0;

  constructor(pixelLimit: number) {
    this.pixelLimit = pixelLimit;
  }

  /** Asks for room. @throws FileRefusal when the limit of pixels would be passed */
  reserve(fileName: string, pixels: number): void {
    if (this.pixels + pixels <= this.pixelLimit) return;
    throw new FileRefusal(
      'tooLarge',
      fileName,
      `was left out: with it there would be ${((this.pixels + pixels) / 1e6).toFixed(1)} million pixels, and this page takes ${this.pixelLimit / 1e6} million. Choose fewer or smaller pictures.`,
    );
  }

  /** Asks for room for the colours of a photograph beside its luminance. @returns whether there is any */
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
    this.used.push(file);
    for (const picture of pictures) this.pictures.push(picture);
  }

  refuse({ fileName, sentence }: FileRefusal): void {
    this.refused.push({ name: fileName, sentence });
  }

  /** Reads a file; what is wrong with it is noted, and the next can be read. */
  async attempt(file: File, read: () => Promise<void>): Promise<void> {
    try {
      await read();
    } catch (error) {
      if (error instanceof Unanswered || error instanceof Cancelled) throw error;
      this.refuse(error instanceof FileRefusal ? error : refuseFailed(file.name, error));
    }
  }
}
