import { describe, expect, it } from 'vitest';
import { patches as english } from '../../../src/words/en/patches.ts';
import { isolate } from '../../../src/words/isolate.ts';
import { patches as chinese } from '../../../src/words/zh/patches.ts';

describe('what is said of patches', () => {
  it('agrees with how many there are', () => {
    expect(english.colours.notKept(1)).toMatch(/^One of these patches is shown/);
    expect(english.colours.notKept(3)).toMatch(/^3 of these patches are shown/);
    expect(english.misfit.fewPlacesTitle(625)).toBe('Only 625 different patches');
    expect(chinese.misfit.fewPlacesTitle(1625)).toBe('只有 1,625 个不同的图像块');
  });

  it('names the picture, isolated, and the frames only where not all patches have one', () => {
    expect(english.browser.caption(isolate('a.png'), 900, 10_000, 8, 250)).toBe(
      `${isolate('a.png')}: 900 of the 10,000 patches of 8×8 pixels are cut from it, at random places. 250 of them are framed.`,
    );
    expect(english.browser.caption(isolate('a.png'), 200, 10_000, 8, 200)).toMatch(/at random places\.$/);
    expect(chinese.browser.caption(isolate('a.png'), 900, 10_000, 8, 250)).toMatch(
      /10,000 个.*900 个.*250 个加了框。$/,
    );
  });

  it('says what the numbers are about, and what memory is needed', () => {
    expect(english.size(10_000, 10_000, 64, 2_560_000, 41_000_000)).toBe(
      'The numbers and histograms describe all 10,000 patches of 64 values each. The patches take 2.6 MB, and the whole run takes about 41 MB.',
    );
    expect(chinese.size(5000, 10_000, 64, 2_560_000, 41_000_000)).toMatch(
      /10,000 个图像块中的前 5,000 个.*2\.6 MB.*41 MB/,
    );
  });
});
