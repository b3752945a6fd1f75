import { describe, expect, it } from 'vitest';
import { lengthened, withLongerWords } from './words/longer.ts';

describe('text that is made longer for tests of the layout', () => {
  it('grows by two fifths, in as many words, and keeps numbers and signs', () => {
    const text = 'Choose at most 12,300 patches of 8×8 pixels, or fewer hidden units for a smaller λ.';
    const longer = lengthened(text);
    expect(longer.length / text.length).toBeCloseTo(1.4, 1);
    expect(longer.split(' ')).toHaveLength(text.split(' ').length);
    expect(longer).toContain('12,300');
    expect(longer).toContain('8×8');
  });

  it('is what the words say, not what their program compares, looks up or hands over', () => {
    const made = withLongerWords(
      'import{t}from"./format.js";var a={kind:`patches`,say:e=>e===`one`?`a patch`:t(`en`)+` many\\u2068`};',
    );
    expect(made).toContain('from"./format.js"');
    expect(made).toContain('e===`one`');
    expect(made).toContain('t(`en`)');
    expect(made).toContain('\\u2068');
    expect(made).toContain(`kind:\`${lengthened('patches')}\``);
  });
});
