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
  /** Receives the number of bytes unpacked so far and needed in total; an error it throws ends the work. */
  readonly onProgress?: (unpacked: number, wanted: number) => void;
}

/** zlib, gzip, or bare deflate as in ZIP archives. */
export type Packing = 'deflate' | 'gzip' | 'deflate-raw';

/**
 * Unpacks the beginning of a compressed stream, never keeping more than `limit` bytes and one chunk.
 * @returns the needed bytes, or fewer if the stream has fewer
 */
export async function unpack(
  compressed: Uint8Array,
  packing: Packing,
  bounds: UnpackBounds,
): Promise<Uint8Array> {
  const reader = unpacked(compressed, packing).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let target = Number.POSITIVE_INFINITY;
  try {
    while (length <= target && (target <= bounds.limit || length < bounds.headBytes)) {
      const chunk = await reader.read().catch(() => {
        throw bounds.broken();
      });
      if (chunk.done) return joined(chunks, Math.min(length, target));
      const headWasShort = length < bounds.headBytes;
      chunks.push(chunk.value);
      length += chunk.value.length;
      if (headWasShort && length >= bounds.headBytes) {
        target = bounds.wanted(joined(chunks, bounds.headBytes));
      }
      bounds.onProgress?.(Math.min(length, target), target);
    }
  } finally {
    // The rest is not needed, nor is an error in it of interest.
    reader.cancel().catch(() => undefined);
  }
  if (target > bounds.limit) throw bounds.tooLarge();
  return joined(chunks, target);
}

function unpacked(compressed: Uint8Array, packing: Packing): ReadableStream<Uint8Array> {
  const blob = new Blob([compressed as Uint8Array<ArrayBuffer>]);
  return blob.stream().pipeThrough(new DecompressionStream(packing));
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, length - at);
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
