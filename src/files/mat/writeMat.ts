import { classDouble, headerBytes, miMATRIX, type NamedArray, storageTypes, tagBytes } from './format.ts';

/**
 * A MATLAB level 5 file (as save -v6) of real double arrays; MATLAB, Octave and SciPy load it.
 * @throws RangeError when a name is no MATLAB name or `dims` do not fit the data
 */
export function writeMat(variables: readonly NamedArray[]): Uint8Array<ArrayBuffer> {
  variables.forEach(checkVariable);
  const bodies = variables.map(bodyBytes);
  const total = bodies.reduce((sum, body) => sum + tagBytes + body, headerBytes);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  writeHeader(bytes, view);
  let offset = headerBytes;
  variables.forEach((variable, index) => {
    const body = bodies[index] ?? 0;
    writeTag(view, offset, miMATRIX, body);
    writeVariable(bytes, view, offset + tagBytes, variable);
    offset += tagBytes + body;
  });
  return bytes;
}

function checkVariable({ name, dims, data }: NamedArray): void {
  if (!/^[A-Za-z]\w{0,62}$/.test(name)) throw new RangeError(`“${name}” is no name for a MATLAB variable`);
  const count = dims.reduce((product, side) => product * side, 1);
  const sidesFit = dims.length >= 2 && dims.every((side) => Number.isInteger(side) && side >= 0);
  if (!sidesFit || count !== data.length) {
    throw new RangeError(`${name}: dimensions ${dims.join('×')} do not fit ${data.length} numbers`);
  }
}

const padded = (size: number) => Math.ceil(size / 8) * 8;
const nameBytes = (name: string) => (name.length <= 4 ? tagBytes : tagBytes + padded(name.length));

function bodyBytes({ name, dims, data }: NamedArray): number {
  const flags = tagBytes + 8;
  return flags + tagBytes + padded(4 * dims.length) + nameBytes(name) + tagBytes + 8 * data.length;
}

const signature = 'MATLAB 5.0 MAT-file, written by the Sparse Autoencoder Playground';

function writeHeader(bytes: Uint8Array, view: DataView): void {
  bytes.fill(0x20, 0, 116);
  writeText(bytes, 0, signature);
  view.setUint16(124, 0x0100, true);
  writeText(bytes, 126, 'IM');
}

function writeVariable(bytes: Uint8Array, view: DataView, start: number, variable: NamedArray): void {
  const { name, dims, data } = variable;
  let offset = start;
  writeTag(view, offset, storageTypes.miUINT32, 8);
  view.setUint32(offset + tagBytes, classDouble, true);
  offset += tagBytes + 8;

  writeTag(view, offset, storageTypes.miINT32, 4 * dims.length);
  dims.forEach((side, index) => {
    view.setInt32(offset + tagBytes + 4 * index, side, true);
  });
  offset += tagBytes + padded(4 * dims.length);

  writeName(bytes, view, offset, name);
  offset += nameBytes(name);

  writeTag(view, offset, storageTypes.miDOUBLE, 8 * data.length);
  data.forEach((value, index) => {
    view.setFloat64(offset + tagBytes + 8 * index, value, true);
  });
}

/** Up to four letters go into the small form: size and type share the tag's first word, the data its second. */
function writeName(bytes: Uint8Array, view: DataView, offset: number, name: string): void {
  if (name.length <= 4) {
    view.setUint32(offset, (name.length << 16) | storageTypes.miINT8, true);
    writeText(bytes, offset + 4, name);
    return;
  }
  writeTag(view, offset, storageTypes.miINT8, name.length);
  writeText(bytes, offset + tagBytes, name);
}

function writeTag(view: DataView, offset: number, type: number, size: number): void {
  view.setUint32(offset, type, true);
  view.setUint32(offset + 4, size, true);
}

function writeText(bytes: Uint8Array, offset: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[offset + i] = text.charCodeAt(i);
}
