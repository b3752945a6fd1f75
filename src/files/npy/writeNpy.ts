/** Arrays that `writeNpy` can write, and NumPy's names for their types. */
export type NpyNumbers = Float64Array | Float32Array | Int32Array | Uint8Array;

/**
 * A .npy file (format 1.0, C order) that numpy.load reads.
 * @param dims sides of the array; the last index runs fastest
 * @throws RangeError when `dims` do not fit the numbers
 */
export function writeNpy(dims: readonly number[], numbers: NpyNumbers): Uint8Array<ArrayBuffer> {
  const count = dims.reduce((product, side) => product * side, 1);
  if (!dims.every((side) => Number.isInteger(side) && side >= 0) || count !== numbers.length) {
    throw new RangeError(`dimensions ${dims.join('×')} do not fit ${numbers.length} numbers`);
  }
  const shape = dims.length === 1 ? `${dims[0]},` : dims.join(', ');
  const text = `{'descr': '${descrOf(numbers)}', 'fortran_order': False, 'shape': (${shape}), }`;
  // Numbers begin at a multiple of 64, and the line ends before them.
  const dataStart = Math.ceil((10 + text.length + 1) / 64) * 64;
  const bytes = new Uint8Array(dataStart + numbers.byteLength);
  const header = `\x93NUMPY\x01\x00${text.padEnd(dataStart - 11)}\n`;
  const view = new DataView(bytes.buffer);
  bytes.set(Uint8Array.from(header.slice(0, 8), (letter) => letter.charCodeAt(0)));
  view.setUint16(8, dataStart - 10, true);
  bytes.set(
    Uint8Array.from(header.slice(8), (letter) => letter.charCodeAt(0)),
    10,
  );
  writeNumbers(view, dataStart, numbers);
  return bytes;
}

function descrOf(numbers: NpyNumbers): string {
  if (numbers instanceof Float64Array) return '<f8';
  if (numbers instanceof Float32Array) return '<f4';
  return numbers instanceof Int32Array ? '<i4' : '|u1';
}

function writeNumbers(view: DataView, start: number, numbers: NpyNumbers): void {
  for (let n = 0; n < numbers.length; n++) {
    const [at, value] = [start + n * numbers.BYTES_PER_ELEMENT, numbers[n] as number];
    if (numbers instanceof Float64Array) view.setFloat64(at, value, true);
    else if (numbers instanceof Float32Array) view.setFloat32(at, value, true);
    else if (numbers instanceof Int32Array) view.setInt32(at, value, true);
    else view.setUint8(at, value);
  }
}
