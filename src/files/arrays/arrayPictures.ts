import type { Numbers } from '../numbers.ts';
import { isConstant, type NamedImage } from '../picture.ts';
import { FileRefusal } from '../problems.ts';
import { type FileAnswer, type ReadingQuestion, Unanswered } from '../questions.ts';
import type { FileRemark } from '../remarks.ts';
import { areGreyLevels, checkRange, countNotFinite, replaceNotFinite } from './checkNumbers.ts';
import { type Offer, offerNamed, rankOffers } from './offers.ts';
import { picturesOf } from './pictures.ts';
import { refuseArrays } from './refuseArrays.ts';
import type { ArrayFile, StoredArray } from './storedArray.ts';

const mostPictures = 100_000;

export interface ArrayPictures {
  readonly pictures: readonly NamedImage[];
  readonly remarks: readonly FileRemark[];
  /** Whether they came as bytes, or as whole numbers from 0 to 255. */
  readonly greyLevels: boolean;
  /** The other ways to read the file, where it was read without a question and there are any. */
  readonly readable?: ReadingQuestion;
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
 * The pictures in a file of arrays, values as they are, but grey levels from 0 to 255 divided by 255.
 * @throws FileRefusal when there are none, or their numbers cannot be pictures
 * @throws Unanswered when several arrays or readings could be meant, or numbers are not finite, and the answer does not say
 */
export async function arrayPictures(file: ArrayFile, request: ArrayRequest): Promise<ArrayPictures> {
  const { fileName, onProgress } = request;
  const loader = new Loader(onProgress);
  const { offer, readable } = await choose(file, request, loader);
  const { count } = offer.layout;
  const array = offer.parts[0]?.array.name ?? '';
  if (count > mostPictures) {
    throw new FileRefusal(fileName, { id: 'tooManyPictures', array, count, most: mostPictures });
  }
  request.reserve(
    offer.parts.reduce((sum, { layout }) => sum + layout.count * layout.width * layout.height, 0),
  );
  const remarks: FileRemark[] = leftAlone(file, offer, fileName);
  const pictures: NamedImage[] = [];
  let greyLevels = true;
  for (const part of offer.parts) {
    const numbers = await loader.load(part.array);
    const replaced = replaceBad(numbers, part.array.name, request);
    if (replaced) remarks.push(replaced);
    checkRange(numbers, part.array.name, fileName);
    const levels = areGreyLevels(numbers);
    greyLevels &&= levels;
    for (const picture of picturesOf(part, numbers, levels ? 255 : 1, fileName)) pictures.push(picture);
  }
  if (greyLevels) remarks.push({ id: 'bytesDivided', fileName });
  if (offer.layout.colour) remarks.push({ id: 'luminanceTaken', fileName });
  if (pictures.every(({ image }) => isConstant(image))) {
    throw new FileRefusal(fileName, { id: 'arrayConstant', array });
  }
  return { pictures, remarks, greyLevels, ...(readable && { readable }) };
}

/** Keeps the array that was loaded last: the one that is looked at is most often the one that is taken. */
class Loader {
  private readonly onProgress: ((fraction: number) => void) | undefined;
  private kept: { readonly array: StoredArray; readonly numbers: Numbers } | undefined;

  constructor(onProgress: ((fraction: number) => void) | undefined) {
    this.onProgress = onProgress;
  }

  async load(array: StoredArray): Promise<Numbers> {
    if (this.kept?.array !== array) {
      this.kept = undefined;
      this.kept = { array, numbers: await array.load(this.onProgress) };
    }
    return this.kept.numbers;
  }
}

interface Choice {
  readonly offer: Offer;
  readonly readable?: ReadingQuestion;
}

/** @throws Unanswered when the visitor has to choose; @throws FileRefusal when there is nothing to choose from */
async function choose(file: ArrayFile, request: ArrayRequest, loader: Loader): Promise<Choice> {
  const { fileName, answer } = request;
  const named = answer?.reading === undefined ? undefined : offerNamed(file, answer.reading);
  if (named) return { offer: named };
  const { offers, certain } = await rankOffers(file, (array) => loader.load(array));
  const [first] = offers;
  if (first === undefined) throw refuseArrays(file, fileName);
  const question: ReadingQuestion = {
    kind: 'reading',
    file: request.file,
    fileName,
    chosen: first.key,
    offers: offers.map(({ key, layout, thumbnail, parts }) => ({
      key,
      layout,
      thumbnail,
      arrays: parts.map(({ array }) => array.name),
    })),
  };
  if (!certain) throw new Unanswered(question);
  return { offer: first, ...(offers.length > 1 && { readable: question }) };
}

/** @throws Unanswered when numbers are not finite and may not be replaced */
function replaceBad(numbers: Numbers, array: string, request: ArrayRequest): FileRemark | undefined {
  const { fileName, file, answer } = request;
  const bad = countNotFinite(numbers);
  if (bad.nan + bad.infinite === 0) return undefined;
  if (!answer?.replaceNotFinite) {
    throw new Unanswered({ kind: 'notFinite', file, fileName, array, ...bad, numbers: numbers.length });
  }
  replaceNotFinite(numbers);
  return { id: 'replaced', fileName, ...bad };
}

/** What was taken, where something else was left or it is not the usual. */
function leftAlone(file: ArrayFile, { parts, layout }: Offer, fileName: string): FileRemark[] {
  const others = file.arrays.length + file.skipped.length - parts.length;
  const array = parts[0]?.array.name ?? '';
  if (others > 0) return [{ id: 'oneOfSeveral', fileName, array, variables: parts.length, layout, others }];
  const usual = layout.each === 'plane' && !layout.turned && !layout.counted;
  return usual ? [] : [{ id: 'readAs', fileName, layout }];
}
