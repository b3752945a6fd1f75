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
 * Numbers out of a file's bytes (64-bit integers beyond 2⁵³ are rounded). The result never shares memory with `bytes`.
 * @param bytes a whole number of them; a part of one at the end is left out
 */
export function decodeNumbers(bytes: Uint8Array, type: NumberType, littleEndian: boolean): Numbers {
  const width = bytesPer[type];
  const copy = bytes.slice(0, bytes.length - (bytes.length % width));
  if (width > 1 && littleEndian !== platformIsLittleEndian) reverseEach(copy, width);
  const { buffer } = copy;
  switch (type) {
    case 'uint8':
      return copy;
    case 'float64':
      return new Float64Array(buffer);
    case 'int8':
      return new Float64Array(new Int8Array(buffer));
    case 'int16':
      return new Float64Array(new Int16Array(buffer));
    case 'uint16':
      return new Float64Array(new Uint16Array(buffer));
    case 'int32':
      return new Float64Array(new Int32Array(buffer));
    case 'uint32':
      return new Float64Array(new Uint32Array(buffer));
    case 'float32':
      return new Float64Array(new Float32Array(buffer));
    case 'int64':
      return Float64Array.from(new BigInt64Array(buffer), Number);
    case 'uint64':
      return Float64Array.from(new BigUint64Array(buffer), Number);
    case 'float16':
      return Float64Array.from(new Uint16Array(buffer), halfPrecision);
  }
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
