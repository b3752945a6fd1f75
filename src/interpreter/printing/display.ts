import { isIntegerClass } from '../values/classes.ts';
import { countOf, indexedTypeName, sameDims, textRows, toText } from '../values/make.ts';
import {
  asTensor,
  Cell,
  describeDims,
  dimsOf,
  FunctionHandle,
  Struct,
  Tensor,
  type Value,
} from '../values/value.ts';
import { complexFormat, precisionOf, realFormat, writeComplex, writeNumber } from './numberFormat.ts';

/** Columns of the terminal for which Octave breaks wide matrices. */
const terminalWidth = 80;
/** Structs inside this many others are printed by the names of their fields only. */
const deepestStruct = 2;

/** What Octave prints for a statement `name` without a semicolon. */
export const display = (name: string, value: Value, isLong: boolean, indent = '', depth = 0): string => {
  if (value instanceof Cell) return displayCell(name, value, isLong, indent, depth);
  if (value instanceof Struct) return displayStruct(name, value, isLong, indent, depth);
  if (value instanceof FunctionHandle) {
    return value.name === ''
      ? `${indent}${name} =\n\n${value.text}\n\n`
      : `${indent}${name} = ${value.text}\n`;
  }
  const tensor = asTensor(value)!;
  const scalar = inlineText(tensor, isLong);
  if (scalar !== undefined) return `${indent}${name} = ${scalar}\n`;
  if (tensor.dims.length > 2) return displayPages(name, tensor, isLong, indent);
  const body = rowsText(tensor, isLong, indent);
  return `${indent}${name} =\n\n${body}${body.endsWith('\n\n') ? '' : '\n'}`;
};

/** What `disp(value)` prints. */
export const disp = (value: Value, isLong: boolean): string => {
  if (value instanceof Cell) {
    return countOf(value.dims) === 0 ? `{}(${describeDims(value.dims)})\n` : cellBody(value, isLong, '');
  }
  if (value instanceof Struct) return structBody(value, isLong, '  ');
  if (value instanceof FunctionHandle) return `${value.text}\n`;
  const tensor = asTensor(value)!;
  const scalar = inlineText(tensor, isLong);
  if (scalar !== undefined) return `${scalar}\n`;
  if (tensor.dims.length > 2) return displayPages('', tensor, isLong, '').replace(/\n$/, '');
  const body = rowsText(tensor, isLong, '');
  return tensor.origin === 'diagonal' ? body.slice(0, -1) : body;
};

/** What is printed on the same line as the name: scalars, strings and empty arrays. */
const inlineText = (tensor: Tensor, isLong: boolean): string | undefined => {
  const { re, im, dims } = tensor;
  const count = re.length;
  if (tensor.class === 'char' && dims.length === 2) {
    if (dims[0] === 1 || sameDims(dims, [0, 0])) return toText(tensor);
    if (count > 0) return undefined;
  }
  if (count === 0) return `[](${describeDims(dims)})`;
  if (count !== 1) return undefined;
  if (isIntegerClass(tensor.class) || tensor.class === 'logical') return String(re[0]);
  const precision = precisionOf(isLong, tensor.class === 'single');
  if (im) return writeComplex(re[0]!, im[0]!, complexFormat(re, im, precision));
  return writeNumber(re[0]!, realFormat(re, precision));
};

/** The texts of all elements and the width of a column. */
const columnTexts = (
  tensor: Tensor,
  isLong: boolean,
): { readonly texts: (at: number) => string; readonly width: number } => {
  const { re, im } = tensor;
  if (tensor.class === 'logical' || tensor.class === 'char')
    return { texts: (at) => String(re[at]), width: 3 };
  if (isIntegerClass(tensor.class)) {
    let digits = 1;
    let negative = 0;
    for (const x of re) {
      digits = Math.max(digits, String(Math.abs(x)).length);
      if (x < 0) negative = 1;
    }
    return { texts: (at) => String(re[at]), width: digits + negative + 2 };
  }
  const precision = precisionOf(isLong, tensor.class === 'single');
  if (im) {
    const format = complexFormat(re, im, precision);
    return { texts: (at) => writeComplex(re[at]!, im[at]!, format), width: 2 * format.width + 5 };
  }
  const format = realFormat(re, precision);
  const wide = tensor.origin === 'range' && format.style !== 'whole' ? 1 : 0;
  return { texts: (at) => writeNumber(re[at]!, format), width: format.width + 2 + wide };
};

