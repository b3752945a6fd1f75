import type { Builtin } from '../evaluate/machine.ts';
import { charMatrix } from '../operators/concatenate.ts';
import { formatText, generalText } from '../printing/printf.ts';
import { fail, isText, make, textRows, toText } from '../values/make.ts';
import { asTensor, type Tensor, text, type Value } from '../values/value.ts';
import { checkCount, numericArgument, scalarArgument } from './arguments.ts';

const num2str: Builtin = (args) => {
  checkCount('num2str', args, 1, 2);
  const [value, option] = args;
  if (isText(value)) return value;
  const x = asTensor(value!) ?? fail('num2str: X must be a numeric, logical, or character array');
  if (isText(option))
    return text(formatText('num2str', toText(option), [value!], option.origin === 'double-quoted'));
  if (x.im !== null) return fail('num2str: complex numbers are not supported here');
  if (x.re.length === 0) return text('');
  const whole = x.re.every((v) => Number.isInteger(v) || !Number.isFinite(v));
  const largest = x.re.reduce((best, v) => (Number.isFinite(v) ? Math.max(best, Math.abs(v)) : best), 0);
  const magnitude = largest === 0 ? 0 : Math.floor(Math.log10(largest));
  const negative = x.re.some((v) => v < 0) ? 1 : 0;
  let write: (v: number) => string;
  if (option !== undefined) {
    const precision = scalarArgument('num2str', option);
    write = (v) => generalText(v, precision).padStart(precision + 7);
  } else if (whole) {
    const width =
      Math.max(magnitude + 1 + negative, x.re.some((v) => !Number.isFinite(v)) ? 3 + negative : 0) + 2;
    write = (v) => (Number.isFinite(v) ? String(BigInt(v)) : generalText(v, 5)).padStart(width);
  } else {
    const precision = Math.min(Math.max(magnitude + 5, 5), 16);
    write = (v) => generalText(v, precision).padStart(precision + 7);
  }
  return trimmedRows(x, write);
};

/** The rows as text, without the blanks that all of them begin with. */
const trimmedRows = (x: Tensor, write: (v: number) => string): Value => {
  const [rows = 0] = x.dims;
  const columns = rows === 0 ? 0 : x.re.length / rows;
  const lines = Array.from({ length: rows }, (_, i) => {
    let line = '';
    for (let j = 0; j < columns; j++) line += write(x.re[i + j * rows]!);
    return line.trimEnd();
  });
  const blanks = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  const cut = lines.map((line) => line.slice(blanks));
  return cut.length === 1 ? text(cut[0]!) : charMatrix(cut);
};

const mat2str: Builtin = (args) => {
  checkCount('mat2str', args, 1, 3);
  const [value] = args;
  const x = asTensor(value!) ?? fail('mat2str: X must be two dimensional');
  if (x.dims.length > 2) return fail('mat2str: X must be two dimensional');
  const precision = args[1] === undefined || isText(args[1]) ? 15 : scalarArgument('mat2str', args[1]);
  if (x.class === 'char') {
    const lines = textRows(x).map((row) => `"${row}"`);
    return text(lines.length === 1 ? lines[0]! : `[${lines.join(';')}]`);
  }
  const imaginary = (i: number): string => {
    const part = generalText(x.im![i]!, precision);
    return `${part.startsWith('-') ? part : `+${part}`}i`;
  };
  const write = (i: number): string => {
    if (x.class === 'logical') return x.re[i] ? 'true' : 'false';
    return x.im ? generalText(x.re[i]!, precision) + imaginary(i) : generalText(x.re[i]!, precision);
  };
  const [rows = 0, columns = 0] = x.dims;
  if (x.re.length === 1) return text(write(0));
  if (x.re.length === 0) return text(`zeros(${rows},${columns})`);
  const lines = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_x, j) => write(i + j * rows)).join(' '),
  );
  return text(`[${lines.join(';')}]`);
};

/** Numbers as text. */
export const numberTexts: readonly (readonly [string, Builtin])[] = [
  ['num2str', num2str],
  [
    'int2str',
    (args, outputs, machine) => {
      checkCount('int2str', args, 1);
      const x = numericArgument('int2str', args[0]);
      return num2str(
        [
          make(
            x.dims,
            x.re.map((v) => Math.round(v)),
          ),
        ],
        outputs,
        machine,
      );
    },
  ],
  ['mat2str', mat2str],
];
