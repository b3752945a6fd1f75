import { FileRefusal } from '../errors.ts';
import type { ArrayFile, StoredArray } from './storedArray.ts';

/** Why none of a file's arrays can be pictures. */
export function refuseArrays({ arrays, skipped, works }: ArrayFile, fileName: string): FileRefusal {
  const complex = skipped.find(({ kind }) => kind.startsWith('complex'));
  if (arrays.length === 0 && complex !== undefined) {
    const name = complex.name === '' ? 'it' : complex.name;
    return new FileRefusal(
      'complex',
      fileName,
      `has complex numbers in ${name}, which are no picture. Save abs(${name}) or real(${name}) instead.`,
    );
  }
  const coloured = arrays.find(isColoured);
  if (coloured !== undefined) {
    return new FileRefusal(
      'noPicture',
      fileName,
      `holds ${coloured.dims.join('×')} numbers, as a picture in colour does. Save its luminance, for instance a[..., :3] @ [0.2126, 0.7152, 0.0722], or the picture as PNG.`,
    );
  }
  const shapes = arrays.map(({ name, dims }) => `${name} (${dims.join('×') || 'one number'})`.trim());
  const found = [...shapes, ...skipped.map(({ name, kind }) => `${name} (${kind})`.trim())];
  const list =
    found.length > 4 ? `${found.slice(0, 4).join(', ')} and ${found.length - 4} more` : found.join(', ');
  const what = arrays.length === 0 ? 'no array of real numbers' : 'no array that could be pictures';
  return new FileRefusal(
    'noPicture',
    fileName,
    `holds ${what}${found.length > 0 ? `, only ${list}` : ''}. ${works}`,
  );
}

/** Red, green and blue (and alpha) along NumPy's last index. */
function isColoured({ dims, counting }: StoredArray): boolean {
  const channels = dims.at(-1);
  const picture = dims.slice(0, -1);
  return (
    counting === 'first' &&
    (channels === 3 || channels === 4) &&
    (picture.length === 2 || picture.length === 3) &&
    picture.slice(-2).every((side) => side >= 4)
  );
}
