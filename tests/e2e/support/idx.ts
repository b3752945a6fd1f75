import { gzipSync } from 'node:zlib';
import { generatePenDigits } from '../../../src/core/patches/generators/penDigits/penDigits.ts';

const side = 28;

/** An IDX file of pen-stroke digits in the form of MNIST's, packed by gzip. */
export function packedDigits(count: number): Buffer {
  const header = Buffer.alloc(16);
  for (const [place, number] of [0x00000803, count, side, side].entries()) {
    header.writeUInt32BE(number, 4 * place);
  }
  const digits = generatePenDigits({ seed: 3, count });
  let step = digits.next();
  while (!step.done) step = digits.next();
  const bytes = Buffer.from(step.value.values.map((value) => Math.round(255 * value)));
  return gzipSync(Buffer.concat([header, bytes]), { level: 1 });
}

/** The same gzip archive made `size` bytes long by the name in its header, which nobody reads. Source: RFC 1952, §2.3. */
export function paddedGzip(archive: Buffer, size: number): Buffer {
  const header = Buffer.from(archive.subarray(0, 10));
  header[3] = 0x08;
  const name = Buffer.alloc(size - archive.length, 'x');
  name[name.length - 1] = 0;
  return Buffer.concat([header, name, archive.subarray(10)]);
}
