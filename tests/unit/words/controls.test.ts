import { describe, expect, it } from 'vitest';
import { PictureTooLarge } from '../../../src/core/filters/pixelBuffer.ts';
import { controls as english } from '../../../src/words/en/controls.ts';
import { sayPictureProblem } from '../../../src/words/pictureProblem.ts';
import { controls as chinese } from '../../../src/words/zh/controls.ts';

const tooLarge = (largestZoom: number) =>
  new PictureTooLarge({ id: 'tooLarge', zoom: 32, width: 32_864, height: 16_448, largestZoom });

describe.each([
  ['English', english, ['at most 11 times', 'without enlarging', 'at any size']],
  ['Chinese', chinese, ['最多放大 11 倍', '不放大', '任何尺寸']],
])('a picture that is too large in %s', (_, { savePicture }, [some, one, none]) => {
  it('has its size in the sentence, and the zoom that would work', () => {
    expect(sayPictureProblem(savePicture, tooLarge(11))).toContain('32864×16448');
    expect(sayPictureProblem(savePicture, tooLarge(11))).toContain(some);
    expect(sayPictureProblem(savePicture, tooLarge(1))).toContain(one);
    expect(sayPictureProblem(savePicture, tooLarge(0))).toContain(none);
  });

  it('is told from a failure of the browser', () => {
    expect(sayPictureProblem(savePicture, new Error('canvas'))).toBe(savePicture.failed);
  });
});

describe('a number out of its range', () => {
  const range = { least: '1e-5', most: '0.1', orZero: true };

  it('is answered with the range and what was set', () => {
    expect(english.outOfRange('λ', range, '0.1')).toBe(
      'λ must be between 1e-5 and 0.1, or 0. It was set to 0.1.',
    );
    expect(chinese.outOfRange('λ', range, '0.1')).toBe('λ 必须在 1e-5 与 0.1 之间，或者为 0。已设为 0.1。');
  });
});
