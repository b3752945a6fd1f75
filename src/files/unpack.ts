/** How much of a compressed stream is to be unpacked, how much may be, and what to say otherwise. */
export interface UnpackBounds {
  /** Bytes that may be unpacked. */
  readonly limit: number;
  /** Bytes at the beginning that `wanted` needs. */
  readonly headBytes: number;
  /**
   * Receives the beginning (shorter than `headBytes` only if the stream is) and returns how many bytes are needed in
   * total.
   */
  readonly wanted: (head: Uint8Array) => number;
  /** What is thrown when the stream is damaged or breaks off. */
  readonly broken: () => Error;
  /** The error to throw when more than `limit` bytes are needed. */
  readonly tooLarge: () => Error;
  /** Receives the number of bytes unpacked so far and needed in total; the work waits for it, and an error it throws ends the work. */
  readonly onProgress?: (unpacked: number, wanted: number) => Promise<void>;
}

/** zlib, gzip, or bare deflate as in ZIP archives. */
export type Packing = 'deflate' | 'gzip' | 'deflate-raw';

/**
 * Deflate makes at most 1032 bytes of one: 258 for each two bits. Source: RFC 1951, 3.2.5 (the longest match, with codes of
 * one bit for its length and its distance).
 */
export const mostExpansion = 1032;
/**
 * Bytes handed to the decompressor at a time. Browsers hold everything that comes of one piece, 17 MB at most (of large files four
 * times their size, 68 MB at most), so that a stream which is given up has never been unpacked much further than was asked for.
 * Fewer pieces of a large file save a fifth of the time of unpacking it.
 */
const pieceBytes = { least: 16_384, most: 65_536, ofWhole: 256 } as const;
/** Bytes unpacked between two reports: a millisecond or so. */
const betweenReports = 131_072;

/**
 * Unpacks the beginning of a compressed stream. Takes memory for the wanted bytes, never more than `limit`, and for what comes of one
 * piece of the stream.
 * @returns the wanted bytes, or fewer when the stream holds fewer
 */
export async function unpack(
  compressed: Uint8Array,
  packing: Packing,
  bounds: UnpackBounds,
): Promise<Uint8Array> {
  const { limit, headBytes, wanted, broken, tooLarge, onProgress } = bounds;
  const { readable, writable } = new DecompressionStream(packing);
  const reader = readable.getReader();
  const stop = (): never => {
    throw broken();
  };
  // What goes wrong here goes wrong for the reader as well.
  feed(writable.getWriter(), compressed).catch(() => undefined);
  let whole = new Uint8Array(headBytes);
  let target = Number.POSITIVE_INFINITY;
  let length = 0;
  let told = 0;
  try {
    while (length <= target) {
      const { done, value } = await reader.read().catch(stop);
      if (done) break;
      let taken = take(value, 0);
      if (target === Number.POSITIVE_INFINITY && length === headBytes) {
        target = wanted(whole);
        if (target > limit) throw tooLarge();
        const head = whole;
        whole = new Uint8Array(Math.min(target, mostExpansion * compressed.length));
        whole.set(head.subarray(0, whole.length));
        length = Math.min(length, whole.length);
        taken += take(value, taken);
      }
      if (taken < value.length) length = target + 1;
      if (length < told + betweenReports) continue;
      told = length;
      await onProgress?.(Math.min(length, target), target);
    }
  } finally {
    // The rest is not needed, nor is an error in it of interest.
    reader.cancel().catch(() => undefined);
  }
  return whole.subarray(0, Math.min(length, whole.length));

  /** As much of a chunk, from one place on, as there is room for. @returns how many bytes that is */
  function take(chunk: Uint8Array, from: number): number {
    const part = chunk.subarray(from, from + whole.length - length);
    whole.set(part, length);
    length += part.length;
    return part.length;
  }
}

/** Writes piece after piece, each when the stream is ready for it. */
async function feed(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array): Promise<void> {
  const { least, most, ofWhole } = pieceBytes;
  const size = Math.ceil(Math.min(most, Math.max(least, bytes.length / ofWhole)));
  for (let at = 0; at < bytes.length; at += size) {
    await writer.ready;
    writer.write(bytes.subarray(at, at + size) as Uint8Array<ArrayBuffer>).catch(() => undefined);
  }
  await writer.close();
}
