import { type DataElement, damagedMat, type MatBytes, readElement } from './elements.ts';
import { miMATRIX } from './format.ts';
import { readNumbers } from './numbers.ts';

/** An element of a cell array, or a field of a struct: where its miMATRIX lies, and what it is called from outside. */
export interface Contained {
  readonly name: string;
  /** What all elements of one cell array, or of one field of several structs, are called together. */
  readonly cell?: string;
  readonly start: number;
  readonly end: number;
}

/** Elements of cells and structs that are looked at. */
const mostElements = 5000;

/** The elements of a cell array of that many cells, from `offset` on. @throws FileRefusal when damaged */
export function cellElements(
  source: MatBytes,
  name: string,
  count: number,
  offset: number,
  end: number,
): readonly Contained[] {
  const elements: Contained[] = [];
  let at = offset;
  for (let n = 1; n <= Math.min(count, mostElements); n++) {
    const element = matrixAt(source, at, end);
    elements.push({
      name: `${name}{${n}}`,
      cell: name,
      start: element.start,
      end: element.start + element.size,
    });
    at = element.next;
  }
  return elements;
}

/** The fields of that many structs, from the length of their names on. @throws FileRefusal when damaged */
export function structFields(
  source: MatBytes,
  name: string,
  count: number,
  offset: number,
  end: number,
): readonly Contained[] {
  const lengthElement = readElement(source, offset, end);
  const [length = 0] = readNumbers(source, lengthElement, lengthElement.size / 4);
  const namesElement = readElement(source, lengthElement.next, end);
  if (!(length > 0) || namesElement.size % length !== 0) {
    throw damagedMat(source.fileName, { id: 'element', byte: offset });
  }
  const fields = fieldNames(source, namesElement, length);
  const contained: Contained[] = [];
  let at = namesElement.next;
  for (let n = 1; n <= count && contained.length < mostElements; n++) {
    for (const field of fields) {
      const element = matrixAt(source, at, end);
      const shared = `${name}.${field}`;
      contained.push({
        name: count === 1 ? shared : `${name}(${n}).${field}`,
        ...(count > 1 && { cell: shared }),
        start: element.start,
        end: element.start + element.size,
      });
      at = element.next;
    }
  }
  return contained;
}

function fieldNames({ bytes }: MatBytes, { start, size }: DataElement, length: number): readonly string[] {
  return Array.from({ length: size / length }, (_, n) => {
    const codes = bytes.subarray(start + n * length, start + (n + 1) * length);
    const stop = codes.indexOf(0);
    return String.fromCharCode(...codes.subarray(0, stop < 0 ? length : stop)).replace(/[^\w]/g, '?');
  });
}

function matrixAt(source: MatBytes, offset: number, end: number): DataElement {
  const element = readElement(source, offset, end);
  if (element.type !== miMATRIX) throw damagedMat(source.fileName, { id: 'element', byte: offset });
  return element;
}

/**
 * The numbers of a sparse matrix with all its zeros: row numbers, where each column begins, and the values.
 * @throws FileRefusal when damaged
 */
export function readSparse(
  source: MatBytes,
  [rows = 0, columns = 0]: readonly number[],
  offset: number,
  end: number,
): Float64Array {
  const rowElement = readElement(source, offset, end);
  const columnElement = readElement(source, rowElement.next, end);
  const valueElement = readElement(source, columnElement.next, end);
  const starts = readNumbers(source, columnElement, columns + 1);
  const places = readNumbers(source, rowElement, rowElement.size / 4);
  const stored = starts[columns] ?? 0;
  if (stored > places.length) throw damagedMat(source.fileName, { id: 'variableSize' });
  const values = readNumbers(source, valueElement, undefined);
  const data = new Float64Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    for (let n = starts[column] as number; n < (starts[column + 1] as number); n++) {
      const row = places[n] as number;
      if (!(row >= 0 && row < rows) || n >= values.length) {
        throw damagedMat(source.fileName, { id: 'variableSize' });
      }
      data[column * rows + row] = values[n] as number;
    }
  }
  return data;
}
