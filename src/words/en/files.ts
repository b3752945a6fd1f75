import type { Layout } from '../../files/arrays/readings.ts';
import type { FileRemark } from '../../files/remarks.ts';
import { isolate } from '../isolate.ts';
import type { Sayings } from '../sayings.ts';
import { fileProblems } from './fileProblems.ts';
import { format } from './format.ts';

const { integer } = format;
const quoted = (name: string): string => `“${isolate(name)}”`;
const pixels = (width: number, height: number): string => `${width}×${height} pixels`;

/** What an array would give, as a choice or after a colon. */
function layout({ count, width, height, each }: Layout): string {
  if (count === 1) return `one picture of ${pixels(width, height)}`;
  const pictures = `${integer(count)} pictures of ${pixels(width, height)}`;
  return { row: `${pictures}, each in one row`, column: `${pictures}, each in one column`, plane: pictures }[
    each
  ];
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
  oneOfSeveral: ({ fileName, array, layout: taken, others }) =>
    `The variable ${isolate(array)} of ${quoted(fileName)} was opened: ${layout(taken)}. ${
      others === 1 ? 'One other was left out.' : `${integer(others)} others were left out.`
    }`,
  readAs: ({ fileName, layout: taken }) => `${quoted(fileName)} was opened as ${layout(taken)}.`,
  replaced: ({ fileName, nan, infinite }) =>
    `In ${quoted(fileName)}, ${notFinite(nan, infinite)} ${nan + infinite === 1 ? 'value was' : 'values were'} replaced by 0, as you chose.`,
  bytesDivided: ({ fileName }) =>
    `The bytes of ${quoted(fileName)} were divided by 255, so that they lie between 0 and 1.`,
};

/** What is said about files that were opened, refused, or need a decision. */
export const files = {
  problems: fileProblems,
  refused: (count: number) =>
    count === 1 ? 'A file could not be opened' : `${integer(count)} files could not be opened`,
  before: 'What was open before is still open.',
  remarks,
  question: {
    which: (fileName: string) => `Which of these in ${quoted(fileName)} are the pictures?`,
    layout,
    open: { name: 'Open', sentence: 'Opens the file as chosen.' },
    leave: { name: 'Don’t open', sentence: 'Leaves this file. What was open before stays open.' },
    notFinite: (fileName: string) => `${quoted(fileName)} contains NaN or infinite values`,
    /** @param array its name, empty where it has none */
    howMany: (array: string, nan: number, infinite: number, all: number) =>
      `${notFinite(nan, infinite)} of ${integer(all)} values${array === '' ? '' : ` in ${isolate(array)}`}. A network cannot learn from them.`,
    replace: {
      name: (count: number) => `Replace ${integer(count)} by 0`,
      sentence: 'Opens the file with 0 in place of every NaN and every infinite value.',
    },
  },
};

export type FilesWords = typeof files;