const rowsText = (tensor: Tensor, isLong: boolean, indent: string): string => {
  if (tensor.origin === 'diagonal' && tensor.re.length > 1) {
    const plain = new Tensor(tensor.dims, tensor.re);
    return `Diagonal Matrix\n\n${rowsText(plain, isLong, indent)}\n`;
  }
  const [rows = 0, columns = 0] = tensor.dims;
  if (tensor.class === 'char')
    return textRows(tensor)
      .map((row) => `${indent}${row}\n`)
      .join('');
  const { texts, width } = columnTexts(tensor, isLong);
  const lines = (from: number, to: number): string => {
    let result = '';
    for (let i = 0; i < rows; i++) {
      result += indent;
      for (let j = from; j < to; j++) result += texts(i + j * rows).padStart(width);
      result += '\n';
    }
    return result;
  };
  const fits = Math.max(1, Math.floor((terminalWidth - indent.length) / width));
  const whole = tensor.class === 'logical' || columns <= fits;
  if (whole) return lines(0, columns);
  let result = '';
  for (let from = 0; from < columns; from += fits) {
    const to = Math.min(from + fits, columns);
    result += `${indent}${columnHeading(from + 1, to, columns)}\n\n${lines(from, to)}\n`;
  }
  return result;
};

const columnHeading = (from: number, to: number, columns: number): string => {
  if (from === to) return ` Column ${from}:`;
  return to === columns && to - from === 1
    ? ` Columns ${from} and ${to}:`
    : ` Columns ${from} through ${to}:`;
};

const displayPages = (name: string, tensor: Tensor, isLong: boolean, indent: string): string => {
  const [rows = 0, columns = 0, ...rest] = tensor.dims;
  const size = rows * columns;
  const pages = countOf(rest);
  let result = name === '' ? '' : `${indent}${name} =\n\n`;
  const counter = rest.map(() => 1);
  for (let page = 0; page < pages; page++) {
    const part = (data: Float64Array): Float64Array => data.slice(page * size, (page + 1) * size);
    const matrix = new Tensor([rows, columns], part(tensor.re), tensor.im && part(tensor.im), tensor.class);
    const heading = `ans(:,:,${counter.join(',')})`;
    result += display(heading, matrix, isLong, indent);
    if (inlineText(matrix, isLong) !== undefined && page === pages - 1) result += '\n';
    for (let i = 0; i < counter.length; i++) {
      if (++counter[i]! <= rest[i]!) break;
      counter[i] = 1;
    }
  }
  return result;
};

const displayCell = (name: string, cell: Cell, isLong: boolean, indent: string, depth: number): string => {
  if (countOf(cell.dims) === 0) return `${indent}${name} = {}(${describeDims(cell.dims)})\n`;
  return `${indent}${name} =\n${cellBody(cell, isLong, indent, depth)}\n`;
};

const cellBody = (cell: Cell, isLong: boolean, indent: string, depth = 0): string => {
  const [rows = 1, columns = 1] = cell.dims;
  let result = `${indent}{\n`;
  cell.items.forEach((item, at) => {
    const row = (at % rows) + 1;
    const column = (Math.floor(at / rows) % columns) + 1;
    const page = Math.floor(at / (rows * columns)) + 1;
    const place = cell.dims.length > 2 ? `[${row},${column},${page}]` : `[${row},${column}]`;
    result += display(place, item, isLong, `${indent}  `, depth);
  });
  return `${result}${indent}}\n`;
};

const displayStruct = (
  name: string,
  struct: Struct,
  isLong: boolean,
  indent: string,
  depth: number,
): string => {
  const isScalar = sameDims(struct.dims, [1, 1]);
  const heading = isScalar
    ? 'scalar structure containing the fields:'
    : `${describeDims(struct.dims)} struct array ${struct.fields.size > 0 ? 'containing the fields' : 'with no fields'}:`;
  return `${indent}${name} =\n\n${indent}  ${heading}\n\n${structBody(struct, isLong, indent, depth)}\n`;
};

const structBody = (struct: Struct, isLong: boolean, indent: string, depth = 0): string => {
  const isScalar = sameDims(struct.dims, [1, 1]);
  let result = '';
  for (const [field, items] of struct.fields) {
    const [value] = items;
    if (!isScalar || value === undefined) result += `${indent}    ${field}\n`;
    else if (depth >= deepestStruct) {
      result += `${indent}    ${field}: ${describeDims(dimsOf(value))} ${indexedTypeName(value)}\n`;
    } else result += display(field, value, isLong, `${indent}    `, depth + 1);
  }
  return result;
};
