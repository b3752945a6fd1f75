import { FileRefusal } from '../errors.ts';
import { isConstant, type NamedImage } from '../picture.ts';
import { type FileAnswer, Unanswered } from '../questions.ts';
import { checkRange, countNotFinite, describeNotFinite, replaceNotFinite } from './checkNumbers.ts';
import { picturesOf } from './pictures.ts';
import { type Reading, readingsOf } from './readings.ts';
import { refuseArrays } from './refuseArrays.ts';
import type { ArrayFile } from './storedArray.ts';

const mostPictures = 100_000;

export interface ArrayPictures {
  readonly pictures: readonly NamedImage[];
  readonly remarks: readonly string[];
}

export interface ArrayRequest {
  readonly fileName: string;
  /** Place among the files given, and what the visitor has decided about it. */
  readonly file: number;
  readonly answer: FileAnswer | undefined;
  /** Told how many pixels are to be allocated; throws a FileRefusal where that is too many. */
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
  const { array, count, width, height } = reading;
  const name = array.name === '' ? 'it' : array.name;
  if (count > mostPictures) {
    throw new FileRefusal(
      'tooMany',
      fileName,
      `holds ${count.toLocaleString('en')} pictures${array.name === '' ? '' : ` in ${array.name}`}; this page takes ${mostPictures.toLocaleString('en')} at most. Save fewer of them.`,
    );
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
    remarks.push(`“${fileName}”: ${describeNotFinite(bad)} became 0, as you chose.`);
  }
  if (numbers instanceof Uint8Array) {
    remarks.push(`“${fileName}”: its bytes were divided by 255, so that they lie between 0 and 1.`);
  }
  checkRange(numbers, name, fileName);
  const pictures = picturesOf(reading, numbers, fileName);
  if (pictures.every(({ image }) => isConstant(image))) {
    throw new FileRefusal(
      'constant',
      fileName,
      `has the same number everywhere${array.name === '' ? '' : ` in ${array.name}`}, so there is nothing to learn. Choose a file with pictures that vary.`,
    );
  }
  return { pictures, remarks };
}

/** The course's IMAGES is the likeliest. */
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
  const choices = readings.map(({ array, label }) => ({ array: array.name, label }));
  throw new Unanswered({ kind: 'reading', file, fileName, readings: choices });
}

function leftAlone(
  file: ArrayFile,
  { array, label }: Reading,
  readings: readonly Reading[],
  fileName: string,
): string[] {
  const others = file.arrays.length + file.skipped.length - 1;
  if (others > 0) {
    const rest = others === 1 ? 'one other' : `${others} others`;
    return [`“${fileName}”: took the variable ${array.name} (${label}) and left ${rest} alone.`];
  }
  return readings.length > 1 ? [`“${fileName}”: taken as ${label}.`] : [];
}
