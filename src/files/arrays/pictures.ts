import type { GreyImage } from '../../core/patches/image.ts';
import type { Numbers } from '../numbers.ts';
import type { NamedImage } from '../picture.ts';
import { type Reading, startOf } from './reading.ts';
import { numberAt } from './thumbnail.ts';

/** Bytes of pictures up to this size stay bytes: a quarter of the memory, and quickly made numbers when looked at. */
const smallPixels = 4096;

/**
 * The pictures of an array in their order: numbers divided by `white`, colours as their luminance.
 * `numbers` is kept where its pictures are small bytes.
 */
export function picturesOf(
  reading: Reading,
  numbers: Numbers,
  white: number,
  fileName: string,
): readonly NamedImage[] {
  const { array } = reading;
  const { count, width, height } = reading.layout;
  const stack = array.name === '' ? fileName : `${fileName}: ${array.name}`;
  const ofBytes = numbers instanceof Uint8Array && width * height <= smallPixels;
  const all = ofBytes ? undefined : new Float32Array(count * width * height);
  return Array.from({ length: count }, (_, index) => {
    const name = count === 1 ? stack : `${stack}${place(reading, index)}`;
    const image = all
      ? copied(reading, numbers, index, white, all)
      : new BytePicture(reading, numbers as Uint8Array, index, white);
    return { name, image, stack: array.cell === undefined ? stack : `${fileName}: ${array.cell}` };
  });
}

/** As the array's own language would write it. */
function place({ array, layout, counts }: Reading, index: number): string {
  const axes = array.dims.length;
  const simple = axes <= 3 && counts.length === 1 && layout.colour !== 'index';
  if (array.counting === 'first')
    return simple && layout.counted === 'last' ? `[..., ${index}]` : `[${index}]`;
  const number = index + 1;
  if (!simple) return `(${number})`;
  const first = layout.each === 'row' || layout.counted === 'first';
  if (axes === 3) return first ? `(${number},:,:)` : `(:,:,${number})`;
  return first ? `(${number},:)` : `(:,${number})`;
}

function copied(
  reading: Reading,
  numbers: Numbers,
  index: number,
  white: number,
  all: Float32Array,
): GreyImage {
  const { width, height } = reading.layout;
  const size = width * height;
  const pixels = all.subarray(index * size, (index + 1) * size);
  fill(pixels, reading, numbers, index, white);
  return { width, height, pixels };
}

/** A small picture whose pixels stay bytes of the file until they are asked for. */
class BytePicture implements GreyImage {
  readonly width: number;
  readonly height: number;
  private readonly reading: Reading;
  private readonly bytes: Uint8Array;
  private readonly index: number;
  private readonly white: number;

  constructor(reading: Reading, bytes: Uint8Array, index: number, white: number) {
    this.width = reading.layout.width;
    this.height = reading.layout.height;
    this.reading = reading;
    this.bytes = bytes;
    this.index = index;
    this.white = white;
  }

  /** A new array each time. */
  get pixels(): Float32Array {
    const pixels = new Float32Array(this.width * this.height);
    fill(pixels, this.reading, this.bytes, this.index, this.white);
    return pixels;
  }
}

function fill(pixels: Float32Array, reading: Reading, numbers: Numbers, index: number, white: number): void {
  const { width, height } = reading.layout;
  const { channel } = reading;
  const start = startOf(reading, index);
  const along = {
    row: { size: height, from: reading.row, to: width },
    column: { size: width, from: reading.column, to: 1 },
  };
  // Neighbours in the file are read one after the other, also where they stand below each other in the picture.
  const [outer, inner] = reading.row < reading.column ? [along.column, along.row] : [along.row, along.column];
  for (let n = 0; n < outer.size; n++) {
    let [from, to] = [start + n * outer.from, n * outer.to];
    for (let m = 0; m < inner.size; m++, from += inner.from, to += inner.to) {
      const number = channel === undefined ? (numbers[from] as number) : numberAt(reading, numbers, from);
      pixels[to] = number / white;
    }
  }
}
