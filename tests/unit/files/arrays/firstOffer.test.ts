import { afterAll, describe, expect, it } from 'vitest';
import { rankOffers } from '../../../../src/files/arrays/offers.ts';
import { type PictureKind, pictureKinds } from './pictures/kinds.ts';
import {
  type ArrayLayout,
  colourLayouts,
  colourPictures,
  greyLayouts,
  greyPictures,
  layOut,
  type Pictures,
} from './pictures/layouts.ts';

/** Kinds of pictures with the sizes in which they come. */
const collections: Readonly<Record<PictureKind, readonly { width: number; height: number }[]>> = {
  digits: [{ width: 28, height: 28 }],
  faces: [
    { width: 20, height: 28 },
    { width: 19, height: 19 },
    { width: 64, height: 64 },
  ],
  scenes: [
    { width: 16, height: 16 },
    { width: 8, height: 8 },
    { width: 32, height: 32 },
    { width: 60, height: 40 },
  ],
  whitened: [
    { width: 8, height: 8 },
    { width: 16, height: 16 },
    { width: 32, height: 32 },
  ],
  noise: [
    { width: 8, height: 8 },
    { width: 12, height: 12 },
  ],
};
const count = 60;
/** Seeds of each kind and size; the table of docs/files.md is that of 2. */
const seeds = Number(process.env['READING_SEEDS'] ?? 1);

interface Rate {
  /** Of all: the first offer gives the very pictures; or the same lying on their sides; or it is asked whether it is meant. */
  readonly right: number;
  readonly lying: number;
  readonly asked: number;
  /** Taken without a question, and neither of both. */
  readonly wrong: number;
}

async function rateOf(kind: PictureKind, layout: ArrayLayout, prepare: typeof greyPictures): Promise<Rate> {
  const results: Awaited<ReturnType<typeof judge>>[] = [];
  for (const size of collections[kind].slice(0, seeds > 1 ? undefined : 1)) {
    for (let seed = 1; seed <= seeds; seed++) {
      results.push(await judge(prepare(pictureKinds[kind](count, size, seed)), layout));
    }
  }
  const share = (which: (result: (typeof results)[number]) => boolean) =>
    results.filter(which).length / results.length;
  return {
    right: share(({ right }) => right),
    lying: share(({ lying }) => lying),
    asked: share(({ certain }) => !certain),
    wrong: share(({ right, lying, certain }) => certain && !right && !lying),
  };
}

const table: Record<string, Record<string, string>> = {};

function note(layout: string, kind: PictureKind, { right, lying, asked }: Rate): void {
  const percent = (rate: number) => Math.round(100 * rate);
  const row = table[layout] ?? {};
  row[kind] = `${percent(right)}${lying > 0 ? ` +${percent(lying)}` : ''}, ${percent(asked)} asked`;
  table[layout] = row;
}

describe.each([
  ['grey', greyLayouts, greyPictures],
  ['colour', colourLayouts, colourPictures],
] as const)('the first offer for arrays of %s pictures', (_, layouts, prepare) => {
  it.each(Object.entries<ArrayLayout>(layouts))(
    'shows pictures of the right size, upright where that can be seen: %s',
    async (name, layout) => {
      for (const kind of ['digits', 'faces', 'scenes', 'whitened'] as const) {
        const rate = await rateOf(kind, layout, prepare);
        note(name, kind, rate);
        expect(rate.wrong, kind).toBe(0);
        // Of colours pixel by pixel the neighbours in a row are the colours themselves: three times as wide and grey is likelier
        // where that is not too long a picture, and it is asked.
        const askedInstead = layout.indices.includes('yxc' as never) ? rate.asked : 0;
        expect(rate.right + rate.lying + askedInstead, kind).toBeGreaterThanOrEqual(0.66);
        if (kind === 'digits' && prepare === greyPictures) expect(rate.right, kind).toBe(1);
      }
      const noise = await rateOf('noise', layout, prepare);
      note(name, 'noise', noise);
      expect(noise.wrong).toBe(0);
    },
  );
});

afterAll(() => {
  if (seeds > 1) console.table(table);
});

async function judge(pictures: Pictures, layout: ArrayLayout) {
  const array = layOut(pictures, layout);
  const { offers, certain } = await rankOffers({ format: 'mat', arrays: [array], skipped: [] }, () =>
    array.load(),
  );
  const [first] = offers;
  const part = first?.parts[0];
  if (!part) return { right: false, lying: false, certain: false };
  const numbers = await array.load();
  const [red = new Float32Array(0)] = pictures.channels[0] ?? [];
  const { width, height } = pictures;
  const shows = (row: number, column: number): boolean => {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if (numbers[y * row + x * column] !== red[y * width + x]) return false;
      }
    }
    return true;
  };
  const sized = (w: number, h: number) => part.layout.width === w && part.layout.height === h;
  const whole = part.layout.count === pictures.channels.length;
  return {
    right: whole && sized(width, height) && shows(part.row, part.column),
    lying:
      whole &&
      sized(height, width) &&
      shows(part.column, part.row) &&
      !(sized(width, height) && shows(part.row, part.column)),
    certain,
  };
}
