import { bytesPer, decodeNumbers, type NumberType } from '../numbers.ts';
import { type DataElement, damagedMat, type MatBytes } from './elements.ts';
import { storageTypes } from './format.ts';

const types: ReadonlyMap<number, NumberType> = new Map([
  [storageTypes.miINT8, 'int8'],
  [storageTypes.miUINT8, 'uint8'],
  [storageTypes.miINT16, 'int16'],
  [storageTypes.miUINT16, 'uint16'],
  [storageTypes.miINT32, 'int32'],
  [storageTypes.miUINT32, 'uint32'],
  [storageTypes.miSINGLE, 'float32'],
  [storageTypes.miDOUBLE, 'float64'],
  [storageTypes.miINT64, 'int64'],
  [storageTypes.miUINT64, 'uint64'],
] as const);

/**
 * The numbers of an element as doubles (64-bit integers beyond 2⁵³ are rounded).
 * @param count how many there have to be; any number of them where it is undefined
 * @throws FileRefusal unless the element holds exactly so many numbers of a known storage type
 */
export function readNumbers(source: MatBytes, element: DataElement, count: number | undefined): Float64Array {
  const type = types.get(element.type);
  if (type === undefined) {
    throw damagedMat(source.fileName, { id: 'storageType', type: element.type });
  }
  if (count !== undefined && element.size !== count * bytesPer[type]) {
    throw damagedMat(source.fileName, { id: 'variableSize' });
  }
  const bytes = source.bytes.subarray(element.start, element.start + element.size);
  const numbers = decodeNumbers(bytes, type, source.littleEndian);
  return numbers instanceof Float64Array ? numbers : new Float64Array(numbers);
}
