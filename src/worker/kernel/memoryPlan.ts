import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { Precision } from '../../core/precision.ts';
import { type Panels, panelsOf, stripsOf } from './panels.ts';

/** Patches that the kernel works on at a time; `blockLength` of assembly/autoencoder.ts. */
const blockLength = 48;
/** Patches of a batch whose deltas stay until they are added to the weights' gradients; `chunk` of assembly/batchParts.ts. */
const chunk = 288;
/** Bytes of a vector register: rows are padded to a multiple of it. */
const vectorBytes = 16;
/** Bytes of a strip's row, to whole ones of which rows of hidden numbers are padded where zeros are skipped; `stripBytes` of assembly/nonzero.ts. */
const stripBytes = 128;
/** Vectors of constants that the exponentials read; `writeConstants` of assembly/exponential.ts. */
const constantVectors = 20;
/** Arrays begin on cache lines. */
export const lineBytes = 64;
const pageBytes = 65_536;

/** Byte addresses of everything that a kernel reads and writes, and the memory that is needed. */
export interface MemoryPlan {
  readonly numberBytes: 4 | 8;
  /** How the matrices of weights lie: W1T and W1gradT in strips where zeros are skipped. */
  readonly panels: Readonly<Record<'W1T' | 'W2T' | 'W2' | 'W1gradT' | 'W2gradT', Panels>>;
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
 * The address of each array of the kernel for `count` patches of a network.
 * @param nonzero numbers of the patches that are not 0, where the kernel is to skip the others; else 0
 * @param base the first byte that is free, on a cache line; the first line from there is left to the caller of the
 * kernel
 * @param batch patches of the largest batch, where the hidden layer and delta2 have a row for each patch of a batch; else 0
 */
export function planMemory(
  { visibleSize, hiddenSize }: NetworkShape,
  count: number,
  precision: Precision,
  nonzero = 0,
  base = 0,
  batch = 0,
): MemoryPlan {
  const numberBytes = precision === 'float32' ? 4 : 8;
  const lanes = vectorBytes / numberBytes;
  const visibleRow = roundUp(visibleSize, lanes);
  const hiddenRow = roundUp(hiddenSize, nonzero > 0 ? stripBytes / numberBytes : lanes);
  const sizes = arrayBytes(numberBytes, {
    visibleSize,
    hiddenSize,
    visibleRow,
    hiddenRow,
    count,
    nonzero,
    batch,
  });
  const at = {} as Record<ArrayName, number>;
  let end = base + lineBytes;
  for (const name of Object.keys(sizes) as ArrayName[]) {
    at[name] = end;
    end += roundUp(sizes[name], lineBytes);
  }
  return {
    numberBytes,
    panels: planPanels({ visibleSize, hiddenSize, visibleRow, hiddenRow }, lanes, nonzero > 0),
    visibleRow,
    hiddenRow,
    at,
    bytes: end - base,
    pages: Math.ceil(end / pageBytes),
  };
}

interface Rows extends NetworkShape {
  readonly visibleRow: number;
  readonly hiddenRow: number;
}

function planPanels(
  { visibleSize, hiddenSize, visibleRow, hiddenRow }: Rows,
  lanes: number,
  skipsZeros: boolean,
): MemoryPlan['panels'] {
  const strips = () => stripsOf(hiddenRow, (stripBytes / vectorBytes) * lanes);
  return {
    W1T: skipsZeros ? strips() : panelsOf(hiddenSize, lanes),
    W2T: panelsOf(visibleSize, lanes),
    W2: panelsOf(hiddenSize, lanes),
    W1gradT: skipsZeros ? strips() : [hiddenRow],
    W2gradT: [visibleRow],
  };
}

interface Extents extends Rows {
  readonly count: number;
  readonly nonzero: number;
  readonly batch: number;
}

function arrayBytes(numberBytes: number, extents: Extents) {
  const { visibleSize, hiddenSize, visibleRow, hiddenRow, count, nonzero, batch } = extents;
  const hiddenRows = batch || count;
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
    a2: hiddenRows * hiddenRow * numberBytes,
    a2Slope: hiddenRows * hiddenRow * numberBytes,
    delta3: (batch ? chunk : blockLength) * visibleRow * numberBytes,
    delta2: (batch || blockLength) * hiddenRow * numberBytes,
    W1gradT: visibleSize * hiddenRow * numberBytes,
    W2gradT: hiddenSize * visibleRow * numberBytes,
    a2Sum: hiddenRow * 8,
    a2ComplementSum: hiddenRow * 8,
    b1grad: hiddenRow * 8,
    b2grad: visibleRow * 8,
    sorted:
      nonzero === 0
        ? 0
        : roundUp(visibleSize * 4, vectorBytes) +
          (batch ? chunk : blockLength) * visibleSize * 2 * numberBytes,
    constants: constantVectors * vectorBytes,
  };
}

const roundUp = (value: number, multiple: number): number => Math.ceil(value / multiple) * multiple;
