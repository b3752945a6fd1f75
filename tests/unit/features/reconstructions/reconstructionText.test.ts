import { describe, expect, it } from 'vitest';
import { partOf } from '../../../../src/features/reconstructions/crop.ts';
import {
  compressionExplained,
  percent,
  shortError,
} from '../../../../src/features/reconstructions/reconstructionText.ts';
import { mostContrast } from '../../../../src/features/reconstructions/usePickedPatch.ts';
import { nextAdded } from '../../../../src/features/reconstructions/usePlay.ts';
import { reconstructions as words } from '../../../../src/words/en/reconstructions.ts';

describe('the compression', () => {
  it('is counted in the notes’ words', () => {
    expect(words.compression(64, 25)).toBe('64 numbers → 25 → 64');
    expect(compressionExplained(64, 25, words)).toContain('39% of the number');
  });

  it('is said to be none with as many hidden units as pixels', () => {
    expect(compressionExplained(64, 64, words)).toContain('Only sparsity');
    expect(compressionExplained(64, 63, words)).not.toContain('Only sparsity');
  });
});

describe('what is done to a picture', () => {
  it('names the steps that were taken, and how they are undone', () => {
    expect(words.method({ removeMean: true, truncate: true, scale: true })).toBe(
      'Before a patch enters the network, its own mean is subtracted, it is cut off at ±3 standard deviations of all training patches, and it is scaled like the training patches. Afterwards, the scaling is undone, the mean, which the network never saw, is added back, and what was cut off stays lost.',
    );
    expect(words.method({ removeMean: false, truncate: false, scale: true })).toBe(
      'Before a patch enters the network, it is scaled like the training patches. Afterwards, the scaling is undone.',
    );
    expect(words.method({ removeMean: false, truncate: false, scale: false })).toContain('unchanged');
  });
});

describe('numbers', () => {
  it('are shares in whole per cent, below zero too, and never minus nothing', () => {
    expect([0.344, -0.58, -0.001, Number.NaN].map((share) => percent(share, words))).toEqual([
      '34%',
      '−58%',
      '0%',
      'not defined',
    ]);
  });

  it('are errors that line up', () => {
    expect([0.05419, 7.4, 12.345].map(shortError)).toEqual(['0.054', '7.400', '12.35']);
  });
});

describe('playing', () => {
  it('adds the first units one by one, the rest in steps, and ends with all of them', () => {
    expect(nextAdded(0, 25)).toBe(1);
    expect(nextAdded(24, 25)).toBe(25);
    let added = 0;
    let pictures = 0;
    for (; added < 400; pictures++) added = nextAdded(added, 400);
    expect(added).toBe(400);
    expect(pictures).toBeLessThan(40);
  });
});

describe('the patch taken apart before one is chosen', () => {
  it('is the one of the first eight with most contrast', () => {
    const patches = new Float32Array(10 * 4).fill(0.5);
    patches.set([0.1, 0.9, 0.1, 0.9], 3 * 4);
    patches.set([0, 1, 0, 1], 9 * 4);
    expect(mostContrast(patches, 4)).toBe(3);
    expect(mostContrast(undefined, 4)).toBe(0);
  });
});

describe('the detail of a picture', () => {
  it('is its middle, pixel by pixel', () => {
    const width = 100;
    const colours = new Uint8ClampedArray(4 * width * 98);
    colours[4 * (1 * width + 2)] = 200; // the detail's first pixel
    const picture = { colours, width, height: 98 };
    expect(partOf(picture, 'detail')).toMatchObject({ width: 96, height: 96 });
    expect(partOf(picture, 'detail').colours[0]).toBe(200);
    expect(partOf(picture, 'whole')).toEqual(picture);
    const small = { colours: colours.subarray(0, 4 * 10 * 8), width: 10, height: 8 };
    expect(partOf(small, 'detail')).toEqual({ ...small, colours: small.colours });
  });
});
