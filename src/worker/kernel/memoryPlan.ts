import type { NetworkShape } from '../../core/autoencoder/shape.ts';

/** The numbers a kernel computes with. */
export type Precision = 'float32' | 'float64';

/** Patches that the kernel works on at a time; `blockLength` of assembly/autoencoder.ts. */
const blockLength = 48;
/** Bytes of a vector register: rows are padded to a multiple of it. */
const vectorBytes = 16;
/** Bytes of a strip's row, to whole ones of which rows of hidden numbers are padded where zeros are skipped; `stripBytes` of assembly/nonzero.ts. */
const stripBytes = 128;
/** Arrays begin on cache lines. */
export const lineBytes = 64;
const pageBytes = 65_536;

/** Byte addresses of everything a kernel reads and writes, and the memory it all takes. */
export interface MemoryPlan {
  readonly numberBytes: 4 | 8;
  /** Hidden numbers in a strip of W1T and W1gradT: all of a row, unless zeros are skipped. */
  readonly stripWidth: number;
  /** Numbers in a padded row of visible, respectively hidden, values. */
  readonly visibleRow: number;
  readonly hiddenRow: number;
  /** Bytes from the base to the end of the last array. */
  readonly bytes: number;
  readonly pages: number;
  readonly at: Readonly<Record<ArrayName, number>>;
}

type ArrayName = keyof ReturnType<typeof arrayBytes>;

/**
 * Where each array of the kernel lies for `count` patches of a network.
 * @param nonzero numbers of the patches that are not 0, where the kernel is to skip the others; else 0
 * @param base the first byte that is free, on a cache line; one line from there on is left to whoever calls the kernel
 */
export function planMemory(
  { visibleSize, hiddenSize }: NetworkShape,
  count: number,
  precision: Precision,
  nonzero = 0,
  base = 0,
): MemoryPlan {
  const numberBytes = precision === 'float32' ? 4 : 8;
  const lanes = vectorBytes / numberBytes;
  const visibleRow = roundUp(visibleSize, lanes);
  const hiddenRow = roundUp(hiddenSize, nonzero > 0 ? stripBytes / numberBytes : lanes);
  const sizes = arrayBytes(numberBytes, { visibleSize, hiddenSize, visibleRow, hiddenRow, count, nonzero });
  const at = {} as Record<ArrayName, number>;
  let end = base + lineBytes;
  for (const name of Object.keys(sizes) as ArrayName[]) {
    at[name] = end;
    end += roundUp(sizes[name], lineBytes);
  }
  const stripWidth = nonzero > 0 ? stripBytes / numberBytes : hiddenRow;
  return {
    numberBytes,
    stripWidth,
    visibleRow,
    hiddenRow,
    at,
    bytes: end - base,
    pages: Math.ceil(end / pageBytes),
  };
}

interface Extents extends NetworkShape {
  readonly visibleRow: number;
  readonly hiddenRow: number;
  readonly count: number;
  readonly nonzero: number;
}

function arrayBytes(numberBytes: number, extents: Extents) {
  const { visibleSize, hiddenSize, visibleRow, hiddenRow, count, nonzero } = extents;
  return {
    x: count * visibleRow * numberBytes,
    indices: nonzero * 2,
    starts: nonzero === 0 ? 0 : (count + 1) * 4,
    W1T: visibleSize * hiddenRow * numberBytes,
    W2T: hiddenSize * visibleRow * numberBytes,
    W2: visibleSize * hiddenRow * numberBytes,
    b1: hiddenRow * numberBytes,
    b2: visibleRow * numberBytes,
    sparsityDelta: hiddenRow * numberBytes,
    a2: count * hiddenRow * numberBytes,
    a2Slope: count * hiddenRow * numberBytes,
    delta3: blockLength * visibleRow * numberBytes,
    delta2: blockLength * hiddenRow * numberBytes,
    W1gradT: visibleSize * hiddenRow * numberBytes,
    W2gradT: hiddenSize * visibleRow * numberBytes,
    a2Sum: hiddenRow * 8,
    a2ComplementSum: hiddenRow * 8,
    b1grad: hiddenRow * 8,
    b2grad: visibleRow * 8,
  };
}

const roundUp = (value: number, multiple: number): number => Math.ceil(value / multiple) * multiple;
