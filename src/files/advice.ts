import type { GreyImage } from '../core/patches/image.ts';

/** Why pictures are to be whitened before patches are cut from them, or not. */
export type WhiteningReason =
  /** Photographs, or arrays of grey levels. */
  | 'photographs'
  | 'greyLevels'
  /** Neighbouring pixels resemble each other as in photographs: the amplitudes fall like 1/f. Or they do not. */
  | 'smooth'
  | 'flat'
  /** Pictures of a few pixels have no low frequencies to take away. */
  | 'small';

/** How pictures are best prepared, by what they are like. */
export interface PictureAdvice {
  readonly whiten: boolean;
  readonly reason: WhiteningReason;
  /** Things on plain ground, such as digits, as large as a patch may be: each picture is to be a patch. */
  readonly whole?: true;
}

/** In pixels, as the larger of the two sides: below it nothing is whitened. */
const smallSide = 32;
/** Sides of pictures of digits: 28 pixels in MNIST and the data sets made after it, 16 and 20 in others. */
const digitSides = { least: 12, most: 28 } as const;
const mostPictures = 24;
/** Correlation of neighbouring pixels from which pictures count as smooth: photographs have 0.9 and more, whitened ones about 0.6. */
const smooth = 0.8;

/** @param from whether they are photographs, bytes in an array, or other numbers */
export function adviseOn(
  pictures: readonly GreyImage[],
  from: 'photographs' | 'greyLevels' | 'numbers',
): PictureAdvice {
  const every = Math.max(1, Math.floor(pictures.length / mostPictures));
  const some = pictures.filter((_, place) => place % every === 0).slice(0, mostPictures);
  if (some.every(({ width, height }) => Math.max(width, height) < smallSide)) {
    const side = some[0]?.width ?? 0;
    const square = some.every(({ width, height }) => width === side && height === side);
    const whole = square && side >= digitSides.least && side <= digitSides.most;
    return { whiten: false, reason: 'small', ...(whole && isPlainGround(some) && { whole }) };
  }
  if (from !== 'numbers') return { whiten: true, reason: from };
  return isSmooth(some) ? { whiten: true, reason: 'smooth' } : { whiten: false, reason: 'flat' };
}

/** Whether most pixels along the edges are as dark as the darkest, or as bright as the brightest, and all lie in [0, 1]. */
function isPlainGround(pictures: readonly GreyImage[]): boolean {
  let [edge, dark, bright] = [0, 0, 0];
  for (const { width, height, pixels } of pictures) {
    for (const value of pixels) if (value < 0 || value > 1) return false;
    for (let y = 0; y < height; y++) {
      const inside = y > 0 && y < height - 1;
      for (let x = 0; x < width; x += inside ? Math.max(1, width - 1) : 1) {
        const value = pixels[y * width + x] as number;
        edge += 1;
        if (value === 0) dark += 1;
        if (value === 1) bright += 1;
      }
    }
  }
  return Math.max(dark, bright) > 0.6 * edge;
}

/** Pixels of a picture that suffice to see how much neighbours resemble each other: of larger ones some rows are looked at. */
const enoughPixels = 20_000;

/** The correlation of horizontal and vertical neighbours, over all of the pictures. */
function isSmooth(pictures: readonly GreyImage[]): boolean {
  let [differences, squares] = [0, 0];
  for (const { width, height, pixels } of pictures) {
    const step = Math.max(1, Math.floor((width * height) / enoughPixels));
    let [count, sum, ofSquares] = [0, 0, 0];
    for (let y = 1; y < height; y += step) {
      for (let x = 1; x < width; x++) {
        const at = y * width + x;
        const pixel = pixels[at] as number;
        count += 1;
        sum += pixel;
        ofSquares += pixel * pixel;
        differences +=
          (pixel - (pixels[at - 1] as number)) ** 2 + (pixel - (pixels[at - width] as number)) ** 2;
      }
    }
    squares += 4 * (ofSquares - (sum * sum) / Math.max(1, count));
  }
  return squares > 0 && 1 - differences / squares > smooth;
}
