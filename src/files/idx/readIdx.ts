import { type ArrayFile, mostNumbers, numbersIn } from '../arrays/storedArray.ts';
import { bytesPer, decodeNumbers, type NumberType } from '../numbers.ts';
import { damaged, FileRefusal } from '../problems.ts';
import type { Progress } from '../progress.ts';
import { unpack } from '../unpack.ts';

/** Enough for the header of any number of dimensions that makes sense. */
const headBytes = 4 + 4 * 4;
const mostUnpacked = 512_000_000;

const types: ReadonlyMap<number, NumberType> = new Map([
  [0x08, 'uint8'],
  [0x09, 'int8'],
  [0x0b, 'int16'],
  [0x0c, 'int32'],
  [0x0d, 'float32'],
  [0x0e, 'float64'],
] as const);

interface IdxHeader {
  readonly type: NumberType;
  readonly dims: readonly number[];
  readonly dataStart: number;
  /** Bytes of the whole file. */
  readonly size: number;
}

/**
 * Whether these are the first bytes of an IDX file: two zeros, a type, and one to four dimensions that are not zero.
 * Source: LeCun, Cortes & Burges, "The MNIST database of handwritten digits", file formats.
 */
export function isIdx(head: Uint8Array): boolean {
  return headerOf(head) !== undefined;
}

/**
 * The array of an IDX file of images (idx3-ubyte and its kin), packed by gzip or not.
 * @throws FileRefusal for files of labels, damaged ones, and before allocating beyond a limit
 */
export async function readIdx(
  bytes: Uint8Array,
  fileName: string,
  onProgress?: Progress,
): Promise<ArrayFile> {
  const whole = isIdx(bytes) ? bytes : await unpacked(bytes, fileName, onProgress);
  const header = headerOf(whole);
  if (header === undefined) throw damaged(fileName, 'idx', { id: 'header' });
  const { type, dims, dataStart, size } = header;
  if (dims.length === 1) throw new FileRefusal(fileName, { id: 'labels', count: dims[0] ?? 0 });
  if (whole.length < size) {
    throw damaged(fileName, 'idx', { id: 'endsEarly', missing: size - whole.length });
  }
  checkLimit(header, fileName);
  const load = async () => decodeNumbers(whole.subarray(dataStart, size), type, false);
  // Images × rows × columns, as the format's description has it.
  const stack = dims.length === 3 && ({ isStack: true } as const);
  return {
    format: 'idx',
    arrays: [{ name: '', dims, fastest: 'last', counting: 'first', ...stack, load }],
    skipped: [],
  };
}

function headerOf(head: Uint8Array): IdxHeader | undefined {
  const type = types.get(head[2] ?? 0);
  const dimensions = head[3] ?? 0;
  const dataStart = 4 + 4 * dimensions;
  const plausible = head[0] === 0 && head[1] === 0 && dimensions >= 1 && dimensions <= 4;
  if (!plausible || type === undefined || head.length < dataStart) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const dims = Array.from({ length: dimensions }, (_, index) => view.getUint32(4 + 4 * index));
  if (dims.includes(0)) return undefined;
  return { type, dims, dataStart, size: dataStart + numbersIn(dims) * bytesPer[type] };
}

async function unpacked(bytes: Uint8Array, fileName: string, onProgress?: Progress): Promise<Uint8Array> {
  return unpack(bytes, 'gzip', {
    limit: mostUnpacked,
    headBytes,
    wanted: (head) => {
      const header = headerOf(head);
      if (header === undefined) throw damaged(fileName, 'idx', { id: 'header' });
      checkLimit(header, fileName);
      return header.size;
    },
    broken: () => damaged(fileName, 'idx', { id: 'packedData' }),
    tooLarge: () => tooLarge(fileName),
    ...(onProgress && { onProgress: (done, all) => onProgress(done / all) }),
  });
}

function checkLimit({ dims }: IdxHeader, fileName: string): void {
  if (numbersIn(dims) > mostNumbers) throw tooLarge(fileName);
}

function tooLarge(fileName: string): FileRefusal {
  return new FileRefusal(fileName, { id: 'tooManyNumbers', format: 'idx', most: mostNumbers });
}
