import { formatGrouped } from './number.ts';

/** The forms of a word that is counted; languages without plurals need `other` alone. `one` stands with 1 and with nothing else. */
export interface CountedForms {
  readonly one?: string;
  readonly other: string;
}

/** How one language writes numbers, sizes and lists. */
export interface Format {
  /** A whole number in groups of three: `10,000`. */
  integer(value: number): string;
  /** A number with a fixed number of decimals. */
  decimal(value: number, digits: number): string;
  /** A number with at most so many decimals: `0.39`, `64`. */
  decimalAtMost(value: number, digits: number): string;
  /** A number with at most so many significant digits: `12.3`, `1,230`. */
  significant(value: number, digits: number): string;
  /** A share as a percentage: 0.256 is `26%`. @param digits decimals */
  percent(share: number, digits?: number): string;
  /** A number and the word that agrees with it: `1 patch`, `10,000 patches`. */
  count(value: number, forms: CountedForms): string;
  /** A day and a time of day, in the time zone of the machine: `Nov 30, 2026, 6:29 AM`. @param milliseconds since 1970 */
  dateTime(milliseconds: number): string;
  /** A size in kB, MB or GB (powers of 1000), with two or three significant digits. */
  bytes(size: number): string;
  /** A time in ms, s or min, with two or three significant digits. @param milliseconds at least 0 */
  duration(milliseconds: number): string;
  /** A time in whole words, in minutes or from two hours on in hours: `45 minutes`, `3.5 hours`. @param milliseconds at least 0 */
  longTime(milliseconds: number): string;
  /** `a, b, and c`. */
  list(items: readonly string[]): string;
  /** `a, b, or c`. */
  alternatives(items: readonly string[]): string;
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/**
 * Made once a language. The formatters of Intl are expensive to make, so each is made when it is first needed, and once. Whole numbers,
 * whole percentages and the forms of a counted word, which the first paint needs, do without them: all languages of the page write these
 * alike.
 * @param locale a BCP 47 tag
 */
export function createFormat(locale: string): Format {
  const conjunction = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const disjunction = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  const dates = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
  const made = new Map<string, Intl.NumberFormat>();

  function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    const format = made.get(key) ?? new Intl.NumberFormat(locale, options);
    made.set(key, format);
    return format;
  }

  function fixed(digits: number): Intl.NumberFormatOptions {
    return { minimumFractionDigits: digits, maximumFractionDigits: digits };
  }

  function measured(value: number, unit: string): string {
    return numbers({
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      ...(value < 99.5 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 }),
    }).format(value);
  }

  return {
    integer,
    decimal: (value, digits) => withMinus(numbers(fixed(digits)).format(value)),
    decimalAtMost: (value, digits) => withMinus(numbers({ maximumFractionDigits: digits }).format(value)),
    significant: (value, digits) => withMinus(numbers({ maximumSignificantDigits: digits }).format(value)),
    percent: (share, digits = 0) =>
      digits === 0 && Number.isFinite(share)
        ? wholePercent(share)
        : withMinus(numbers({ style: 'percent', ...fixed(digits) }).format(share)),
    count: (value, { one, other }) => `${integer(value)} ${one !== undefined && value === 1 ? one : other}`,
    dateTime: (milliseconds) => dates().format(milliseconds),
    bytes: (size) => {
      const power = size < 999.5 ? 0 : size < 999_500 ? 1 : size < 999_500_000 ? 2 : 3;
      return measured(size / 1000 ** power, byteUnits[power]);
    },
    duration: (milliseconds) => {
      if (milliseconds < 999.5) return measured(milliseconds, 'millisecond');
      if (milliseconds < 99_500) return measured(milliseconds / 1000, 'second');
      return measured(milliseconds / 60_000, 'minute');
    },
    longTime: (milliseconds) => {
      const minutes = milliseconds / 60_000;
      const [unit, value] = minutes < 120 ? ['minute', minutes] : ['hour', minutes / 60];
      return numbers({ style: 'unit', unit, unitDisplay: 'long', maximumSignificantDigits: 2 }).format(value);
    },
    list: (items) => conjunction().format(items),
    alternatives: (items) => disjunction().format(items),
  };
}

const integer = (value: number): string => formatGrouped(Math.round(value));

/** As Intl rounds it: by the shortest decimals of the share (100 · 0.285 is 28.499…), halves away from zero. */
function wholePercent(share: number): string {
  const size = integer(Number((100 * Math.abs(share)).toPrecision(15)));
  return `${share < 0 && size !== '0' ? '−' : ''}${size}%`;
}

/** With a true minus sign, as in formulas. */
const withMinus = (text: string): string => text.replace('-', '−');

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
