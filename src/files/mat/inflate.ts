import { FileRefusal } from '../errors.ts';
import { damaged } from './elements.ts';

/** How much of a compressed variable is to be unpacked, and how much may be. */
export interface InflateBounds {
  /** Bytes that may be unpacked, and the limit in words for a refusal. */
  readonly limit: number;
  readonly limitNamed: string;
  /** Bytes at the beginning that `wanted` has to see. */
  readonly headBytes: number;
  /** Told the beginning, says how many bytes in all are of interest (at least 1). */
  readonly wanted: (head: Uint8Array) => number;
}

/**
 * Unpacks the beginning of a zlib stream, never keeping more than `limit` bytes and one chunk.
 * @returns the wanted bytes, or fewer when the stream holds fewer
 * @throws FileRefusal when the stream is damaged, or more than `limit` bytes are wanted
 */
export async function inflate(
  compressed: Uint8Array,
  fileName: string,
  bounds: InflateBounds,
): Promise<Uint8Array> {
  const reader = unpacked(compressed).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let target = Number.POSITIVE_INFINITY;
  while (length <= target && (target <= bounds.limit || length < bounds.headBytes)) {
    const chunk = await reader.read().catch(() => {
      throw damaged(fileName, 'its compressed data are broken or end too early');
    });
    if (chunk.done) return joined(chunks, Math.min(length, target));
    const headWasShort = length < bounds.headBytes;
    chunks.push(chunk.value);
    length += chunk.value.length;
    if (headWasShort && length >= bounds.headBytes) target = bounds.wanted(joined(chunks, bounds.headBytes));
  }
  // The rest is not needed, nor is an error in it of interest.
  reader.cancel().catch(() => undefined);
  if (target > bounds.limit) throw tooLarge(fileName, bounds.limitNamed);
  return joined(chunks, target);
}

export function tooLarge(fileName: string, limitNamed: string): FileRefusal {
  return new FileRefusal(
    'tooLarge',
    fileName,
    `holds more than this page reads from a MATLAB file (${limitNamed}). Save only the variable with the pictures, or fewer of them.`,
  );
}

function unpacked(compressed: Uint8Array): ReadableStream<Uint8Array> {
  const blob = new Blob([compressed as Uint8Array<ArrayBuffer>]);
  return blob.stream().pipeThrough(new DecompressionStream('deflate'));
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
