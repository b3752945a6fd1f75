import type { GreyImage } from '../../core/patches/image.ts';
import type { Numbers } from '../numbers.ts';
import type { NamedImage } from '../picture.ts';
import type { Reading } from './readings.ts';

/** Bytes of pictures up to this size stay bytes: a quarter of the memory, and quickly made numbers when looked at. */
const smallPixels = 4096;

/**
 * The pictures of an array in their order: numbers as they are, bytes divided by 255, as those of a photograph.
 * `numbers` is kept where its pictures are small bytes.
 */
export function picturesOf(reading: Reading, numbers: Numbers, fileName: string): readonly NamedImage[] {
  const { array } = reading;
  const { count, width, height } = reading.layout;
  const stack = array.name === '' ? fileName : `${fileName}: ${array.name}`;
  const ofBytes = numbers instanceof Uint8Array && width * height <= smallPixels;
  const all = ofBytes ? undefined : new Float32Array(count * width * height);
  return Array.from({ length: count }, (_, index) => {
    const name = count === 1 ? stack : `${stack}${place(reading, index)}`;
    const image = all
      ? copied(reading, numbers, index, all)
      : new BytePicture(reading, numbers as Uint8Array, index);
    return { name, image, stack };
  });
}

/** As the array's own language would write it. */
function place({ array }: Reading, index: number): string {
  if (array.counting === 'last' && array.dims.length === 3) return `(:,:,${index + 1})`;
  if (array.counting === 'last') return `(:,${index + 1})`;
  return `[${index}]`;
}

function copied(reading: Reading, numbers: Numbers, index: number, all: Float32Array): GreyImage {
  const { width, height } = reading.layout;
  const size = width * height;
  const pixels = all.subarray(index * size, (index + 1) * size);
  fill(pixels, reading, numbers, index);
  return { width, height, pixels };
}

/** A small picture whose pixels stay bytes of the file until they are asked for. */
class BytePicture implements GreyImage {
  readonly width: number;
  readonly height: number;
  private readonly reading: Reading;
  private readonly bytes: Uint8Array;
  private readonly index: number;

  constructor(reading: Reading, bytes: Uint8Array, index: number) {
    this.width = reading.layout.width;
    this.height = reading.layout.height;
    this.reading = reading;
    this.bytes = bytes;
    this.index = index;
  }

  /** A new array each time. */
  get pixels(): Float32Array {
    const pixels = new Float32Array(this.width * this.height);
    fill(pixels, this.reading, this.bytes, this.index);
    return pixels;
  }
}

function fill(pixels: Float32Array, reading: Reading, numbers: Numbers, index: number): void {
  const { steps } = reading;
  const { width, height } = reading.layout;
  const white = numbers instanceof Uint8Array ? 255 : 1;
  const start = index * steps.picture;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      pixels[at] = (numbers[start + y * steps.row + x * steps.column] as number) / white;
    }
  }
}
