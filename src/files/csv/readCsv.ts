import { type ArrayFile, mostNumbers } from '../arrays/storedArray.ts';
import type { Numbers } from '../numbers.ts';
import { FileRefusal } from '../problems.ts';

/** Bytes read between two reports of progress. */
const pieceBytes = 4_000_000;
/** Numbers in a row: fewer are no picture. */
const fewestColumns = 16;

/**
 * The numbers of a text file, one row a line: separated by commas, semicolons, tabs or spaces, in quotes or not. Words are passed
 * over, such as the names of the columns. A column of labels is left out.
 * @throws FileRefusal when the rows differ in their numbers, or there are too few or too many
 */
export async function readCsv(
  bytes: Uint8Array,
  fileName: string,
  onProgress?: (fraction: number) => void,
): Promise<ArrayFile> {
  const table = new Table(fileName);
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    onProgress?.(start / bytes.length);
    await new Promise((resolve) => setTimeout(resolve));
    table.read(bytes.subarray(start, start + pieceBytes));
  }
  table.endLine();
  const { columns, rows } = table;
  if (columns < fewestColumns || rows === 0) {
    throw new FileRefusal(fileName, { id: 'unreadKind', kind: 'text' });
  }
  const labels = labelColumn(columns, new TextDecoder().decode(bytes.subarray(0, 200)));
  const numbers = table.without(labels);
  const dims = [rows, labels === undefined ? columns : columns - 1];
  const load = async (): Promise<Numbers> => numbers;
  return {
    format: 'csv',
    arrays: [{ name: '', dims, fastest: 'last', counting: 'first', load }],
    skipped: [],
  };
}

/** The first column where it is called so, or where the others alone are as many as a square has pixels. */
function labelColumn(columns: number, start: string): 'first' | undefined {
  if (/^\W*(label|class|target|y|emotion|digit)\b/i.test(start)) return 'first';
  const isSquare = (count: number) => Number.isInteger(Math.sqrt(count));
  if (isSquare(columns) || isSquare(columns / 3)) return undefined;
  return isSquare(columns - 1) || isSquare((columns - 1) / 3) ? 'first' : undefined;
}

const [newLine, carriageReturn, minus, point, zero, nine] = [10, 13, 45, 46, 48, 57];
const separators = new Set([9, 32, 34, 39, 44, 59, 91, 93]);

/** Rows of numbers as they are read: bytes as long as all are. */
class Table {
  columns = 0;
  rows = 0;
  private readonly fileName: string;
  private values: Uint8Array | Float64Array = new Uint8Array(1 << 16);
  private count = 0;
  private inRow = 0;
  private token: number[] = [];

  constructor(fileName: string) {
    this.fileName = fileName;
  }

  read(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === newLine || byte === carriageReturn) this.endLine();
      else if (separators.has(byte)) this.endToken();
      else this.token.push(byte);
    }
  }

  endLine(): void {
    this.endToken();
    if (this.inRow === 0) return;
    if (this.rows === 0) this.columns = this.inRow;
    if (this.inRow !== this.columns) {
      throw new FileRefusal(this.fileName, {
        id: 'unevenRows',
        row: this.rows + 1,
        numbers: this.inRow,
        before: this.columns,
      });
    }
    this.rows += 1;
    this.inRow = 0;
  }

  /** All numbers, without the first column where that is wanted. */
  without(column: 'first' | undefined): Numbers {
    const { values, count, columns, rows } = this;
    if (column === undefined) return values.slice(0, count);
    const kept = columns - 1;
    const numbers =
      values instanceof Uint8Array ? new Uint8Array(rows * kept) : new Float64Array(rows * kept);
    for (let row = 0; row < rows; row++) {
      const start = row * columns + 1;
      numbers.set(values.subarray(start, start + kept), row * kept);
    }
    return numbers;
  }

  private endToken(): void {
    const { token } = this;
    if (token.length === 0) return;
    const value = numberOf(token);
    token.length = 0;
    // NaN is a number that is missing; other words are names.
    if (value !== undefined) this.add(value);
  }

  private add(value: number): void {
    if (this.count >= mostNumbers) {
      throw new FileRefusal(this.fileName, { id: 'tooManyNumbers', format: 'csv', most: mostNumbers });
    }
    const { values } = this;
    const isByte = value >= 0 && value <= 255 && value % 1 === 0;
    const full = this.count === values.length;
    if (full || (values instanceof Uint8Array && !isByte)) {
      const length = full ? 2 * values.length : values.length;
      const larger =
        values instanceof Uint8Array && isByte ? new Uint8Array(length) : new Float64Array(length);
      larger.set(values.subarray(0, this.count));
      this.values = larger;
    }
    this.values[this.count] = value;
    this.count += 1;
    this.inRow += 1;
  }
}

/** Whole numbers quickly, others as JavaScript reads them; undefined for words. */
function numberOf(token: readonly number[]): number | undefined {
  let whole = 0;
  let digits = true;
  for (const byte of token) {
    if (byte >= zero && byte <= nine) whole = 10 * whole + byte - zero;
    else digits = false;
  }
  if (digits && token.length < 16) return whole;
  const [first = 0] = token;
  const text = String.fromCharCode(...token.slice(0, 40));
  if (/^nan$/i.test(text)) return Number.NaN;
  if (!(first >= zero && first <= nine) && first !== minus && first !== point && first !== 43)
    return undefined;
  const value = Number(text);
  return Number.isNaN(value) ? undefined : value;
}
