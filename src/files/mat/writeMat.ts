import {
  classChar,
  classDouble,
  headerBytes,
  miMATRIX,
  type NamedArray,
  storageTypes,
  tagBytes,
} from './format.ts';

/** A variable that is a text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

type Variable = NamedArray | NamedText;

/**
 * A MATLAB level 5 file (as save -v6) of real double arrays and texts; MATLAB, Octave and SciPy load it.
 * @throws RangeError when a name is no MATLAB name or `dims` do not fit the data
 */
export function writeMat(given: readonly Variable[]): Uint8Array<ArrayBuffer> {
  const variables = given.map(stored);
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

interface Stored {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float64Array | Uint16Array;
}

/** Letters are stored as the numbers of UTF-16. */
function stored(variable: Variable): Stored {
  if ('data' in variable) return variable;
  const data = Uint16Array.from(variable.text, (letter) => letter.charCodeAt(0));
  return { name: variable.name, dims: [1, data.length], data };
}

function checkVariable({ name, dims, data }: Stored): void {
  if (!/^[A-Za-z]\w{0,62}$/.test(name)) throw new RangeError(`“${name}” is no name for a MATLAB variable`);
  const count = dims.reduce((product, side) => product * side, 1);
  const sidesFit = dims.length >= 2 && dims.every((side) => Number.isInteger(side) && side >= 0);
  if (!sidesFit || count !== data.length) {
    throw new RangeError(`${name}: dimensions ${dims.join('×')} do not fit ${data.length} numbers`);
  }
}

const padded = (size: number) => Math.ceil(size / 8) * 8;
const nameBytes = (name: string) => (name.length <= 4 ? tagBytes : tagBytes + padded(name.length));

function bodyBytes({ name, dims, data }: Stored): number {
  const flags = tagBytes + 8;
  return flags + tagBytes + padded(4 * dims.length) + nameBytes(name) + tagBytes + padded(data.byteLength);
}

const signature = 'MATLAB 5.0 MAT-file, written by the Sparse Autoencoder Playground';

function writeHeader(bytes: Uint8Array, view: DataView): void {
  bytes.fill(0x20, 0, 116);
  writeText(bytes, 0, signature);
  view.setUint16(124, 0x0100, true);
  writeText(bytes, 126, 'IM');
}

function writeVariable(bytes: Uint8Array, view: DataView, start: number, variable: Stored): void {
  const { name, dims, data } = variable;
  let offset = start;
  writeTag(view, offset, storageTypes.miUINT32, 8);
  view.setUint32(offset + tagBytes, data instanceof Uint16Array ? classChar : classDouble, true);
  offset += tagBytes + 8;

  writeTag(view, offset, storageTypes.miINT32, 4 * dims.length);
  dims.forEach((side, index) => {
    view.setInt32(offset + tagBytes + 4 * index, side, true);
  });
  offset += tagBytes + padded(4 * dims.length);

  writeName(bytes, view, offset, name);
  offset += nameBytes(name);

  const { miUINT16, miDOUBLE } = storageTypes;
  writeTag(view, offset, data instanceof Uint16Array ? miUINT16 : miDOUBLE, data.byteLength);
  if (data instanceof Uint16Array) {
    data.forEach((value, index) => {
      view.setUint16(offset + tagBytes + 2 * index, value, true);
    });
    return;
  }
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
