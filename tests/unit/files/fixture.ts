import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../fixtures/files/', import.meta.url);

/** The bytes of a file in tests/fixtures/files. */
export function fixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(name, folder))));
}

export interface Expected {
  readonly IMAGES: readonly number[];
  readonly classes: Readonly<Record<string, readonly number[]>>;
  readonly ramp: readonly number[];
}

export function expectedNumbers(): Expected {
  return JSON.parse(new TextDecoder().decode(fixture('expected.json'))) as Expected;
}

export function file(name: string, content: BlobPart): File {
  return new File([content], name);
}
