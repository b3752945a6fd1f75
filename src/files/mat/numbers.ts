import { type DataElement, damaged, type MatBytes } from './elements.ts';
import { storageTypes } from './format.ts';

type Numbers =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

interface Storage {
  readonly width: number;
  readonly over: (buffer: ArrayBuffer) => Numbers;
}

const storages: ReadonlyMap<number, Storage> = new Map<number, Storage>([
  [storageTypes.miINT8, { width: 1, over: (buffer) => new Int8Array(buffer) }],
  [storageTypes.miUINT8, { width: 1, over: (buffer) => new Uint8Array(buffer) }],
  [storageTypes.miINT16, { width: 2, over: (buffer) => new Int16Array(buffer) }],
  [storageTypes.miUINT16, { width: 2, over: (buffer) => new Uint16Array(buffer) }],
  [storageTypes.miINT32, { width: 4, over: (buffer) => new Int32Array(buffer) }],
  [storageTypes.miUINT32, { width: 4, over: (buffer) => new Uint32Array(buffer) }],
  [storageTypes.miSINGLE, { width: 4, over: (buffer) => new Float32Array(buffer) }],
  [storageTypes.miDOUBLE, { width: 8, over: (buffer) => new Float64Array(buffer) }],
  [storageTypes.miINT64, { width: 8, over: (buffer) => new BigInt64Array(buffer) }],
  [storageTypes.miUINT64, { width: 8, over: (buffer) => new BigUint64Array(buffer) }],
]);

const platformIsLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/**
 * The numbers of an element as doubles (64-bit integers beyond 2⁵³ are rounded).
 * @throws FileRefusal unless the element holds exactly `count` numbers of a known storage type
 */
export function readNumbers(source: MatBytes, element: DataElement, count: number): Float64Array {
  const storage = storages.get(element.type);
  if (storage === undefined) {
    throw damaged(source.fileName, `it stores numbers in a way unknown here (type ${element.type})`);
  }
  if (element.size !== count * storage.width) {
    throw damaged(source.fileName, 'the size of a variable does not fit its numbers');
  }
  const copy = new Uint8Array(element.size);
  copy.set(source.bytes.subarray(element.start, element.start + element.size));
  if (source.littleEndian !== platformIsLittleEndian) reverseEach(copy, storage.width);
  return asDoubles(storage.over(copy.buffer));
}

function asDoubles(numbers: Numbers): Float64Array {
  if (numbers instanceof Float64Array) return numbers;
  if (numbers instanceof BigInt64Array || numbers instanceof BigUint64Array) {
    return Float64Array.from(numbers as Iterable<bigint>, Number);
  }
  return new Float64Array(numbers);
}

function reverseEach(bytes: Uint8Array, width: number): void {
  if (width === 1) return;
  for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse();
}
