import { eachPlace, type NdArray } from './ndarray.ts';

/** From this number of entries on, only the first and last three of each axis are shown. */
const most = 1000;
const edge = 3;
const lineWidth = 75;
const precision = 8;

/** How the numbers of one array are written: all with as many digits as one of them needs, and as wide as the widest. */
type Format = (value: number) => string;

const isSpecial = (value: number): boolean => !Number.isFinite(value);
const special = (value: number): string => (Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf');

/** The shortest digits that give the number back, but no more than `precision` after the point. */
const positional = (value: number): { whole: string; fraction: string } => {
  const exact = expandExponent(String(Math.abs(value)));
  const shortest = exact.split('.')[1] ?? '';
  const text = shortest.length > precision ? Math.abs(value).toFixed(precision) : exact;
  const [whole = '0', fraction = ''] = text.split('.');
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return { whole: sign + whole, fraction: fraction.replace(/0+$/, '') };
};

/** JavaScript writes 1e-7 where NumPy writes digits. */
const expandExponent = (text: string): string => {
  const match = /^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, first = '', rest = '', power = '0'] = match;
  const digits = first + rest;
  const exponent = Number(power);
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  return digits.length > exponent + 1
    ? `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`
    : digits.padEnd(exponent + 1, '0');
};

const scientific = (value: number): { mantissa: string; exponent: string } => {
  const shortest = value.toExponential();
  const digits = /\.(\d+)e/.exec(shortest)?.[1]?.length ?? 0;
  const text = digits > precision ? value.toExponential(precision) : shortest;
  const [mantissa = '', power = '+0'] = text.split('e');
  const sign = Object.is(value, -0) ? '-' : '';
  return {
    mantissa: sign + mantissa.replace(/(\.\d*?)0+$/, '$1'),
    exponent: `${power[0]}${power.slice(1).padStart(2, '0')}`,
  };
};

const floatFormat = (values: readonly number[]): Format => {
  const finite = values.filter((value) => !isSpecial(value));
  const sizes = finite.filter((value) => value !== 0).map(Math.abs);
  const [largest, smallest] = [Math.max(0, ...sizes), Math.min(Infinity, ...sizes)];
  const useExponent = sizes.length > 0 && (largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000);
  const text = useExponent ? exponentFormat(finite) : pointFormat(finite);
  const specials = values.filter(isSpecial).map((value) => special(value).length);
  const width = Math.max(0, ...finite.map((value) => text(value).length), ...specials);
  return (value) => (isSpecial(value) ? special(value) : text(value)).padStart(width);
};

const pointFormat = (values: readonly number[]): Format => {
  const parts = values.map(positional);
  const whole = Math.max(0, ...parts.map((part) => part.whole.length));
  const fraction = Math.max(0, ...parts.map((part) => part.fraction.length));
  return (value) => {
    const own = positional(value);
    return `${own.whole.padStart(whole)}.${own.fraction.padEnd(fraction)}`;
  };
};

const exponentFormat = (values: readonly number[]): Format => {
  const parts = values.map(scientific);
  const digits = Math.max(0, ...parts.map(({ mantissa }) => mantissa.split('.')[1]?.length ?? 0));
  return (value) => {
    const own = scientific(value);
    const [whole = '', fraction = ''] = own.mantissa.split('.');
    return `${whole}.${fraction.padEnd(digits, '0')}e${own.exponent}`;
  };
};

const formatOf = (array: NdArray, values: readonly number[]): Format => {
  if (array.dtype === 'bool') return (value) => (value === 0 ? 'False' : ' True');
  if (array.dtype === 'int64') {
    const width = Math.max(0, ...values.map((value) => String(value).length));
    return (value) => String(value).padStart(width);
  }
  return floatFormat(values);
};

/** The places along an axis that are shown; −1 stands for the gap. */
const shownPlaces = (length: number, summarise: boolean): number[] =>
  summarise && length > 2 * edge
    ? [0, 1, 2, -1, length - 3, length - 2, length - 1]
    : Array.from({ length }, (_, n) => n);

/** The array as `print` shows it (`separator` ' ') or as `repr` does (', '), the rows indented by `indent`. */
export const arrayText = (array: NdArray, separator: ' ' | ', ', indent: number): string => {
  if (array.size === 0) return '[]';
  const summarise = array.size > most;
  const values: number[] = [];
  const gather = (axis: number, offset: number): void => {
    if (axis === array.shape.length) values.push(array.data[offset]!);
    else
      for (const place of shownPlaces(array.shape[axis]!, summarise))
        if (place >= 0) gather(axis + 1, offset + place * array.strides[axis]!);
  };
  gather(0, array.offset);
  const format = formatOf(array, values);
  return nested(array, 0, array.offset, { format, separator, summarise, indent: ' '.repeat(indent) });
};

interface Layout {
  readonly format: Format;
  readonly separator: string;
  readonly summarise: boolean;
  readonly indent: string;
}

const nested = (array: NdArray, axis: number, offset: number, layout: Layout): string => {
  const { format, separator, summarise, indent } = layout;
  const axes = array.shape.length;
  if (axis === axes) return format(array.data[offset]!);
  const places = shownPlaces(array.shape[axis]!, summarise);
  const item = (place: number): string =>
    place < 0 ? '...' : nested(array, axis + 1, offset + place * array.strides[axis]!, layout);
  const inside = ' '.repeat(axis + 1) + indent;
  const comma = separator.trimEnd();
  if (axis < axes - 1)
    return `[${places.map(item).join(`${comma}${'\n'.repeat(axes - axis - 1)}${inside}`)}]`;
  // As NumPy breaks lines: the width shrinks by one for each bracket that closes, and for what stands behind a word.
  const width = lineWidth - axes - (separator === ' ' ? 0 : 1);
  const lines: string[] = [];
  let line = inside;
  for (const word of places.map(item)) {
    if (line.length > inside.length && line.length + word.length > width) {
      lines.push(line.trimEnd());
      line = inside;
    }
    line += word + separator;
  }
  lines.push(line.slice(0, line.length - separator.length));
  return `[${lines.join('\n').slice(inside.length)}]`;
};

/** A single number as Python prints a float. */
export const floatText = (value: number): string => {
  if (isSpecial(value)) return special(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [mantissa = '', power = ''] = value.toExponential().split('e');
    return `${mantissa}e${power[0]}${power.slice(1).padStart(2, '0')}`;
  }
  const text = Object.is(value, -0) ? '-0' : String(value);
  return text.includes('.') ? text : `${text}.0`;
};

/** All entries row by row as JSON would write them, for `tolist`. */
export const listOf = (array: NdArray): number[] => {
  const values: number[] = [];
  eachPlace(array, (place) => values.push(array.data[place]!));
  return values;
};
