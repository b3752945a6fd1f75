/** How numbers are stored in a file: their kind and width in bits. */
export type NumberType =
  | 'int8'
  | 'uint8'
  | 'int16'
  | 'uint16'
  | 'int32'
  | 'uint32'
  | 'int64'
  | 'uint64'
  | 'float16'
  | 'float32'
  | 'float64';

/** Bytes stay bytes, for whole data sets of them are common; everything else becomes doubles. */
export type Numbers = Uint8Array | Float64Array;

export const bytesPer: Readonly<Record<NumberType, number>> = {
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  int64: 8,
  uint64: 8,
  float16: 2,
  float32: 4,
  float64: 8,
};

const platformIsLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/**
 * Numbers out of a file's bytes (64-bit integers beyond 2⁵³ are rounded). Bytes and doubles may stay where they lie in `bytes`, which the
 * caller gives away: a copy would take as much memory again.
 * @param bytes a whole number of them; a part of one at the end is left out
 */
export function decodeNumbers(bytes: Uint8Array, type: NumberType, littleEndian: boolean): Numbers {
  const width = bytesPer[type];
  const { buffer, byteOffset } = inPlatformOrder(bytes, width, littleEndian);
  const count = Math.floor(bytes.length / width);
  switch (type) {
    case 'uint8':
      return bytes;
    case 'float64':
      return new Float64Array(buffer, byteOffset, count);
    case 'int8':
      return new Float64Array(new Int8Array(buffer, byteOffset, count));
    case 'int16':
      return new Float64Array(new Int16Array(buffer, byteOffset, count));
    case 'uint16':
      return new Float64Array(new Uint16Array(buffer, byteOffset, count));
    case 'int32':
      return new Float64Array(new Int32Array(buffer, byteOffset, count));
    case 'uint32':
      return new Float64Array(new Uint32Array(buffer, byteOffset, count));
    case 'float32':
      return new Float64Array(new Float32Array(buffer, byteOffset, count));
    case 'int64':
      return fromHalves(new Int32Array(buffer, byteOffset, 2 * count));
    case 'uint64':
      return fromHalves(new Uint32Array(buffer, byteOffset, 2 * count));
    case 'float16':
      return Float64Array.from(new Uint16Array(buffer, byteOffset, count), halfPrecision);
  }
}

/** The bytes themselves where a typed array can be laid over them, else a copy. */
function inPlatformOrder(bytes: Uint8Array, width: number, littleEndian: boolean): Uint8Array {
  const inOrder = width === 1 || littleEndian === platformIsLittleEndian;
  if (inOrder && bytes.byteOffset % width === 0) return bytes;
  const copy = bytes.slice(0, bytes.length - (bytes.length % width));
  if (!inOrder) reverseEach(copy, width);
  return copy;
}

/** 64-bit integers from their 32-bit halves: made through BigInt, a million of them would take a twentieth of a second. */
function fromHalves(halves: Int32Array | Uint32Array): Float64Array {
  const [high, low] = platformIsLittleEndian ? [1, 0] : [0, 1];
  const numbers = new Float64Array(halves.length / 2);
  for (let at = 0; at < numbers.length; at++) {
    numbers[at] = 2 ** 32 * (halves[2 * at + high] as number) + ((halves[2 * at + low] as number) >>> 0);
  }
  return numbers;
}

/** binary16 of IEEE 754-2008: one bit sign, five exponent, ten fraction. */
function halfPrecision(bits: number): number {
  const sign = bits >>> 15 === 1 ? -1 : 1;
  const exponent = (bits >>> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

function reverseEach(bytes: Uint8Array, width: number): void {
  for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse();
}
