import type { Builtin } from '../evaluate/machine.ts';
import { charMatrix } from '../operators/concatenate.ts';
import { formatText } from '../printing/printf.ts';
import { fail, isText, make, textRows, toText } from '../values/make.ts';
import { asTensor, Cell, classOf, dimsOf, Tensor, text, type Value } from '../values/value.ts';
import { checkCount, numericArgument, scalarArgument, textArgument, textList } from './arguments.ts';

/** printf and similar functions: the template and its arguments. */
export const formatArguments = (name: string, args: readonly Value[]): string => {
  const [template, ...rest] = args;
  if (template === undefined) return fail(`Invalid call to ${name}`, 'Octave:invalid-fun-call');
  if (!(template instanceof Tensor) || template.class !== 'char') {
    return fail(`${name}: format TEMPLATE must be a string`);
  }
  return formatText(name, toText(template), rest, template.origin === 'double-quoted');
};

/** Applies a function to a string or to each string of a cell. */
const mapText =
  (name: string, f: (line: string) => string): Builtin =>
  (args) => {
    checkCount(name, args, 1);
    const [value] = args;
    if (value instanceof Cell) {
      const texts = textList(value) ?? fail(`${name}: wrong type argument 'cell array'`);
      return new Cell(
        value.dims,
        texts.map((line) => text(f(line))),
      );
    }
    if (value instanceof Tensor && value.class === 'char') {
      return isText(value) ? text(f(toText(value))) : charMatrix(textRows(value).map(f));
    }
    return name === 'strtrim'
      ? fail('strtrim: S argument must be a string or cellstring')
      : (value ?? fail(`Invalid call to ${name}`));
  };

/** Compares strings, or every string of a cell with the other side. */
const comparison =
  (name: string, equal: (a: string, b: string, n: number) => boolean, counted: boolean): Builtin =>
  (args) => {
    checkCount(name, args, counted ? 3 : 2);
    const [a, b] = args as [Value, Value];
    const n = counted ? scalarArgument(name, args[2]) : 0;
    const test = (x: Value, y: Value): boolean => {
      const areTexts = classOf(x) === 'char' && classOf(y) === 'char';
      if (!areTexts) return false;
      const sameShape = counted || dimsOf(x).join() === dimsOf(y).join() || (isText(x) && isText(y));
      return sameShape && equal(toText(x as Tensor), toText(y as Tensor), n);
    };
    const flags = (cell: Cell, f: (item: Value, i: number) => boolean): Value =>
      make(
        cell.dims,
        Float64Array.from(cell.items, (item, i) => (f(item, i) ? 1 : 0)),
        'logical',
      );
    if (a instanceof Cell && b instanceof Cell) {
      if (b.items.length === 1) return flags(a, (item) => test(item, b.items[0]!));
      if (a.items.length === 1) return flags(b, (item) => test(a.items[0]!, item));
      if (a.items.length !== b.items.length) return fail(`${name}: nonconformant cell arrays`);
      return flags(a, (item, i) => test(item, b.items[i]!));
    }
    if (a instanceof Cell) return flags(a, (item) => test(item, b));
    return b instanceof Cell ? flags(b, (item) => test(a, item)) : test(a, b);
  };

const strcat: Builtin = (args) => {
  if (args.length === 0) return fail('Invalid call to strcat', 'Octave:invalid-fun-call');
  const cell =
    args.find((arg) => arg instanceof Cell && arg.items.length !== 1) ??
    args.find((arg) => arg instanceof Cell);
  const parts = args.map(
    (arg) => textList(arg) ?? fail('strcat: inputs must be strings or cells of strings'),
  );
  if (!(cell instanceof Cell)) {
    // Of plain strings, blanks at the end are removed.
    return text(parts.map(([line = '']) => line.replace(/[ \t\n\0]+$/, '')).join(''));
  }
  const joined = cell.items.map((_, i) =>
    parts.map((lines) => (lines.length === 1 ? lines[0]! : (lines[i] ?? ''))).join(''),
  );
  return new Cell(
    cell.dims,
    joined.map((line) => text(line)),
  );
};

const strsplit: Builtin = (args) => {
  checkCount('strsplit', args, 1, 2);
  if (!isText(args[0])) return fail('strsplit: S and DEL must be string values');
  const separators =
    args[1] === undefined ? [' '] : (textList(args[1]) ?? fail('strsplit: S and DEL must be string values'));
  const content = toText(args[0]);
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  while (at < content.length) {
    const found = separators
      .map(unescaped)
      .find((separator) => separator !== '' && content.startsWith(separator, at));
    if (found === undefined) at++;
    else {
      parts.push(content.slice(from, at));
      at += found.length;
      // Neighbouring separators count as one.
      for (;;) {
        const next = separators
          .map(unescaped)
          .find((separator) => separator !== '' && content.startsWith(separator, at));
        if (next === undefined) break;
        at += next.length;
      }
      from = at;
    }
  }
  parts.push(content.slice(from));
  return new Cell(
    [1, parts.length],
    parts.map((part) => textRow(part)),
  );
};

const unescaped = (separator: string): string => separator.replace(/\\n/g, '\n').replace(/\\t/g, '\t');

/** An empty part is 1×0, as Octave's strsplit gives it. */
const textRow = (content: string): Tensor =>
  content === '' ? new Tensor([1, 0], new Float64Array(0), null, 'char') : text(content);

