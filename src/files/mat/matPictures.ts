import { FileRefusal } from '../errors.ts';
import { isConstant, type NamedImage, pixelSize } from '../picture.ts';
import type { NamedArray } from './format.ts';
import type { MatFile } from './readMat.ts';

/** Pictures of an array narrower than the smallest patch (4 pixels) are of no use. */
const smallestSide = 4;
const mostPictures = 20_000;

const works = 'A real array of height × width, or height × width × number of pictures, works.';

export interface MatPictures {
  readonly pictures: readonly NamedImage[];
  readonly remarks: readonly string[];
}

/**
 * The pictures in a MATLAB file: the variable IMAGES, else the largest two- or three-dimensional array; the third
 * dimension counts pictures. Values stay as they are.
 * @throws FileRefusal when there is none, or its numbers cannot be pictures
 */
export function matPictures(file: MatFile, fileName: string): MatPictures {
  const candidates = file.arrays.filter(isStackOfPictures);
  const chosen = candidates.find(({ name }) => name === 'IMAGES') ?? largest(candidates);
  if (chosen === undefined) throw noPicture(file, fileName);
  checkNumbers(chosen, fileName);
  const [height = 0, width = 0, count = 1] = chosen.dims;
  if (count > mostPictures) {
    throw new FileRefusal(
      'tooMany',
      fileName,
      `holds ${count.toLocaleString('en')} pictures in ${chosen.name}; this page takes ${mostPictures.toLocaleString('en')} at most. Save fewer of them.`,
    );
  }
  const pictures = Array.from({ length: count }, (_, index) => ({
    name: count === 1 ? `${fileName}: ${chosen.name}` : `${fileName}: ${chosen.name}(:,:,${index + 1})`,
    image: slice(chosen.data, width, height, index),
  }));
  if (pictures.every(({ image }) => isConstant(image))) {
    throw new FileRefusal(
      'constant',
      fileName,
      `has the same number everywhere in ${chosen.name}, so there is nothing to learn. Choose a file with pictures that vary.`,
    );
  }
  const others = file.arrays.length + file.skipped.length - 1;
  const size = `${pixelSize(width, height)} pixels`;
  const remark = `“${fileName}”: took the variable ${chosen.name} (${count === 1 ? `one picture, ${size}` : `${count} pictures, ${size}`}) and left ${others === 1 ? 'one other' : `${others} others`} alone.`;
  return { pictures, remarks: others > 0 ? [remark] : [] };
}

function isStackOfPictures({ dims }: NamedArray): boolean {
  const [height = 0, width = 0, count = 1] = dims;
  return dims.length <= 3 && Math.min(height, width) >= smallestSide && count > 0;
}

function largest(arrays: readonly NamedArray[]): NamedArray | undefined {
  return arrays.reduce<NamedArray | undefined>(
    (best, array) => (best === undefined || array.data.length > best.data.length ? array : best),
    undefined,
  );
}

function noPicture(file: MatFile, fileName: string): FileRefusal {
  const complex = file.skipped.find(({ kind }) => kind.startsWith('complex'));
  if (file.arrays.length === 0 && complex !== undefined) {
    return new FileRefusal(
      'complex',
      fileName,
      `has complex numbers in ${complex.name}, which are no picture. Save abs(${complex.name}) or real(${complex.name}) instead.`,
    );
  }
  const arrays = file.arrays.map(({ name, dims }) => `${name} (${dims.join('×')})`);
  const found = [...arrays, ...file.skipped.map(({ name, kind }) => `${name} (${kind})`)];
  const list =
    found.length > 4 ? `${found.slice(0, 4).join(', ')} and ${found.length - 4} more` : found.join(', ');
  const what = arrays.length === 0 ? 'no array of real numbers' : 'no array that could be pictures';
  return new FileRefusal(
    'noPicture',
    fileName,
    `holds ${what}${found.length > 0 ? `, only ${list}` : ''}. ${works}`,
  );
}

function checkNumbers({ name, data }: NamedArray, fileName: string): void {
  let notFinite = 0;
  let huge = 0;
  for (const value of data) {
    if (!Number.isFinite(value)) notFinite++;
    else if (!Number.isFinite(Math.fround(value))) huge++;
  }
  if (notFinite > 0) {
    throw new FileRefusal(
      'notFinite',
      fileName,
      `has ${notFinite.toLocaleString('en')} values in ${name} that are NaN or Inf. Replace them, for instance ${name}(~isfinite(${name})) = 0, and save again.`,
    );
  }
  if (huge > 0) {
    throw new FileRefusal(
      'notFinite',
      fileName,
      `has ${huge.toLocaleString('en')} values in ${name} beyond 3.4e38, too large to compute with. Scale the array and save again.`,
    );
  }
}

/** Column-major height × width at `index` → rows of pixels. */
function slice(data: Float64Array, width: number, height: number, index: number) {
  const pixels = new Float32Array(width * height);
  const start = index * width * height;
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) pixels[y * width + x] = data[start + x * height + y] as number;
  }
  return { width, height, pixels };
}
