import { type FileKind, latin1 } from '../recognise.ts';

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

/** Width and height in pixels as a picture's header gives them, undefined where that is not cheap or not there. */
export function readDimensions(bytes: Uint8Array, kind: FileKind): Dimensions | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (kind) {
    case 'png':
      return bytes.length < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) };
    case 'gif':
      return bytes.length < 10
        ? undefined
        : { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    case 'bmp':
      return bmpDimensions(view);
    case 'webp':
      return bytes.length < 30 ? undefined : webpDimensions(view, latin1(bytes.subarray(12, 16)));
    case 'jpeg':
      return jpegFrame(view).dimensions;
    case 'avif':
      return avifDimensions(view);
    default:
      return undefined;
  }
}

/** The largest of the picture's spatial extents, which stand near the start. Source: ISO/IEC 23008-12, §6.5.3 (ispe). */
function avifDimensions(view: DataView): Dimensions | undefined {
  const ispe = 0x69737065;
  let largest: Dimensions | undefined;
  for (let at = 0; at + 16 <= Math.min(view.byteLength, 65_536); at++) {
    if (view.getUint32(at) !== ispe) continue;
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === undefined || found.width * found.height > largest.width * largest.height) largest = found;
  }
  return largest;
}

function bmpDimensions(view: DataView): Dimensions | undefined {
  if (view.byteLength < 26) return undefined;
  if (view.getUint32(14, true) === 12) {
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  }
  // A negative height means rows from top to bottom.
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

/** Source: Google, "WebP Container Specification" (VP8X), RFC 6386 §9.1 (VP8), "WebP Lossless" §3 (VP8L). */
function webpDimensions(view: DataView, chunk: string): Dimensions | undefined {
  switch (chunk) {
    case 'VP8X':
      return {
        width: 1 + (view.getUint32(24, true) & 0xffffff),
        height: 1 + (view.getUint16(27, true) | (view.getUint8(29) << 16)),
      };
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    default:
      return undefined;
  }
}

/** Walks a JPEG's segments to its frame header (SOFn). `scan` is where its first scan (SOS) begins, if it does. */
export function jpegFrame(view: DataView): { dimensions: Dimensions | undefined; scan: number | undefined } {
  let dimensions: Dimensions | undefined;
  let offset = 2;
  while (offset + 9 <= view.byteLength) {
    const marker = view.getUint8(offset + 1);
    // Browsers pass over what stands between two segments, and so does this.
    if (view.getUint8(offset) !== 0xff || marker === 0xff || marker === 0) {
      offset += 1;
      continue;
    }
    if (marker === 0xda) return { dimensions, scan: offset };
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) dimensions = { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    offset += standsAlone ? 2 : 2 + view.getUint16(offset + 2);
  }
  return { dimensions, scan: undefined };
}
