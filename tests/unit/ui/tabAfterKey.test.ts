import { describe, expect, it } from 'vitest';
import { tabAfterKey } from '../../../src/ui/tabAfterKey.ts';

describe('keys in a row of tabs', () => {
  it('move to the neighbours, and from either end to the other one', () => {
    expect(tabAfterKey('ArrowRight', 1, 6)).toBe(2);
    expect(tabAfterKey('ArrowRight', 5, 6)).toBe(0);
    expect(tabAfterKey('ArrowLeft', 1, 6)).toBe(0);
    expect(tabAfterKey('ArrowLeft', 0, 6)).toBe(5);
  });

  it('move to the first and the last tab', () => {
    expect(tabAfterKey('Home', 3, 6)).toBe(0);
    expect(tabAfterKey('End', 3, 6)).toBe(5);
  });

  it('leave all others to the browser', () => {
    expect(tabAfterKey('ArrowDown', 3, 6)).toBeUndefined();
    expect(tabAfterKey('a', 3, 6)).toBeUndefined();
  });
});
