import { isConstant, type NamedImage } from '../picture.ts';
import { FileRefusal } from '../problems.ts';
import { type FileAnswer, Unanswered } from '../questions.ts';
import type { FileRemark } from '../remarks.ts';
import { checkRange, countNotFinite, replaceNotFinite } from './checkNumbers.ts';
import { picturesOf } from './pictures.ts';
import { type Reading, readingsOf } from './readings.ts';
import { refuseArrays } from './refuseArrays.ts';
import type { ArrayFile } from './storedArray.ts';

const mostPictures = 100_000;

export interface ArrayPictures {
  readonly pictures: readonly NamedImage[];
  readonly remarks: readonly FileRemark[];
}

export interface ArrayRequest {
  readonly fileName: string;
  /** Place among the files given, and what the visitor has decided about it. */
  readonly file: number;
  readonly answer: FileAnswer | undefined;
  /** Receives the number of pixels to allocate; throws a FileRefusal if that is too many. */
  readonly reserve: (pixels: number) => void;
  readonly onProgress?: (fraction: number) => void;
}

/**
 * The pictures in a file of arrays, values as they are, but bytes divided by 255.
 * @throws FileRefusal when there are none, or their numbers cannot be pictures
 * @throws Unanswered when several arrays or readings could be meant, or numbers are not finite, and the answer does not say
 */
export async function arrayPictures(file: ArrayFile, request: ArrayRequest): Promise<ArrayPictures> {
  const { fileName, reserve, answer, onProgress } = request;
  const readings = file.arrays.flatMap(readingsOf).toSorted(imagesFirst);
  const reading = chosenReading(readings, request);
  if (reading === undefined) throw refuseArrays(file, fileName);
  const { array } = reading;
  const { count, width, height } = reading.layout;
  if (count > mostPictures) {
    throw new FileRefusal(fileName, { id: 'tooManyPictures', array: array.name, count, most: mostPictures });
  }
  reserve(count * width * height);
  const numbers = await array.load(onProgress);
  const bad = countNotFinite(numbers);
  const remarks = leftAlone(file, reading, readings, fileName);
  if (bad.nan + bad.infinite > 0) {
    if (!answer?.replaceNotFinite) {
      throw new Unanswered({
        kind: 'notFinite',
        file: request.file,
        fileName,
        array: array.name,
        ...bad,
        numbers: numbers.length,
      });
    }
    replaceNotFinite(numbers);
    remarks.push({ id: 'replaced', fileName, ...bad });
  }
  if (numbers instanceof Uint8Array) remarks.push({ id: 'bytesDivided', fileName });
  checkRange(numbers, array.name, fileName);
  const pictures = picturesOf(reading, numbers, fileName);
  if (pictures.every(({ image }) => isConstant(image))) {
    throw new FileRefusal(fileName, { id: 'arrayConstant', array: array.name });
  }
  return { pictures, remarks };
}

/** The course's IMAGES is the most likely. */
function imagesFirst(one: Reading, other: Reading): number {
  const rank = ({ array }: Reading) => (array.name.toUpperCase() === 'IMAGES' ? 0 : 1);
  return rank(one) - rank(other);
}

function chosenReading(
  readings: readonly Reading[],
  { file, fileName, answer }: ArrayRequest,
): Reading | undefined {
  if (readings.length <= 1) return readings[0];
  const chosen = answer?.reading === undefined ? undefined : readings[answer.reading];
  if (chosen !== undefined) return chosen;
  const choices = readings.map(({ array, layout }) => ({ array: array.name, layout }));
  throw new Unanswered({ kind: 'reading', file, fileName, readings: choices });
}

function leftAlone(
  file: ArrayFile,
  { array, layout }: Reading,
  readings: readonly Reading[],
  fileName: string,
): FileRemark[] {
  const others = file.arrays.length + file.skipped.length - 1;
  if (others > 0) return [{ id: 'oneOfSeveral', fileName, array: array.name, layout, others }];
  return readings.length > 1 ? [{ id: 'readAs', fileName, layout }] : [];
}
