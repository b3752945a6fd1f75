import { type FileKind, latin1 } from '../recognise.ts';
import { jpegFrame } from './dimensions.ts';

/**
 * Whether a PNG, JPEG, GIF, WebP or BMP is all there. Browsers decode half a picture without complaint and leave the rest
 * grey, which would be learned from; so its end is looked for. Other kinds are taken to be complete.
 */
export function isComplete(bytes: Uint8Array, kind: FileKind): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (kind) {
    case 'png':
      return pngEnds(view, bytes);
    case 'jpeg':
      return jpegEnds(view, bytes);
    case 'gif':
      return gifFrameEnds(bytes);
    case 'webp':
      return bytes.length >= 12 && bytes.length >= 8 + view.getUint32(4, true);
    case 'bmp':
      return bmpEnds(view);
    default:
      return true;
  }
}

/** All rows of pixels are there: the size that the header gives for the whole file is often wrong. Compressed ones are believed. */
function bmpEnds(view: DataView): boolean {
  if (view.byteLength < 34 || view.getUint32(14, true) < 40) {
    return (
      view.byteLength >= 14 &&
      view.byteLength >= Math.min(view.getUint32(2, true), view.getUint32(10, true) + 1)
    );
  }
  const [width, height] = [Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true))];
  const isPlain = [0, 3].includes(view.getUint32(30, true));
  const rowBytes = Math.ceil((width * view.getUint16(28, true)) / 32) * 4;
  return !isPlain || view.byteLength >= view.getUint32(10, true) + rowBytes * height;
}

/** Every chunk is there up to IEND. */
function pngEnds(view: DataView, bytes: Uint8Array): boolean {
  let offset = 8;
  while (offset + 12 <= bytes.length) {
    const end = offset + 12 + view.getUint32(offset);
    if (latin1(bytes.subarray(offset + 4, offset + 8)) === 'IEND') return end <= bytes.length;
    offset = end;
  }
  return false;
}

/** The end marker FF D9 cannot occur inside a scan: there FF is followed by 0 or a restart marker. */
function jpegEnds(view: DataView, bytes: Uint8Array): boolean {
  const { scan } = jpegFrame(view);
  if (scan === undefined) return false;
  for (let at = bytes.length - 2; at > scan; at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

/** The first frame's data are there up to the empty block that ends them; later frames are not used. */
function gifFrameEnds(bytes: Uint8Array): boolean {
  const tableBytes = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1));
  const afterBlocks = (start: number) => {
    let at = start;
    while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] as number);
    return at + 1;
  };
  let offset = 13 + tableBytes(bytes[10] ?? 0);
  while (bytes[offset] === 0x21) offset = afterBlocks(offset + 2);
  const frame = bytes[offset] === 0x2c;
  return frame && afterBlocks(offset + 11 + tableBytes(bytes[offset + 9] ?? 0)) <= bytes.length;
}
