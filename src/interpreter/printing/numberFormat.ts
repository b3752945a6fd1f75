/** How Octave's `format short` writes the numbers of one array: the same width and decimals for all of them. */
export interface NumberFormat {
  readonly style: 'whole' | 'fixed' | 'exponent';
  /** Digits after the point. */
  readonly decimals: number;
  /** Characters for a real part, including a place for the sign; columns are two further apart. */
  readonly width: number;
}

interface Precision {
  readonly significant: number;
  /** Widest whole number of a matrix, in digits; a scalar may have one more. */
  readonly wholeDigits: number;
  readonly fixedWidth: number;
}

const short: Precision = { significant: 5, wholeDigits: 6, fixedWidth: 8 };
const long: Precision = { significant: 16, wholeDigits: 15, fixedWidth: 20 };
const longSingle: Precision = { significant: 8, wholeDigits: 9, fixedWidth: 13 };

export const precisionOf = (isLong: boolean, isSingle: boolean): Precision =>
  isLong ? (isSingle ? longSingle : long) : short;

/** Digits before the point; negative or zero for numbers below 1. */
const digitsOf = (x: number): number => (x === 0 ? 1 : Math.floor(Math.log10(x)) + 1);

const partDigits = (digits: number, significant: number): readonly [number, number] => {
  if (digits > 0) return [digits, significant > digits ? significant - digits : significant];
  if (digits < 0) return [1, significant > digits ? significant - digits : significant];
  return [1, significant > 1 ? significant - 1 : significant];
};

/** The format for numbers whose sizes lie between `smallest` and `largest`. */
const formatBetween = (
  largest: number,
  smallest: number,
  whole: boolean,
  nonFinite: boolean,
  isScalar: boolean,
  precision: Precision,
): NumberFormat => {
  const high = digitsOf(largest);
  const low = digitsOf(smallest);
  const { significant } = precision;
  if (whole) {
    const digits = Math.max(high, low, 1);
    if (digits <= precision.wholeDigits + (isScalar ? 1 : 0)) {
      return { style: 'whole', decimals: 0, width: Math.max(digits + 1, nonFinite ? 4 : 0) };
    }
  } else {
    const [leftHigh, rightHigh] = partDigits(high, significant);
    const [leftLow, rightLow] = partDigits(low, significant);
    const left = Math.max(leftHigh, leftLow);
    const right = Math.max(rightHigh, rightLow);
    const width = left + 1 + right;
    if (width <= precision.fixedWidth) {
      return { style: 'fixed', decimals: right, width: Math.max(width + 1, nonFinite ? 4 : 0) };
    }
  }
  const exponentDigits = Math.max(Math.abs(high - 1), Math.abs(low - 1)) >= 100 ? 3 : 2;
  return { style: 'exponent', decimals: significant - 1, width: significant + 4 + exponentDigits };
};

interface Extremes {
  readonly largest: number;
  readonly smallest: number;
  readonly whole: boolean;
  readonly nonFinite: boolean;
}

const extremesOf = (numbers: Float64Array): Extremes => {
  let largest = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let whole = true;
  let nonFinite = false;
  for (const x of numbers) {
    if (!Number.isFinite(x)) {
      nonFinite = true;
      continue;
    }
    const size = Math.abs(x);
    if (size > largest) largest = size;
    if (size < smallest) smallest = size;
    // Octave takes the elements of an array for whole numbers if they are in single precision.
    if (whole && !Number.isInteger(numbers.length === 1 ? x : Math.fround(x))) whole = false;
  }
  return { largest, smallest: Number.isFinite(smallest) ? smallest : 0, whole, nonFinite };
};

export const realFormat = (numbers: Float64Array, precision: Precision): NumberFormat => {
  const { largest, smallest, whole, nonFinite } = extremesOf(numbers);
  return formatBetween(largest, smallest, whole, nonFinite, numbers.length === 1, precision);
};

export const complexFormat = (re: Float64Array, im: Float64Array, precision: Precision): NumberFormat => {
  const a = extremesOf(re);
  const b = extremesOf(im);
  const isScalar = re.length === 1;
  const largest = Math.max(a.largest, b.largest);
  // For one number, the smaller part decides; for an array, the part whose smallest number has more digits before the
  // point.
  const byDigits = digitsOf(a.smallest) > digitsOf(b.smallest) ? a.smallest : b.smallest;
  const smallest = isScalar ? Math.min(a.smallest, b.smallest) : byDigits;
  return formatBetween(
    largest,
    smallest,
    a.whole && b.whole,
    a.nonFinite || b.nonFinite,
    isScalar,
    precision,
  );
};

/** One number in a format, without padding. */
export const writeNumber = (x: number, { style, decimals }: NumberFormat): string => {
  if (Number.isNaN(x)) return 'NaN';
  if (!Number.isFinite(x)) return x > 0 ? 'Inf' : '-Inf';
  if (x === 0) return '0';
  if (style === 'whole') return x.toFixed(0);
  return style === 'fixed' ? fixedText(x, decimals) : exponentText(x, decimals);
};

/** `1.0000e-05`: at least two digits of exponent. */
export const exponentText = (x: number, decimals: number): string => {
  const places = Math.min(decimals, 100);
  const finer = x.toExponential(Math.min(places + 30, 100));
  const [mantissa = '', power = ''] = finer.split('e');
  const text = isTieToEven(mantissa, places)
    ? `${mantissa.slice(0, mantissa.indexOf('.') + 1 + places).replace(/\.$/, '')}e${power}`
    : x.toExponential(places);
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
};

/** Fixed decimals. As in C, a number halfway between two is rounded to the even digit; JavaScript rounds it up. */
export const fixedText = (x: number, decimals: number): string => {
  const places = Math.min(decimals, 100);
  if (Math.abs(x) >= 1e21) return `${BigInt(x)}${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
  const finer = x.toFixed(Math.min(places + 30, 100));
  if (!isTieToEven(finer, places)) return x.toFixed(places);
  const kept = finer.slice(0, finer.indexOf('.') + 1 + places);
  return kept.replace(/\.$/, '');
};

/** Whether what follows `places` decimals is exactly one half and the last digit kept is even. */
const isTieToEven = (digits: string, places: number): boolean => {
  const from = digits.indexOf('.') + 1 + places;
  if (from === places || !/^50*$/.test(digits.slice(from))) return false;
  const last = digits[from - 1] === '.' ? digits[from - 2] : digits[from - 1];
  return Number(last) % 2 === 0;
};

export const writeComplex = (re: number, im: number, format: NumberFormat): string => {
  const negative = im < 0 || Object.is(im, -0);
  const imaginary = writeNumber(Math.abs(im), format).padStart(format.width - 1);
  return `${writeNumber(re, format).padStart(format.width)} ${negative ? '-' : '+'} ${imaginary}i`;
};
