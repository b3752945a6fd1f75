import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the reference data lie: beside the repository, or nowhere. */
export function sharedPath(path: string): string {
  return fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
}

export function hasShared(path: string): boolean {
  return existsSync(sharedPath(path));
}

/** A one- or two-dimensional little-endian float32 array in C order, as `numpy.save` writes it (format version 1). */
export function readNpyFloat32(path: string): {
  readonly values: Float32Array;
  readonly dimensions: number[];
} {
  const bytes = readFileSync(path);
  const headerLength = bytes.readUInt16LE(8);
  const header = bytes.toString('latin1', 10, 10 + headerLength);
  if (!header.includes("'descr': '<f4'") || !header.includes("'fortran_order': False")) {
    throw new Error(`${path} is not a float32 array in C order: ${header}`);
  }
  const dimensions =
    /'shape': \(([^)]*)\)/
      .exec(header)?.[1]
      ?.split(',')
      .filter((part) => part.trim() !== '') ?? [];
  return {
    values: new Float32Array(new Uint8Array(bytes.subarray(10 + headerLength)).buffer),
    dimensions: dimensions.map(Number),
  };
}
