import type { GreyImage } from '../../core/patches/image.ts';
import { isConstant, type PictureColours } from '../picture.ts';
import { FileRefusal } from '../problems.ts';
import type { FileKind } from '../recognise.ts';
import { isComplete } from './completeness.ts';
import { type Dimensions, readDimensions } from './dimensions.ts';
import { coloursOf, isColoured, luminance } from './luminance.ts';

/** Larger photographs are not decoded: 100 megapixels take 400 MB. */
const mostMegapixels = 100;
/** Photographs are scaled down so that their longer side has at most this many pixels. */
export const longestSide = 1024;
/** As small as a patch may be. */
const shortestSide = 4;

export interface Photograph {
  readonly image: GreyImage;
  /** Its size before it was scaled down; undefined when it was not. */
  readonly scaledFrom: Dimensions | undefined;
  /** Whether any part is transparent; such parts are shown on mid grey. */
  readonly transparent?: boolean;
  readonly colours?: PictureColours;
}

/** Called before colours are kept. @returns whether there is room for those of so many more pixels */
export type ReserveColours = (pixels: number) => boolean;

/** Decodes a picture of a kind in `photographKinds` to grey; in browsers and their workers only. */
export type DecodePhotograph = (
  bytes: Uint8Array,
  fileName: string,
  reserveColours: ReserveColours,
) => Promise<Photograph>;

export const photographKinds: readonly FileKind[] = ['png', 'jpeg', 'webp', 'gif', 'bmp', 'avif'];

/**
 * A photograph as a grey picture in [0, 1].
 * @throws FileRefusal when it is broken off, damaged, too large, too small or all of one grey
 */
export async function readPhotograph(
  bytes: Uint8Array,
  kind: FileKind,
  fileName: string,
  reserveColours: ReserveColours,
  decode: DecodePhotograph = decodePhotograph,
): Promise<Photograph> {
  const dimensions = readDimensions(bytes, kind);
  if (dimensions !== undefined) checkNotHuge(dimensions, fileName);
  // Nothing is decoded whose size is not known before.
  if (dimensions === undefined || !isComplete(bytes, kind)) {
    throw new FileRefusal(fileName, { id: 'photographEndsEarly', format: kind.toUpperCase() });
  }
  const photograph = await decode(bytes, fileName, reserveColours);
  const { width, height } = photograph.image;
  if (Math.min(width, height) < shortestSide) {
    const scaledTo = photograph.scaledFrom === undefined ? undefined : longestSide;
    throw new FileRefusal(fileName, {
      id: 'photographTooSmall',
      width,
      height,
      scaledTo,
      least: shortestSide,
    });
  }
  if (isConstant(photograph.image)) {
    throw new FileRefusal(fileName, { id: 'photographConstant' });
  }
  return photograph;
}

/** The decoder of the browser; the picture is turned as its EXIF data say. */
async function decodePhotograph(
  bytes: Uint8Array,
  fileName: string,
  reserveColours: ReserveColours,
): Promise<Photograph> {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' }).catch(() => {
    throw new FileRefusal(fileName, { id: 'photographNotDecoded' });
  });
  try {
    checkNotHuge(bitmap, fileName);
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const original = { width: bitmap.width, height: bitmap.height };
    const drawn = drawPixels(bitmap, width, height);
    const colours = coloursIn(drawn, width, height, reserveColours);
    return { ...luminance(drawn, width, height), colours, scaledFrom: scale < 1 ? original : undefined };
  } finally {
    bitmap.close();
  }
}

function coloursIn(
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
  reserve: ReserveColours,
): PictureColours {
  if (!isColoured(rgba)) return undefined;
  return reserve(width * height) ? coloursOf(rgba, width, height) : 'notKept';
}

function drawPixels(bitmap: ImageBitmap, width: number, height: number): Uint8ClampedArray {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser offers no canvas to a worker.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

function checkNotHuge({ width, height }: Dimensions, fileName: string): void {
  if (width * height <= mostMegapixels * 1e6) return;
  throw new FileRefusal(fileName, {
    id: 'photographTooLarge',
    width,
    height,
    mostMegapixels,
    enough: longestSide,
  });
}
