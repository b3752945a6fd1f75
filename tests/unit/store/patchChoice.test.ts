import { describe, expect, it } from 'vitest';
import {
  createPatchChoice,
  patchesOnShow,
  type Ranking,
  worstFirst,
} from '../../../src/store/patchChoice.ts';

const errors = Float64Array.of(0.3, 0.9, 0.1, 0.9, 0.5);
const ranking: Ranking = { runId: 4, iteration: 10, errors, worstFirst: worstFirst(errors) };
const run = { runId: 4, patchCount: 5 };

describe('the patch picked', () => {
  it('is the first of the order when one is chosen by error, and when it is ranked anew', () => {
    const choice = createPatchChoice();
    const picked = () => choice.getState().picked;
    const { showOrder, rank } = choice.getState();
    showOrder('worst');
    expect(picked()).toBeUndefined();
    rank(ranking);
    expect(picked()).toBe(1);
    showOrder('best');
    expect(picked()).toBe(2);
    showOrder('asCut');
    expect(picked()).toBeUndefined();
    rank(ranking);
    expect(picked()).toBeUndefined();
  });
});

describe('the patches on show', () => {
  it('stand as they were cut, worst first or best first', () => {
    expect(patchesOnShow({ order: 'asCut', first: 0, ranking }, run, 3)).toEqual([0, 1, 2]);
    expect(patchesOnShow({ order: 'worst', first: 0, ranking }, run, 3)).toEqual([1, 3, 4]);
    expect(patchesOnShow({ order: 'best', first: 0, ranking }, run, 3)).toEqual([2, 0, 4]);
  });

  it('are fewer at the end, and none beyond it', () => {
    expect(patchesOnShow({ order: 'worst', first: 3, ranking }, run, 3)).toEqual([0, 2]);
    expect(patchesOnShow({ order: 'asCut', first: 5, ranking }, run, 3)).toEqual([]);
  });

  it('stand as they were cut while their run is not ranked', () => {
    const other = { runId: 5, patchCount: 5 };
    expect(patchesOnShow({ order: 'worst', first: 1, ranking }, other, 2)).toEqual([1, 2]);
    expect(patchesOnShow({ order: 'worst', first: 1, ranking: undefined }, other, 2)).toEqual([1, 2]);
  });
});
