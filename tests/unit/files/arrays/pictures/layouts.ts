import type { GreyImage } from '../../../../../src/core/patches/image.ts';
import type { StoredArray } from '../../../../../src/files/arrays/storedArray.ts';

/**
 * What one index of an array runs through: pictures (n, or their tens and ones), rows (y), columns (x), colours (c); or all pixels
 * of a picture, of which the last letter's index runs fastest.
 */
type Index = 'n' | 'tens' | 'ones' | 'y' | 'x' | 'c' | 'yx' | 'xy' | 'cyx' | 'cxy' | 'yxc';

export interface ArrayLayout {
  readonly language: 'NumPy' | 'MATLAB';
  readonly indices: readonly Index[];
}

const layout = (language: ArrayLayout['language'], ...indices: Index[]): ArrayLayout => ({
  language,
  indices,
});

/** Layouts in which data sets are handed round, each with where it is met. */
export const greyLayouts = {
  'NumPy n×h×w': layout('NumPy', 'n', 'y', 'x'),
  'NumPy h×w×n': layout('NumPy', 'y', 'x', 'n'),
  'NumPy n×w×h (EMNIST)': layout('NumPy', 'n', 'x', 'y'),
  'NumPy n×p by rows (Olivetti)': layout('NumPy', 'n', 'yx'),
  'NumPy n×p by columns': layout('NumPy', 'n', 'xy'),
  'NumPy p×n by rows': layout('NumPy', 'yx', 'n'),
  'MATLAB h×w×n (IMAGES)': layout('MATLAB', 'y', 'x', 'n'),
  'MATLAB n×h×w (savemat)': layout('MATLAB', 'n', 'y', 'x'),
  'MATLAB w×h×n': layout('MATLAB', 'x', 'y', 'n'),
  'MATLAB p×n by columns (course)': layout('MATLAB', 'xy', 'n'),
  'MATLAB p×n by rows (Frey)': layout('MATLAB', 'yx', 'n'),
  'MATLAB n×p by columns (ex4data1)': layout('MATLAB', 'n', 'xy'),
  'MATLAB n×p by rows (mnist_all)': layout('MATLAB', 'n', 'yx'),
  'MATLAB h×w×n×m': layout('MATLAB', 'y', 'x', 'ones', 'tens'),
  'MATLAB p×n×m (USPS)': layout('MATLAB', 'xy', 'ones', 'tens'),
} as const satisfies Record<string, ArrayLayout>;

export const colourLayouts = {
  'NumPy n×h×w×3': layout('NumPy', 'n', 'y', 'x', 'c'),
  'NumPy n×3×h×w': layout('NumPy', 'n', 'c', 'y', 'x'),
  'NumPy n×3p (CIFAR-10)': layout('NumPy', 'n', 'cyx'),
  'MATLAB h×w×3×n (SVHN)': layout('MATLAB', 'y', 'x', 'c', 'n'),
  'MATLAB 3p×n (STL-10)': layout('MATLAB', 'cxy', 'n'),
  'MATLAB n×3p by rows': layout('MATLAB', 'n', 'cyx'),
  'NumPy n×p·3': layout('NumPy', 'n', 'yxc'),
} as const satisfies Record<string, ArrayLayout>;

/** Pictures of one size; the channels of each are all of one array where they are grey. */
export interface Pictures {
  readonly width: number;
  readonly height: number;
  readonly channels: readonly (readonly Float32Array[])[];
}

export function greyPictures(images: readonly GreyImage[]): Pictures {
  const [{ width, height } = { width: 0, height: 0 }] = images;
  return { width, height, channels: images.map(({ pixels }) => [pixels]) };
}

/** Numbers of colours that resemble each other, as those of photographs do. */
export function colourPictures(images: readonly GreyImage[]): Pictures {
  const { width, height, channels } = greyPictures(images);
  const colours = channels.map(([grey = new Float32Array(0)]) => [
    grey,
    grey.map((value, at) => 0.8 * value + 0.1 + 0.02 * (at % 2)),
    grey.map((value, at) => 0.6 * value + 0.2 - 0.02 * (at % 3)),
  ]);
  return { width, height, channels: colours };
}

/** The pictures as an array of that layout would hold them. */
export function layOut(
  { width, height, channels }: Pictures,
  { language, indices }: ArrayLayout,
): StoredArray {
  const count = channels.length;
  const ones = [7, 5, 3, 2].find((factor) => count % factor === 0 && count > factor) ?? 1;
  const colours = channels[0]?.length ?? 1;
  const pixels = width * height;
  const sizes: Readonly<Record<Index, number>> = {
    n: count,
    tens: count / ones,
    ones,
    y: height,
    x: width,
    c: colours,
    yx: pixels,
    xy: pixels,
    cyx: colours * pixels,
    cxy: colours * pixels,
    yxc: colours * pixels,
  };
  const dims = indices.map((index) => sizes[index]);
  const data = new Float64Array(count * colours * pixels);
  const fastestFirst = language === 'MATLAB' ? indices : indices.toReversed();
  for (let n = 0; n < count; n++) {
    for (let c = 0; c < colours; c++) {
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const places: Readonly<Record<Index, number>> = {
            n,
            tens: Math.floor(n / ones),
            ones: n % ones,
            y,
            x,
            c,
            yx: y * width + x,
            xy: x * height + y,
            cyx: c * pixels + y * width + x,
            cxy: c * pixels + x * height + y,
            yxc: (y * width + x) * colours + c,
          };
          let [at, step] = [0, 1];
          for (const index of fastestFirst) {
            at += step * places[index];
            step *= sizes[index];
          }
          data[at] = channels[n]?.[c]?.[y * width + x] as number;
        }
      }
    }
  }
  const ends =
    language === 'MATLAB'
      ? ({ fastest: 'first', counting: 'last' } as const)
      : ({ fastest: 'last', counting: 'first' } as const);
  return { name: 'X', dims, ...ends, load: async () => data };
}
