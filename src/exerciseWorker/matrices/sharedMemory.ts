import { blockSides, chunk, placesInMemory } from './blocks.ts';

/** Blocks, and tiles of results, that may be under way at a time. */
export const ring = 4;
/** Numbers of an array that are laid into the memory at a time: the helper computes the first of its chunks, the owner the last. */
export const chunksAtOnce = { all: 4, helper: 3 } as const;

/** Of `words`, with room to the next place. */
const wordCount = 256;

const times = (count: number, room: () => number): readonly number[] => Array.from({ length: count }, room);

/** Where things stand in the memory that two threads share, in numbers. */
export const places = (() => {
  const { m, n, k } = blockSides;
  const { room, pages } = placesInMemory();
  const thread = () => ({ constants: room(64), panels: room(m * k), strip: room(4 * k) });
  return {
    words: room(wordCount / 2),
    owner: thread(),
    helper: thread(),
    left: times(ring, () => room(n * k)),
    right: times(ring, () => room(m * k)),
    results: times(ring, () => room(m * n)),
    arrays: times(ring, () => room(chunksAtOnce.all * chunk + 2)),
    pages: pages(),
  };
})();
export type ThreadPlaces = typeof places.owner;

/**
 * Shared words, far enough apart that writing one does not disturb readers of another. The counters go round after 2³²; the word after
 * each of them is 1 while a thread sleeps that waits for it.
 */
export const words = {
  /** Steps that the owner has published. */
  published: 0,
  /** Steps that the helper has finished. */
  finished: 32,
  /** 1 from when the helper listens. */
  isHere: 64,
  /** What the helper's part of each step is: `stepLength` words for each place of the ring. */
  steps: 96,
} as const;
const stepLength = 16;

export const wordsIn = ({ buffer }: WebAssembly.Memory): Int32Array =>
  new Int32Array(buffer, 8 * places.words, wordCount);

/** One of two threads' part of a block's product. Steps and `result` are in bytes. */
export interface ProductPart {
  /** Entry (p, i) of the right factor stands at p·rowStep + i·columnStep. */
  readonly rowStep: number;
  readonly columnStep: number;
  readonly depth: number;
  /** Columns of the right factor, which are rows of the result as the interpreter has it. */
  readonly from: number;
  readonly to: number;
  /** Rows of the left factor. */
  readonly top: number;
  readonly bottom: number;
  /** Bytes from column to column of a left factor that is stored by columns; 0 for one that is stored row by row. */
  readonly leftStep: number;
  readonly result: number;
  readonly add: boolean;
}

/** Numbers of an array, from a multiple of `chunk` on and before `to`. */
export interface MapPart {
  readonly kernel: 'exp' | 'log';
  readonly from: number;
  readonly to: number;
}

const kinds = { multiply: 0, exp: 1, log: 2 } as const;

const at = (step: number): number => words.steps + stepLength * (step & (ring - 1));

export function writeProduct(control: Int32Array, step: number, part: ProductPart): void {
  const { rowStep, columnStep, depth, from, to, top, bottom, leftStep, result, add } = part;
  const numbers = [kinds.multiply, rowStep, columnStep, depth, from, to, top, bottom, leftStep, result, +add];
  control.set(numbers, at(step));
}

export function writeMap(control: Int32Array, step: number, { kernel, from, to }: MapPart): void {
  control.set([kinds[kernel], from, to], at(step));
}

export function readPart(control: Int32Array, step: number): ProductPart | MapPart {
  const word = (place: number): number => control[at(step) + place]!;
  if (word(0) !== kinds.multiply) {
    return { kernel: word(0) === kinds.exp ? 'exp' : 'log', from: word(1), to: word(2) };
  }
  return {
    rowStep: word(1),
    columnStep: word(2),
    depth: word(3),
    from: word(4),
    to: word(5),
    top: word(6),
    bottom: word(7),
    leftStep: word(8),
    result: word(9),
    add: word(10) === 1,
  };
}

/** Chunks of a step's array that the helper could not compute, as bits. */
export const spoiltWord = (step: number): number => at(step) + stepLength - 1;

/** 13 MB that never grow. @throws RangeError when they cannot be had */
export const createSharedMemory = (): WebAssembly.Memory =>
  new WebAssembly.Memory({ initial: places.pages, maximum: places.pages, shared: true });
