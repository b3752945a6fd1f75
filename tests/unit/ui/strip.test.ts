import { describe, expect, it } from 'vitest';
import { columnAt, layOutStrip } from '../../../src/ui/strip.ts';

describe('a strip of pictures', () => {
  it('fills its width with whole pixels, but no picture is larger than allowed', () => {
    const layout = layOutStrip(368, 8, 3, 4, 96);
    expect(layout).toMatchObject({ side: 42, width: 364, height: 134 });
    expect(layOutStrip(368, 2, 1, 4, 96)).toMatchObject({ side: 96, width: 196, height: 96 });
    expect(layOutStrip(0, 8, 3, 4, 96)).toMatchObject({ side: 0 });
  });

  it('knows the column under a place', () => {
    const layout = layOutStrip(368, 8, 3, 4, 96);
    expect(columnAt(layout, 0)).toBe(0);
    expect(columnAt(layout, 47)).toBe(1);
    expect(columnAt(layout, 363)).toBe(7);
    expect(columnAt(layout, 400)).toBeUndefined();
    expect(columnAt(layout, -1)).toBeUndefined();
  });
});
