import { deflateSync } from 'node:zlib';

/** Smallest headers and files of each kind, made by hand. */

export function bytes(...parts: (string | number[] | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const arrays = parts.map((part) =>
    typeof part === 'string'
      ? Uint8Array.from(part, (letter) => letter.charCodeAt(0))
      : Uint8Array.from(part),
  );
  return new Uint8Array(Buffer.concat(arrays));
}

const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const le16 = (value: number) => [value & 255, value >>> 8];
const le32 = (value: number) => u32(value).reverse();

/** A grey PNG (checksums left zero: nothing here verifies them). */
export function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const chunk = (type: string, data: Uint8Array) => bytes(u32(data.length), type, data, u32(0));
  const header = bytes(u32(width), u32(height), [8, 0, 0, 0, 0]);
  const rows = new Uint8Array((Math.min(width, 64) + 1) * Math.min(height, 64));
  return bytes(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  );
}

export function jpeg(width: number, height: number): Uint8Array<ArrayBuffer> {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const application = [0xff, 0xe1, 0, 6, 0xff, 0xd9, 0, 0];
  const frame = [0xff, 0xc2, 0, 11, 8, ...size, 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xff, 0, 3];
  return bytes([0xff, 0xd8], application, frame, scan, [0xff, 0xd9]);
}

export function gif(width: number, height: number): Uint8Array<ArrayBuffer> {
  const extension = [0x21, 0xf9, 4, 0, 0, 0, 0, 0];
  const frame = [0x2c, 0, 0, 0, 0, ...le16(width), ...le16(height), 0, 2, 3, 0x3b, 0x3b, 0x3b, 0];
  return bytes(
    'GIF89a',
    le16(width),
    le16(height),
    [0x80, 0, 0],
    [0, 0, 0, 1, 1, 1],
    extension,
    frame,
    [0x3b],
  );
}

/** Black, one bit a pixel. @param size what its header says of the whole file */
export function bmp(width: number, height: number, size?: number): Uint8Array<ArrayBuffer> {
  const pixelBytes = Math.ceil(width / 32) * 4 * Math.abs(height);
  return bytes(
    'BM',
    le32(size ?? 54 + pixelBytes),
    [0, 0, 0, 0],
    le32(54),
    le32(40),
    le32(width),
    le32(height),
    [1, 0, 1, 0],
    new Array(24).fill(0),
    new Array(pixelBytes).fill(0),
  );
}

export function webp(kind: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Uint8Array<ArrayBuffer> {
  const [w, h] = [width - 1, height - 1];
  const body = {
    'VP8 ': [0, 0, 0, 0x9d, 0x01, 0x2a, ...le16(width), ...le16(height)],
    VP8L: [0x2f, ...le32(w | (h << 14)), 0, 0, 0, 0, 0],
    VP8X: [0, 0, 0, 0, ...le32(w).slice(0, 3), ...le32(h).slice(0, 3)],
  }[kind];
  return bytes('RIFF', le32(12 + body.length), 'WEBP', kind, le32(body.length), body);
}

export function ftyp(major: string, ...compatible: string[]): Uint8Array<ArrayBuffer> {
  return bytes(u32(16 + 4 * compatible.length), 'ftyp', major, u32(0), compatible.join(''));
}
