import type { Numbers } from '../numbers.ts';
import { type Family, familiesOf } from './families.ts';
import { isCalledLabels } from './labels.ts';
import { lengthOf, longestPicture } from './plausibility.ts';
import { type RankedReading, rankReadings } from './rankReadings.ts';
import { type Layout, layoutName, type Reading } from './reading.ts';
import { readingsOf } from './readings.ts';
import type { ArrayFile, StoredArray } from './storedArray.ts';
import { type Thumbnail, thumbnailOf } from './thumbnail.ts';

/** Pictures that can be taken from a file: one or more of its arrays, all read in one way. */
export interface Offer {
  /** Names it in an answer: the places of its arrays, and how pictures lie in them. */
  readonly key: string;
  readonly parts: readonly Reading[];
  /** That of all parts together. */
  readonly layout: Layout;
}

export interface ShownOffer extends Offer {
  readonly thumbnail: Thumbnail;
}

export interface Offers {
  /** The most likely first. */
  readonly offers: readonly ShownOffer[];
  /** Whether the first is meant without doubt, so that nobody need be asked. */
  readonly certain: boolean;
}

/** Kinds of arrays that are looked at, those with the most numbers; ways to read them; single arrays of one kind. */
const most = { families: 8, ways: 24, otherWays: 4, singles: 24 } as const;
/** Smaller arrays are passed over where there are larger ones. */
const fewestNumbers = 36;
/** Readings less likely than this are left out. */
const leastProbability = 1e-9;
/** From here on a reading is taken without a question. */
const certainly = 0.9;
/** From here on colours are asked about where a grey reading is likelier. */
const possibly = 0.002;

/**
 * What a visitor may mean by a file of arrays, by what its numbers are like. Where there are several arrays, they are loaded one
 * after the other and let go again.
 */
export async function rankOffers(
  file: ArrayFile,
  load: (array: StoredArray) => Promise<Numbers>,
): Promise<Offers> {
  const families = pictureFamilies(file.arrays);
  const lists: ShownOffer[][] = [];
  let certain = families.length === 1;
  for (const family of families) {
    const example = largest(family);
    const numbers = await load(example);
    const ranked = rankReadings(readingsOf(example), numbers);
    const [best] = ranked;
    if (best === undefined) continue;
    const together = family.length > 1;
    certain &&= isCertain(ranked) && (!together || isOneCell(family));
    const offers = ranked
      .filter(({ probability }, at) => at < 2 || probability >= leastProbability)
      .slice(0, lists.length === 0 ? most.ways : most.otherWays)
      .map(({ reading }) => ({
        ...offerOf(file.arrays, partsOf(family, reading)),
        thumbnail: thumbnailOf(reading, numbers),
      }));
    lists.push(offers);
    if (together && !isOneCell(family)) lists.push(await singles(file.arrays, family, best.reading, load));
  }
  const offers = inOrder(lists);
  return { offers, certain: certain && offers.length > 0 };
}

/** The best of each list, then the others of each. */
function inOrder(lists: readonly (readonly ShownOffer[])[]): readonly ShownOffer[] {
  return [...lists.flatMap(([best]) => best ?? []), ...lists.flatMap(([, ...others]) => others)];
}

/** The offer that an answer names, found without looking at any number. */
export function offerNamed({ arrays }: ArrayFile, key: string): Offer | undefined {
  const [places = ''] = key.split(':', 1);
  const chosen = places.split('+').flatMap((place) => arrays[Number(place)] ?? []);
  const [first] = chosen;
  if (first === undefined) return undefined;
  for (const reading of readingsOf(first)) {
    const offer = offerOf(arrays, partsOf(chosen, reading));
    if (offer.key === key) return offer;
  }
  return undefined;
}

/** Arrays that may be pictures, by kind: what is called labels and what is tiny is left out, unless there is nothing else. */
function pictureFamilies(arrays: readonly StoredArray[]): readonly Family[] {
  const readable = arrays.filter((array) => readingsOf(array).length > 0);
  const unlabelled = readable.filter(({ name }) => !isCalledLabels(name));
  const named = unlabelled.length > 0 ? unlabelled : readable;
  const large = named.filter((array) => sizeOf(array) >= fewestNumbers);
  const isImages = (family: Family) => family.some(({ name }) => name.toUpperCase() === 'IMAGES');
  return familiesOf(large.length > 0 ? large : named)
    .toSorted((one, other) => Number(isImages(other)) - Number(isImages(one)))
    .slice(0, most.families);
}

const largest = (family: Family): StoredArray =>
  family.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
const sizeOf = ({ dims }: StoredArray): number => dims.reduce((product, side) => product * side, 1);
const isOneCell = ([first, ...others]: Family): boolean =>
  first?.cell !== undefined && others.every(({ cell }) => cell === first.cell);

function isCertain(ranked: readonly RankedReading[]): boolean {
  const [best] = ranked;
  if (best === undefined || best.probability < certainly) return false;
  const { layout } = best.reading;
  const long = layout.count === 1 && lengthOf(layout) > longestPicture;
  // What looks turned may also be meant so: pictures of cars lie on their sides as digits never do.
  return !long && !layout.turned && !mayBeColours(layout, ranked);
}

/**
 * A grey picture whose numbers would make a square one in colour, or one that is not quite out of the question: red, green and blue
 * side by side look smooth as well.
 */
function mayBeColours({ each, width, height, colour }: Layout, ranked: readonly RankedReading[]): boolean {
  if (each === 'plane' || colour) return false;
  return (
    Number.isInteger(Math.sqrt((width * height) / 3)) ||
    ranked.some(({ reading, probability }) => reading.layout.colour && probability > possibly)
  );
}

/** Each array of a kind alone, read as their best reading. */
async function singles(
  arrays: readonly StoredArray[],
  family: Family,
  { layout }: Reading,
  load: (array: StoredArray) => Promise<Numbers>,
): Promise<ShownOffer[]> {
  const offers: ShownOffer[] = [];
  for (const array of family.slice(0, most.singles)) {
    const reading = readingsOf(array).find((one) => layoutName(one.layout) === layoutName(layout));
    if (!reading) continue;
    offers.push({ ...offerOf(arrays, [reading]), thumbnail: thumbnailOf(reading, await load(array)) });
  }
  return offers;
}

/** The same reading of each array; those that cannot be read so are left out. */
function partsOf(family: Family, reading: Reading): readonly Reading[] {
  const name = nameIn(family, reading.layout);
  return family.flatMap((array) =>
    array === reading.array
      ? reading
      : (readingsOf(array).find(({ layout }) => nameIn(family, layout) === name) ?? []),
  );
}

/** The pictures of a cell may differ in size. */
function nameIn(family: Family, layout: Layout): string {
  return layoutName(
    isOneCell(family) && layout.each === 'plane' ? { ...layout, width: 0, height: 0 } : layout,
  );
}

function offerOf(arrays: readonly StoredArray[], parts: readonly Reading[]): Offer {
  const [first] = parts;
  if (first === undefined) throw new RangeError('an offer takes at least one array');
  const { layout } = first;
  const places = parts.map(({ array }) => arrays.indexOf(array)).join('+');
  const count = parts.reduce((sum, part) => sum + part.layout.count, 0);
  const various = parts.some(
    (part) => part.layout.width !== layout.width || part.layout.height !== layout.height,
  );
  return {
    key: `${places}:${layoutName(layout)}`,
    parts,
    layout: { ...layout, count, ...(various && { various }) },
  };
}
