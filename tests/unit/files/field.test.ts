import { describe, expect } from 'vitest';
import type { GreyImage } from '../../../src/core/patches/image.ts';
import { openFiles } from '../../../src/files/openFiles.ts';
import { courseDataTest } from '../../courseData/unitTest.ts';
import { file } from './fixture.ts';

interface Outcome {
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly whiten: boolean;
  /** Whether it is asked first; then the first offer is taken. */
  readonly asked?: true;
}

/** Small files in the layouts of well-known data sets, with what they hold. */
const files: Readonly<Record<string, Outcome>> = {
  'rows_20x20_columnmajor.mat': { count: 1700, width: 20, height: 20, whiten: false },
  'rows_64x64.npy': { count: 100, width: 64, height: 64, whiten: true },
  'columns_28x20_rowmajor.mat': { count: 300, width: 20, height: 28, whiten: false },
  'mnist_all_like.mat': { count: 700, width: 28, height: 28, whiten: false, asked: true },
  'usps_all_like.mat': { count: 1000, width: 16, height: 16, whiten: false },
  'patches_10000x64.mat': { count: 10_000, width: 8, height: 8, whiten: false },
  'colour_patches_192xN.mat': { count: 2000, width: 8, height: 8, whiten: false },
  'colour_4d.mat': { count: 60, width: 32, height: 32, whiten: true },
  'colour_hxwx3.mat': { count: 1, width: 128, height: 128, whiten: true },
  'count_first_3000x28x28.mat': { count: 300, width: 28, height: 28, whiten: false },
  'struct_images.mat': { count: 60, width: 28, height: 28, whiten: false },
  'sparse.mat': { count: 1, width: 64, height: 64, whiten: true },
  'emnist_transposed-idx3-ubyte': { count: 200, width: 28, height: 28, whiten: false, asked: true },
  'photograph_uint8.npy': { count: 1, width: 300, height: 200, whiten: true },
  'train.csv': { count: 30, width: 28, height: 28, whiten: false },
  'mat_in_zip.zip': { count: 2, width: 120, height: 100, whiten: true },
};

describe('files as people have them', () => {
  for (const [name, outcome] of Object.entries(files)) {
    courseDataTest(`are read as what they hold: ${name}`, async (course) => {
      const given = [file(name, await course.bytes(`data/field/${name}`))];
      const first = await openFiles(given);
      const { question } = first;
      const answers = question?.kind === 'reading' ? [{ file: 0, reading: question.chosen }] : [];
      const { pictures, advice, refused } = question ? await openFiles(given, { answers }) : first;
      expect(refused).toEqual([]);
      const { image } = pictures[0] ?? {};
      const { width = 0, height = 0 } = image ?? {};
      expect({
        count: pictures.length,
        width,
        height,
        whiten: advice?.whiten,
        ...(question && { asked: true }),
      }).toEqual(outcome);
      expect(image && standing(image)).toBeGreaterThan(0);
    });
  }
});

/** An upright F is brighter on the left than on the right, and in its upper half than in its lower; this is the lesser of both. */
function standing({ width, height, pixels }: GreyImage): number {
  let [middleX, middleY, mass] = [0, 0, 0];
  const edges = { left: width, right: 0, top: height, bottom: 0 };
  const bright = pixels.reduce((most, pixel) => Math.max(most, pixel), 0) / 2;
  pixels.forEach((pixel, at) => {
    const [y, x] = [Math.floor(at / width), at % width];
    if (pixel < bright) return;
    edges.left = Math.min(edges.left, x);
    edges.right = Math.max(edges.right, x);
    edges.top = Math.min(edges.top, y);
    edges.bottom = Math.max(edges.bottom, y);
    middleX += x;
    middleY += y;
    mass += 1;
  });
  const left = (edges.left + edges.right) / 2 - middleX / mass;
  const upper = (edges.top + edges.bottom) / 2 - middleY / mass;
  return Math.min(left, upper);
}
