import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideIn } from '../../../src/ui/besideIn.ts';
import { assertProperty } from '../assertProperty.ts';

describe('a tooltip', () => {
  it('stands where it is wanted if it fits there, else on the other side', () => {
    expect(besideIn({ top: 100, bottom: 130 }, 60, 400, 'below')).toEqual({ top: 136, bottom: 196 });
    expect(besideIn({ top: 350, bottom: 380 }, 60, 400, 'below')).toEqual({ top: 284, bottom: 344 });
    expect(besideIn({ top: 100, bottom: 130 }, 60, 400, 'above')).toEqual({ top: 34, bottom: 94 });
  });

  it('is cut to the room of the larger side where it fits on neither', () => {
    expect(besideIn({ top: 100, bottom: 130 }, 300, 256, 'above')).toEqual({ top: 136, bottom: 248 });
  });

  it('never leaves the window, and never covers what is to stay free', () => {
    const window = fc.record({
      height: fc.integer({ min: 256, max: 1200 }),
      top: fc.nat(1200),
      tall: fc.nat(60),
    });
    assertProperty(
      fc.property(window, fc.integer({ min: 20, max: 400 }), ({ height, top, tall }, size) => {
        fc.pre(top + tall < height);
        const free = { top, bottom: top + tall };
        for (const side of ['above', 'below'] as const) {
          const place = besideIn(free, size, height, side);
          if (place.bottom === place.top) continue; // no room at all
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.bottom).toBeLessThanOrEqual(height);
          expect(place.bottom <= free.top || place.top >= free.bottom).toBe(true);
        }
      }),
    );
  });
});
