import { describe, expect, it, vi } from 'vitest';
import { createFormat } from '../../../src/format/format.ts';

const english = createFormat('en');
const chinese = createFormat('zh-Hans');

describe('numbers as text', () => {
  it('agree with what they count', () => {
    const patch = { one: 'patch', other: 'patches' };
    expect([0, 1, 2, 10_000].map((count) => english.count(count, patch))).toEqual([
      '0 patches',
      '1 patch',
      '2 patches',
      '10,000 patches',
    ]);
    expect(chinese.count(1, { other: '个图像块' })).toBe('1 个图像块');
  });

  it('give sizes two digits or whole numbers, in the unit that fits', () => {
    const sizes = [0, 1, 999, 1000, 1234, 56_700, 999_499, 999_500, 4_700_000, 2_500_000_000];
    expect(sizes.map((size) => english.bytes(size))).toEqual([
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 kB',
      '1.2 kB',
      '57 kB',
      '999 kB',
      '1 MB',
      '4.7 MB',
      '2.5 GB',
    ]);
  });

  it('give times the same way', () => {
    expect([3.21, 250, 999.6, 12_300, 240_000].map((time) => english.duration(time))).toEqual([
      '3.2 ms',
      '250 ms',
      '1 sec',
      '12 sec',
      '4 min',
    ]);
    expect(chinese.duration(12_300)).toBe('12秒');
  });

  it('give long times in whole words', () => {
    expect([60_000, 45 * 60_000, 3.5 * 3_600_000].map((time) => english.longTime(time))).toEqual([
      '1 minute',
      '45 minutes',
      '3.5 hours',
    ]);
  });

  it('round to decimals or to significant digits, with a true minus sign', () => {
    expect([64, 0.390625].map((value) => english.decimalAtMost(value, 2))).toEqual(['64', '0.39']);
    expect([12.345, 1234.5].map((value) => english.significant(value, 3))).toEqual(['12.3', '1,230']);
    expect([english.decimal(-0.5, 1), chinese.percent(-0.58)]).toEqual(['−0.5', '−58%']);
  });

  it('write whole percentages as the browser’s formatter does, without it', () => {
    for (const language of ['en', 'zh-Hans']) {
      const own = createFormat(language);
      const formatter = new Intl.NumberFormat(language, { style: 'percent' });
      for (let share = -1500; share <= 12_000; share += 7) {
        const expected = formatter.format(share / 1000).replace('-', '−');
        expect(own.percent(share / 1000)).toBe(expected === '−0%' ? '0%' : expected);
      }
      expect([own.percent(123.456), own.percent(Number.NaN)]).toEqual(['12,346%', 'NaN%']);
    }
    const started = vi.spyOn(Intl, 'NumberFormat');
    createFormat('en').percent(0.3);
    expect(started).not.toHaveBeenCalled();
    started.mockRestore();
  });

  it('write shares and lists as the language does', () => {
    expect(english.percent(0.256)).toBe('26%');
    expect(english.percent(0.25649, 1)).toBe('25.6%');
    expect(english.list(['λ', 'ρ', 'β'])).toBe('λ, ρ, and β');
    expect(chinese.list(['λ', 'ρ', 'β'])).toBe('λ、ρ和β');
    expect(english.alternatives(['8', '12'])).toBe('8 or 12');
  });
});
