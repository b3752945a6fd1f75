import { describe, expect, it } from 'vitest';
import {
  mostPicks,
  type Picks,
  presentPicks,
  withBaseline,
  withPick,
} from '../../../../src/features/compare/picks.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const all = new Set(ids);
const pick = (wanted: readonly string[], there = all) =>
  wanted.reduce((picks: Picks, id) => withPick(picks, id, true, there), []);

describe('the runs that are compared', () => {
  it('are five at most, in the order in which they were picked, the first of them the baseline', () => {
    expect(presentPicks(pick(['c', 'a']), all)).toEqual(['c', 'a']);
    expect(presentPicks(pick(ids), all)).toEqual(ids.slice(0, mostPicks));
    expect(presentPicks(withPick(pick(['c', 'a', 'c']), 'c', false, all), all)).toEqual(['a']);
  });

  it('have another baseline when one of them is chosen, until that is let go of', () => {
    const picks = withBaseline(pick(['a', 'b', 'c']), 'b');
    expect(presentPicks(picks, all)).toEqual(['b', 'a', 'c']);
    expect(withBaseline(picks, 'f')).toBe(picks);
    expect(presentPicks(withPick(picks, 'b', false, all), all)).toEqual(['a', 'c']);
  });

  it('come back, the baseline as such, when a deletion is undone; meanwhile another can have the place', () => {
    const picks = withBaseline(pick(['a', 'b', 'c', 'd', 'e']), 'b');
    const without = new Set(ids.filter((id) => id !== 'b'));
    expect(presentPicks(picks, without)).toEqual(['a', 'c', 'd', 'e']);
    expect(presentPicks(picks, all)).toEqual(['b', 'a', 'c', 'd', 'e']);
    const other = withPick(picks, 'f', true, without);
    expect(presentPicks(other, without)).toEqual(['a', 'c', 'd', 'e', 'f']);
    expect(presentPicks(other, all)).toHaveLength(mostPicks);
  });
});
