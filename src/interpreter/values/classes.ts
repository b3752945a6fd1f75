/**
 * Octave's classes of numeric arrays. All of them are stored as float64; the class says which values they may
 * contain.
 */
export type NumericClass = 'double' | 'single' | 'logical' | 'char' | IntegerClass;

export type IntegerClass = 'int8' | 'int16' | 'int32' | 'int64' | 'uint8' | 'uint16' | 'uint32' | 'uint64';

const ranges: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['int8', [-128, 127]],
  ['int16', [-32768, 32767]],
  ['int32', [-2147483648, 2147483647]],
  ['int64', [-(2 ** 63), 2 ** 63]],
  ['uint8', [0, 255]],
  ['uint16', [0, 65535]],
  ['uint32', [0, 4294967295]],
  ['uint64', [0, 2 ** 64]],
]);

export const isIntegerClass = (name: string): name is IntegerClass => ranges.has(name);

/** Smallest and largest value of an integer class. */
export const integerRange = (name: IntegerClass): readonly [number, number] => ranges.get(name)!;

/** Rounds half away from zero, as Octave's `round` and its conversions to integers do. */
export const roundHalfAway = (x: number): number => (x < 0 ? -Math.round(-x) : Math.round(x));

/** The value that a class can hold nearest to `x`: rounded to float32, or to an integer within the class's range. */
export const fitToClass = (x: number, name: NumericClass): number => {
  if (name === 'double' || name === 'logical' || name === 'char') return x;
  if (name === 'single') return Math.fround(x);
  const [low, high] = integerRange(name);
  const rounded = roundHalfAway(x);
  if (!(rounded > low)) return Number.isNaN(rounded) ? 0 : low;
  return rounded < high ? rounded : high;
};

/** Bytes that Octave would use for one element; memory is counted with our own eight. */
export const bytesPerElement = 8;
