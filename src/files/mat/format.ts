/** Numbers of the MATLAB level 5 format. Source: MathWorks, "MAT-File Format" (R2023b), tables 1-1 to 1-3. */

export const headerBytes = 128;
export const tagBytes = 8;

export const miMATRIX = 14;
export const miCOMPRESSED = 15;

/** How the numbers of an array are stored; it may be narrower than the array's class. */
export const storageTypes = {
  miINT8: 1,
  miUINT8: 2,
  miINT16: 3,
  miUINT16: 4,
  miINT32: 5,
  miUINT32: 6,
  miSINGLE: 7,
  miDOUBLE: 9,
  miINT64: 12,
  miUINT64: 13,
} as const;

/** Array classes: the kind of a variable, by the number in the low byte of its flags. */
export const arrayClasses: readonly string[] = [
  'unknown',
  'cell',
  'struct',
  'object',
  'char',
  'sparse',
  'double',
  'single',
  'int8',
  'uint8',
  'int16',
  'uint16',
  'int32',
  'uint32',
  'int64',
  'uint64',
];

export const classChar = 4;
export const classDouble = 6;
export const classUint64 = 15;
export const complexFlag = 0x0800;
/** True and false, stored as uint8. */
export const logicalFlag = 0x0200;

export interface MatLimits {
  /** Numbers in all arrays of the file together. */
  readonly numbers: number;
  /** Bytes that all compressed variables together may unpack to. */
  readonly inflatedBytes: number;
}

/** 64 million numbers are 512 MB as doubles, twenty-four times the course's pictures. */
export const matLimits: MatLimits = { numbers: 64_000_000, inflatedBytes: 512_000_000 };

/** A numeric variable: `data` is column-major (first index fastest), its length the product of `dims`. */
export interface NamedArray {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float64Array;
  /** Whether its class is uint8, that of grey levels; not so where it is not given. */
  readonly isBytes?: boolean;
  /** The cell array it is an element of, where it is one. */
  readonly cell?: string;
}
