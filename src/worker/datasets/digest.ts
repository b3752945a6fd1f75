import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { GreyImage } from '../../core/patches/image.ts';
import { eventLoop } from './stagedWork.ts';

/** Bytes hashed together; between two such pieces the worker handles its messages. */
const pieceBytes = 4 * 2 ** 20;

/**
 * A name for pictures that depends on their content only: SHA-256 over the SHA-256 of every piece of their sizes and
 * pixels, in hexadecimal. The browser's own SHA-256 is used if available (on pages opened over https or from this
 * machine), otherwise the same in JavaScript.
 */
export async function digestOf(pictures: readonly GreyImage[]): Promise<string> {
  const whole = sha256.create();
  let piece: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const close = async (): Promise<void> => {
    if (size === 0) return;
    whole.update(await hash(joined(piece, size)));
    piece = [];
    size = 0;
    await eventLoop();
  };
  for (const { width, height, pixels } of pictures) {
    const bytes = bytesOf(pixels);
    for (const part of [bytesOf(Uint32Array.of(width, height)), ...slices(bytes)]) {
      piece.push(part);
      size += part.length;
      if (size >= pieceBytes) await close();
    }
  }
  await close();
  return bytesToHex(whole.digest());
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { subtle } = globalThis.crypto ?? {};
  return subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes);
}

function slices(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const count = Math.ceil(bytes.length / pieceBytes);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * pieceBytes, (at + 1) * pieceBytes));
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Every machine that browsers run on is little-endian: the bytes are the same everywhere. */
function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Uint32Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
}