const strjoin: Builtin = (args) => {
  checkCount('strjoin', args, 1, 2);
  const parts = args[0] instanceof Cell ? textList(args[0]) : undefined;
  if (parts === undefined) return fail('strjoin: CSTR must be a cell array of strings');
  const delimiter = args[1] === undefined ? ' ' : unescaped(textArgument('strjoin', args[1]));
  return text(parts.join(delimiter));
};

const strrep: Builtin = (args) => {
  checkCount('strrep', args, 3);
  const [value, pattern, replacement] = args;
  if (!isText(pattern) || !isText(replacement)) {
    return fail('strrep: PTN and REP arguments must be strings or cell arrays of strings');
  }
  const [from, to] = [toText(pattern), toText(replacement)];
  const replace = (line: string): string => (from === '' ? line : line.split(from).join(to));
  if (value instanceof Cell)
    return new Cell(
      value.dims,
      (textList(value) ?? []).map((line) => text(replace(line))),
    );
  if (!isText(value))
    return fail('strrep: STR, PTN, and REP arguments must be strings or cell arrays of strings');
  return text(replace(toText(value)));
};

const strfind: Builtin = (args) => {
  checkCount('strfind', args, 2);
  const [value, pattern] = args;
  if (!isText(pattern)) return fail('strfind: PATTERN must be a string or cell array of strings');
  if (!isText(value)) return fail('strfind: STR must be a string or cell array of strings');
  const content = toText(value);
  const wanted = toText(pattern);
  const places: number[] = [];
  for (let at = content.indexOf(wanted); wanted !== '' && at >= 0; at = content.indexOf(wanted, at + 1))
    places.push(at + 1);
  return make(places.length === 0 ? [0, 0] : [1, places.length], Float64Array.from(places));
};

const str2double: Builtin = (args) => {
  checkCount('str2double', args, 1);
  const [value] = args;
  const parse = (item: Value): number => {
    if (!isText(item)) return Number.NaN;
    const written = toText(item).trim().replace(/,/g, '');
    if (/^[+-]?inf$/i.test(written))
      return written.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eEdD][+-]?\d+)?$/.test(written)
      ? Number(written.replace(/[dD]/, 'e'))
      : Number.NaN;
  };
  return value instanceof Cell ? make(value.dims, Float64Array.from(value.items, parse)) : parse(value!);
};

const characters = (name: string, test: RegExp): readonly [string, Builtin] => [
  name,
  (args, _, machine) => {
    checkCount(name, args, 1);
    const x = numericArgument(name, args[0]);
    const out = machine.allocate(x.re.length);
    if (x.class === 'char') {
      for (let i = 0; i < out.length; i++) out[i] = test.test(String.fromCharCode(x.re[i]!)) ? 1 : 0;
    }
    return make(x.dims, out, 'logical');
  },
];

const char: Builtin = (args) => {
  if (args.length === 0) return fail('Invalid call to char', 'Octave:invalid-fun-call');
  if (args.length === 1 && !(args[0] instanceof Cell)) return asCharacters(args[0]!);
  const lines = args.flatMap((arg) => {
    if (arg instanceof Cell) return textList(arg) ?? fail("char: wrong type argument 'cell array'");
    return textRows(asCharacters(arg));
  });
  return charMatrix(lines);
};

const asCharacters = (value: Value): Tensor => {
  const x = asTensor(value) ?? fail("char: wrong type argument 'struct'");
  return x.class === 'char' ? x : new Tensor(x.dims, x.re.slice(), null, 'char');
};

/** Functions that make, compare and split text. */
export const strings: readonly (readonly [string, Builtin])[] = [
  ['sprintf', (args) => text(formatArguments('sprintf', args))],
  ['upper', mapText('upper', (line) => line.toUpperCase())],
  ['toupper', mapText('toupper', (line) => line.toUpperCase())],
  ['lower', mapText('lower', (line) => line.toLowerCase())],
  ['tolower', mapText('tolower', (line) => line.toLowerCase())],
  ['strtrim', mapText('strtrim', (line) => line.replace(/^[\s\0]+|[\s\0]+$/g, ''))],
  ['deblank', mapText('deblank', (line) => line.replace(/[\s\0]+$/, ''))],
  ['strcmp', comparison('strcmp', (a, b) => a === b, false)],
  ['strcmpi', comparison('strcmpi', (a, b) => a.toLowerCase() === b.toLowerCase(), false)],
  [
    'strncmp',
    comparison(
      'strncmp',
      (a, b, n) => a.length >= n && b.length >= n && a.slice(0, n) === b.slice(0, n),
      true,
    ),
  ],
  [
    'strncmpi',
    comparison(
      'strncmpi',
      (a, b, n) =>
        a.length >= n && b.length >= n && a.slice(0, n).toLowerCase() === b.slice(0, n).toLowerCase(),
      true,
    ),
  ],
  ['strcat', strcat],
  ['strsplit', strsplit],
  ['strjoin', strjoin],
  ['strrep', strrep],
  ['strfind', strfind],
  ['str2double', str2double],
  ['char', char],
  ['blanks', (args) => text(' '.repeat(Math.min(1e6, Math.max(0, scalarArgument('blanks', args[0])))))],
  characters('isdigit', /\d/),
  characters('isalpha', /[A-Za-z]/),
  characters('isletter', /[A-Za-z]/),
  characters('isalnum', /[A-Za-z0-9]/),
  characters('isupper', /[A-Z]/),
  characters('islower', /[a-z]/),
  characters('isspace', /\s/),
];
