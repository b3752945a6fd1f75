import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/ui/courseOf.ts';
import { assertProperty } from '../assertProperty.ts';

describe('a finger that began on the thumb of a slider', () => {
  it('slides only when it goes level, whichever way', () => {
    expect(courseOf(12, 2)).toBe('sliding');
    expect(courseOf(-12, -2)).toBe('sliding');
    expect(courseOf(2, 30)).toBe('elsewhere');
    expect(courseOf(9, 9)).toBe('elsewhere');
    expect(courseOf(12, 8)).toBe('elsewhere');
  });

  it('has decided nothing while it has hardly moved', () => {
    expect(courseOf(0, 0)).toBe('undecided');
    expect(courseOf(7, -7)).toBe('undecided');
  });

  it('never slides when it goes more up or down than along', () => {
    const distance = fc.integer({ min: -500, max: 500 });
    assertProperty(
      fc.property(distance, distance, (across, down) => {
        fc.pre(Math.abs(down) >= Math.abs(across));
        expect(courseOf(across, down)).not.toBe('sliding');
      }),
    );
  });
});
