import { closeSync, mkdtempSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A file that asks for far more memory or time than it has bytes. */
export interface Bomb {
  readonly what: string;
  readonly path: string;
}

/** Writes every bomb into a folder of its own below the system's temporary ones. */
export function makeBombs(): { readonly folder: string; readonly bombs: readonly Bomb[] } {
  const folder = mkdtempSync(join(tmpdir(), 'bombs-'));
  const named = (name: string): string => join(folder, name);
  const write = (name: string, ...parts: readonly Uint8Array[]): string => {
    writeFileSync(named(name), Buffer.concat(parts));
    return named(name);
  };
  const bombs = [
    { what: '50 million zeros in a .mat', path: write('zeros.mat', matHeader(), packedMatrix(7071)) },
    { what: '100 digits and 2.2 GB behind them', path: write('digits.gz', gzipOf(idxHeader(100), 2200)) },
    { what: '60,000 digits and 10 GB behind them', path: write('ten.gz', gzipOf(idxHeader(60_000), 10_000)) },
    {
      what: '60,000 compressed variables',
      path: write('many.mat', matHeader(), ...Array.from({ length: 60_000 }, (_, n) => packedMatrix(1, n))),
    },
    { what: '7.8 million tiny variables', path: tinyVariables(named('tiny.mat'), 7_800_000) },
  ];
  return { folder, bombs };
}

function matHeader(): Uint8Array {
  const header = Buffer.alloc(128, ' ');
  header.write('MATLAB 5.0 MAT-file', 0, 'latin1');
  header.writeUInt16LE(0x0100, 124);
  header.write('IM', 126, 'latin1');
  return header;
}

/** A side × side matrix of doubles, all of them `value`. */
function matrix(side: number, value: number): Uint8Array {
  const bytes = new Uint8Array(56 + 8 * side * side);
  const words = new Uint32Array(bytes.buffer);
  // miMATRIX; array flags: double; two dimensions; the name A in a small element; miDOUBLE.
  words.set([14, bytes.length - 8, 6, 8, 6, 0, 5, 8, side, side, 0x00010001, 0x41, 9, 8 * side * side]);
  new Float64Array(bytes.buffer, 56).fill(value);
  return bytes;
}

function packedMatrix(side: number, value = 0): Uint8Array {
  const packed = deflateSync(matrix(side, value), { level: 9 });
  const tag = Buffer.alloc(8);
  tag.writeUInt32LE(15, 0);
  tag.writeUInt32LE(packed.length, 4);
  return Buffer.concat([tag, packed]);
}

function tinyVariables(path: string, count: number): string {
  const file = openSync(path, 'w');
  const together = 10_000;
  const some = Buffer.concat(Array.from({ length: together }, () => matrix(1, 1)));
  writeSync(file, matHeader());
  for (let written = 0; written < count; written += together) writeSync(file, some);
  closeSync(file);
  return path;
}

function idxHeader(count: number): Uint8Array {
  const header = Buffer.alloc(16);
  header.writeUInt32BE(0x803, 0);
  header.writeUInt32BE(count, 4);
  header.writeUInt32BE(28, 8);
  header.writeUInt32BE(28, 12);
  return header;
}

/** A gzip file of the bytes and, behind them, so many megabytes of zeros, its checksum left out: nobody is to get there. */
function gzipOf(bytes: Uint8Array, megabytes: number): Uint8Array {
  const finishFlush = constants.Z_FULL_FLUSH;
  const head = deflateRawSync(bytes, { finishFlush });
  const zeros = deflateRawSync(new Uint8Array(1e6), { level: 9, finishFlush });
  const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes), 0);
  return Buffer.concat([
    header,
    head,
    ...Array.from({ length: megabytes }, () => zeros),
    Uint8Array.of(3, 0),
    trailer,
  ]);
}
