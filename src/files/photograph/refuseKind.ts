import { FileRefusal } from '../errors.ts';
import type { FileKind } from '../recognise.ts';

const works =
  'PNG, JPEG, WebP, GIF, BMP and AVIF pictures, MATLAB files (save -v7), NumPy files and IDX files work.';
const convert = 'Open it in a picture editor and export it as PNG or JPEG.';

const answers: Partial<Record<FileKind, string>> = {
  heic: `is a HEIC picture, as iPhones make them, which browsers cannot decode. Export it as JPEG.`,
  tiff: `is a TIFF picture, which browsers cannot decode. ${convert}`,
  svg: `is an SVG drawing: it has no pixels. ${convert}`,
  pdf: `is a PDF document, not a picture. Export the page or picture as PNG or JPEG.`,
  zip: `is a ZIP archive (or an office document). Unpack it and choose the pictures inside.`,
  gzip: `is a gzip archive, but of no IDX file. Unpack it and choose the pictures inside.`,
  hdf5: `is an HDF5 file. ${works}`,
  webPage: `is a web page, not a picture. Save the picture itself; ${works}`,
  text: `is a text, not a picture. ${works}`,
};

/** What to tell a visitor about a file that is neither a picture browsers decode nor a MATLAB file. */
export function refuseKind(kind: FileKind, fileName: string): FileRefusal {
  const answer = answers[kind];
  if (answer !== undefined) return new FileRefusal('unsupportedFormat', fileName, answer);
  return new FileRefusal('unknownFormat', fileName, `is in a format unknown to this page. ${works}`);
}

export function refuseEmpty(fileName: string): FileRefusal {
  return new FileRefusal('empty', fileName, `is empty (0 bytes). Save or download it again. ${works}`);
}

/** Reading a dropped folder fails in browsers, as does a file that was moved or changed since it was chosen. */
export function refuseUnreadable(fileName: string): FileRefusal {
  return new FileRefusal(
    'unreadable',
    fileName,
    'cannot be read: it is a folder, or it was moved or changed. Choose the picture files themselves.',
  );
}

/** For what the browser threw while opening a file that is not known to be bad: no memory, no canvas. */
export function refuseFailed(fileName: string, error: unknown): FileRefusal {
  const message = error instanceof Error ? error.message : String(error);
  return new FileRefusal(
    'unreadable',
    fileName,
    `could not be opened by this browser (${message}). Try fewer or smaller files.`,
  );
}
