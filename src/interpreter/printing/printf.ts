import { replaceEscapes } from '../syntax/lexer.ts';
import { fail, isText, toText } from '../values/make.ts';
import { asTensor, Cell, type Value } from '../values/value.ts';
import { exponentText, fixedText } from './numberFormat.ts';

/** One conversion of a template, or literal text. */
type Piece =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'conversion';
      readonly flags: string;
      readonly width: string;
      readonly precision: string | undefined;
      readonly letter: string;
    };

const conversion = /%([-+ 0#]*)(\d+|\*)?(?:\.(\d+|\*)?)?([lh]*)([diouxXcsfFeEgGaA%])/g;

const parseTemplate = (name: string, template: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  const addText = (text: string): void => {
    if (text.includes('%') && text !== '%') fail(`${name}: invalid format specified`);
    if (text !== '') pieces.push({ type: 'text', text });
  };
  for (const match of template.matchAll(conversion)) {
    addText(template.slice(at, match.index));
    at = match.index + match[0].length;
    const [whole, flags = '', width = '', precision, , letter = ''] = match;
    if (letter === '%') addText('%');
    else {
      const hasPoint = whole.includes('.');
      pieces.push({
        type: 'conversion',
        flags,
        width,
        precision: hasPoint ? (precision ?? '0') : undefined,
        letter,
      });
    }
  }
  addText(template.slice(at));
  return pieces;
};

/** What a conversion consumes: a number, or a whole string. */
type Item = number | string;

/** The arguments as a flat list. A string stays whole; whether it is needed as characters the conversion decides. */
const flatten = (name: string, args: readonly Value[]): Item[] =>
  args.flatMap((arg): Item[] => {
    if (isText(arg)) return [toText(arg)];
    if (arg instanceof Cell) return fail(`${name}: wrong type argument 'cell array'`);
    const tensor = asTensor(arg);
    if (tensor === undefined)
      return fail(`${name}: wrong type argument '${typeof arg === 'object' ? arg.type : 'value'}'`);
    if (tensor.class === 'char') return [toText(tensor)];
    return [...tensor.re];
  });

/** Formats as Octave's sprintf: the template is used again until the arguments are used up. */
export const formatText = (
  name: string,
  template: string,
  args: readonly Value[],
  isEscaped: boolean,
): string => {
  const pieces = parseTemplate(name, isEscaped ? template : replaceEscapes(template));
  const items = flatten(name, args);
  const conversions = pieces.filter((piece) => piece.type === 'conversion').length;
  if (conversions === 0) return pieces.map((piece) => (piece.type === 'text' ? piece.text : '')).join('');
  const emptyArguments = args.length > 0 && items.length === 0;
  let result = '';
  do {
    for (const piece of pieces) {
      if (piece.type === 'text') {
        result += piece.text;
        continue;
      }
      if (items.length === 0 && (args.length === 0 || emptyArguments || result !== '')) {
        // Without arguments, conversions print nothing; when they run out, output stops at the first conversion.
        if (args.length > 0 && !emptyArguments) return result;
        if (piece.letter === 's' || piece.letter === 'd' || args.length === 0 || emptyArguments) {
          result += pad('', piece.flags, piece.width === '*' ? '' : piece.width);
          continue;
        }
      }
      result += convert(piece, items);
    }
  } while (items.length > 0);
  return result;
};

type Conversion = Extract<Piece, { readonly type: 'conversion' }>;

const convert = (piece: Conversion, items: Item[]): string => {
  const { flags, letter } = piece;
  const star = (given: string): string => {
    if (given !== '*') return given;
    const next = items.shift();
    return typeof next === 'number' ? String(next) : '';
  };
  const width = star(piece.width);
  const precision = piece.precision === undefined ? undefined : Number(star(piece.precision));
  const item = items.shift();
  if (letter === 's' || letter === 'c') return pad(asText(item, precision, letter), flags, width);
  if (typeof item === 'string') {
    // A string for a number is taken character by character.
    if (item.length === 1) return convertNumber(item.charCodeAt(0), letter, flags, width, precision);
    const codes = [...item].map((c) => c.charCodeAt(0));
    items.unshift(...codes.slice(1));
    return codes.length === 0 ? '' : convertNumber(codes[0]!, letter, flags, width, precision);
  }
  return convertNumber(item ?? 0, letter, flags, width, precision);
};

const asText = (item: Item | undefined, precision: number | undefined, letter: string): string => {
  if (typeof item === 'string')
    return letter === 's' && precision !== undefined ? item.slice(0, precision) : item;
  if (item === undefined) return '';
  if (Number.isInteger(item) && item >= 0 && item < 65536) return String.fromCharCode(item);
  // Octave writes nothing for a number that is not a character code.
  return '';
};

const convertNumber = (
  x: number,
  letter: string,
  flags: string,
  width: string,
  precision: number | undefined,
): string => {
  if (!Number.isFinite(x)) {
    const word = Number.isNaN(x) ? 'NaN' : x > 0 ? 'Inf' : '-Inf';
    return pad(signed(word, x, flags), flags.replace('0', ''), width);
  }
  return pad(signed(digits(x, letter, flags, precision), x, flags), flags, width);
};

const digits = (x: number, letter: string, flags: string, precision: number | undefined): string => {
  switch (letter) {
    case 'd':
    case 'i':
    case 'u':
      return Number.isInteger(x) && Math.abs(x) < 2 ** 63 ? whole(x, precision) : general(x, precision);
    case 'x':
    case 'X':
    case 'o': {
      if (!Number.isInteger(x)) return general(x, precision);
      const text = x.toString(letter === 'o' ? 8 : 16);
      return letter === 'X' ? text.toUpperCase() : text;
    }
    case 'f':
    case 'F':
      return fixedText(x, precision ?? 6);
    case 'e':
    case 'E': {
      const text = exponentText(x, precision ?? 6);
      return letter === 'E' ? text.toUpperCase() : text;
    }
    default: {
      const text = generalText(x, precision ?? 6, flags.includes('#'));
      return letter === 'G' ? text.toUpperCase() : text;
    }
  }
};

const whole = (x: number, precision: number | undefined): string => {
  const text = BigInt(Math.abs(x))
    .toString()
    .padStart(precision ?? 0, '0');
  return x < 0 ? `-${text}` : text;
};

/** How %d writes a number that is not whole: with as many digits as it needs, up to %f's or %g's usual ones. */
const general = (x: number, precision: number | undefined): string =>
  precision === undefined ? generalText(x, 6) : fixedText(x, precision);

/** %g: `precision` significant digits, without trailing zeros. */
export const generalText = (x: number, precision: number, keepZeros = false): string => {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'NaN' : x > 0 ? 'Inf' : '-Inf';
  if (x === 0) return Object.is(x, -0) ? '-0' : '0';
  const significant = Math.min(Math.max(precision, 1), 100);
  const [mantissa = '', power = '0'] = exponentText(x, significant - 1).split('e');
  const exponent = Number(power);
  const trim = (text: string): string =>
    keepZeros || !text.includes('.') ? text : text.replace(/\.?0+$/, '');
  if (exponent < -4 || exponent >= significant) {
    const sign = exponent < 0 ? '-' : '+';
    return `${trim(mantissa)}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  return trim(fixedText(x, significant - 1 - exponent));
};

const signed = (text: string, x: number, flags: string): string => {
  if (x < 0 || text.startsWith('-')) return text;
  if (flags.includes('+')) return `+${text}`;
  return flags.includes(' ') ? ` ${text}` : text;
};

const pad = (text: string, flags: string, width: string): string => {
  const left = flags.includes('-') || width.startsWith('-');
  const size = Math.min(Math.abs(Number(width || '0')), 10_000);
  if (text.length >= size) return text;
  if (left) return text.padEnd(size);
  if (flags.includes('0') && /\d/.test(text)) {
    const sign = /^[-+ ]/.test(text) ? text[0]! : '';
    return sign + text.slice(sign.length).padStart(size - sign.length, '0');
  }
  return text.padStart(size);
};
