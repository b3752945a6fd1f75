/** An array for NumPy: its first index runs fastest, as in MATLAB (`fortran_order`). */
export interface NpyContent {
  readonly dims: readonly number[];
  readonly data: Float64Array | Float32Array;
}

/** A .npy file of format 1.0. Source: NumPy, "numpy.lib.format" (NEP 1). */
export function writeNpy({ dims, data }: NpyContent): Uint8Array<ArrayBuffer> {
  const shape = dims.length === 1 ? `${dims[0]},` : dims.join(', ');
  const type = data instanceof Float32Array ? '<f4' : '<f8';
  const header = `{'descr': '${type}', 'fortran_order': True, 'shape': (${shape}), }`;
  const prefix = 10;
  // Data begin at a multiple of 64 bytes; a line feed ends the header.
  const length = Math.ceil((prefix + header.length + 1) / 64) * 64;
  const width = data.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(length + width * data.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0]);
  view.setUint16(8, length - prefix, true);
  bytes.set(new TextEncoder().encode(`${header.padEnd(length - prefix - 1)}\n`), prefix);
  data.forEach((value, at) => {
    if (width === 4) view.setFloat32(length + 4 * at, value, true);
    else view.setFloat64(length + 8 * at, value, true);
  });
  return bytes;
}
