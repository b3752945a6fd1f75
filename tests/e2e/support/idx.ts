import { gzipSync } from 'node:zlib';
import { generatePenDigits } from '../../../src/core/patches/generators/penDigits/penDigits.ts';

const side = 28;

/** An IDX file of pen-stroke digits in the form of MNIST's, packed by gzip (not at all at level 0). */
export function packedDigits(count: number, level = 1): Buffer {
  const header = Buffer.alloc(16);
  for (const [place, number] of [0x00000803, count, side, side].entries()) {
    header.writeUInt32BE(number, 4 * place);
  }
  const digits = generatePenDigits({ seed: 3, count });
  let step = digits.next();
  while (!step.done) step = digits.next();
  const bytes = Buffer.from(step.value.values.map((value) => Math.round(255 * value)));
  return gzipSync(Buffer.concat([header, bytes]), { level });
}

/** As many digits as an archive of just `size` bytes holds unpacked; a name in its header, which nobody reads, fills it up. */
export function digitsOfSize(size: number): Buffer {
  // gzip adds at most five bytes to a block of 16 kB, and its frame.
  const archive = packedDigits(Math.floor((size - 200) / (side * side * 1.0004)), 0);
  const header = Buffer.from(archive.subarray(0, 10));
  header[3] = 0x08; // a name follows. Source: RFC 1952, §2.3
  const name = Buffer.alloc(size - archive.length, 'x');
  name[name.length - 1] = 0;
  return Buffer.concat([header, name, archive.subarray(10)]);
}
