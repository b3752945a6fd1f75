import type { NetworkShape } from './shape.ts';

export type BlockName = 'W1' | 'W2' | 'b1' | 'b2';

export const blockNames: readonly BlockName[] = ['W1', 'W2', 'b1', 'b2'];

/** One block of theta. Column by column, as in the course: entry (row, column) at `start + row + column·rows`. */
export interface Block {
  readonly name: BlockName;
  /** Index of its first entry in theta. */
  readonly start: number;
  readonly rows: number;
  /** 1 for biases. */
  readonly columns: number;
}

/** The four blocks in theta's order. W1 is hiddenSize × visibleSize, W2 visibleSize × hiddenSize. */
export function blocksOf({ visibleSize, hiddenSize }: NetworkShape): readonly Block[] {
  const weights = visibleSize * hiddenSize;
  return [
    { name: 'W1', start: 0, rows: hiddenSize, columns: visibleSize },
    { name: 'W2', start: weights, rows: visibleSize, columns: hiddenSize },
    { name: 'b1', start: 2 * weights, rows: hiddenSize, columns: 1 },
    { name: 'b2', start: 2 * weights + hiddenSize, rows: visibleSize, columns: 1 },
  ];
}
