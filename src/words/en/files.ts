import type { WhiteningReason } from '../../files/advice.ts';
import type { Layout } from '../../files/arrays/reading.ts';
import type { FileRemark } from '../../files/remarks.ts';
import { isolate } from '../isolate.ts';
import type { Sayings } from '../sayings.ts';
import { fileProblems } from './fileProblems.ts';
import { format } from './format.ts';

const { integer } = format;
const quoted = (name: string): string => `“${isolate(name)}”`;
const pixels = (width: number, height: number): string => `${width}×${height} pixels`;

/** What an array would give, as a choice or after a colon. */
function layout({ count, width, height, each, order, turned, counted, colour, various }: Layout): string {
  const size = various ? 'various sizes' : pixels(width, height);
  const details = [
    count === 1 ? `one picture of ${size}` : `${integer(count)} pictures of ${size}`,
    each !== 'plane' && `each in one ${each}`,
    order && { byRows: 'pixels row by row', byColumns: 'pixels column by column' }[order],
    counted &&
      { first: 'the first index is the picture’s number', last: 'the last index is the picture’s number' }[
        counted
      ],
    turned && 'rows and columns exchanged',
    colour && 'in colour, of which the luminance is taken',
  ];
  return details.filter(Boolean).join(', ');
}

function notFinite(nan: number, infinite: number): string {
  const kinds = [nan > 0 && `${integer(nan)} NaN`, infinite > 0 && `${integer(infinite)} infinite`];
  return format.list(kinds.filter((kind) => kind !== false));
}

const remarks: Sayings<FileRemark> = {
  scaled: ({ fileName, from, to }) =>
    `${quoted(fileName)} was scaled from ${pixels(from.width, from.height)} to ${pixels(to.width, to.height)}.`,
  severalScaled: ({ count, longest }) =>
    `${integer(count)} photographs were scaled down to ${longest} pixels on the longer side.`,
  transparent: ({ fileName }) => `Parts of ${quoted(fileName)} are transparent. They are shown on mid grey.`,
  severalTransparent: ({ count }) =>
    `Parts of ${integer(count)} photographs are transparent. They are shown on mid grey.`,
  oneOfSeveral: ({ fileName, array, variables, layout: taken, others }) =>
    `${
      variables === 1
        ? `The variable ${isolate(array)}`
        : `The variable ${isolate(array)} and ${integer(variables - 1)} more of its kind`
    } of ${quoted(fileName)} ${variables === 1 ? 'was' : 'were'} opened: ${layout(taken)}. ${
      others === 1 ? 'One other was left out.' : `${integer(others)} others were left out.`
    }`,
  readAs: ({ fileName, layout: taken }) => `${quoted(fileName)} was opened as ${layout(taken)}.`,
  replaced: ({ fileName, nan, infinite }) =>
    `In ${quoted(fileName)}, ${notFinite(nan, infinite)} ${nan + infinite === 1 ? 'value was' : 'values were'} replaced by 0, as you chose.`,
  bytesDivided: ({ fileName }) =>
    `The bytes of ${quoted(fileName)} were divided by 255, so that they lie between 0 and 1.`,
  luminanceTaken: ({ fileName }) =>
    `The pictures of ${quoted(fileName)} are in colour. Their luminance was taken.`,
};

/** What is said about files that were opened, refused, or need a decision. */
export const files = {
  problems: fileProblems,
  refused: (count: number) => `${format.count(count, { one: 'file', other: 'files' })} could not be opened`,
  /** The sentence on one file, when others have the same problem. */
  sameWith: (sentence: string, others: number) =>
    `${sentence} The same is true of ${format.count(others, { one: 'other file', other: 'other files' })}.`,
  before: 'What was open before is still open.',
  listMore: {
    name: (left: number) => `Show more (${integer(left)} left)`,
    sentence: 'Lists the next 200 pictures.',
  },
  /** Why the pictures are whitened, or not. */
  whitening: {
    photographs: 'Photographs are whitened, unless you switch it off.',
    greyLevels: 'These are grey levels from 0 to 255, as of photographs, so the pictures are whitened.',
    smooth: 'Neighbouring pixels are much alike, as in photographs, so the pictures are whitened.',
    flat: 'Neighbouring pixels differ as in pictures that were whitened before, so nothing is whitened.',
    small: 'Pictures of so few pixels are not whitened.',
  } satisfies Record<WhiteningReason, string>,
  readDifferently: {
    /** @param fileName where there are several */
    name: (fileName: string | undefined) =>
      fileName === undefined ? 'Read it differently …' : `Read ${quoted(fileName)} differently …`,
    sentence: (fileName: string) =>
      `Shows the other ways in which ${quoted(fileName)} can be read as pictures.`,
  },
  remarks,
  question: {
    which: (fileName: string) =>
      `The numbers in ${quoted(fileName)} can be read as pictures in several ways. In which of these do the pictures look right?`,
    layout,
    open: { name: 'Open', sentence: 'Opens the file as chosen.' },
    archive: (fileName: string) => `${quoted(fileName)} holds several files. Which one is to be opened?`,
    photographs: (count: number) => `all ${integer(count)} photographs`,
    entry: (name: string, size: number) => `${isolate(name)}, ${format.bytes(size)}`,
    more: {
      name: (count: number) => `Show ${integer(count)} more`,
      sentence: 'Shows less likely ways to read the file.',
    },
    keep: { name: 'Keep as it is', sentence: 'Leaves the pictures as they were read.' },
    leave: { name: 'Don’t open', sentence: 'Leaves this file. What was open before stays open.' },
    notFinite: (fileName: string) => `${quoted(fileName)} contains NaN or infinite values`,
    /** @param array its name, empty where it has none */
    howMany: (array: string, nan: number, infinite: number, all: number) =>
      `${notFinite(nan, infinite)} of ${format.count(all, { one: 'value', other: 'values' })}${array === '' ? '' : ` in ${isolate(array)}`}. A network cannot learn from them.`,
    replace: {
      name: (count: number) => `Replace ${integer(count)} by 0`,
      sentence: 'Opens the file with 0 in place of every NaN and every infinite value.',
    },
  },
};

export type FilesWords = typeof files;
