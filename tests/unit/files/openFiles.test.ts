import { describe, expect, it } from 'vitest';
import { type FileActivity, mostFiles, openFiles } from '../../../src/files/openFiles.ts';
import type { DecodePhotograph } from '../../../src/files/photograph/readPhotograph.ts';
import { mostBytes } from '../../../src/files/recogniseFile.ts';
import { file, fixture } from './fixture.ts';
import { bytes, ftyp, gif, jpeg, png } from './photograph/samples.ts';

/** Replaces the browser's decoder: a picture of the given size with some pixels set. */
function decoder(
  width: number,
  height: number,
  scaledFrom?: { width: number; height: number },
): DecodePhotograph {
  const pixels = Float32Array.from({ length: width * height }, (_, i) => (i % 7) / 7);
  return async () => ({ image: { width, height, pixels }, scaledFrom });
}

const decode = decoder(40, 30 + 10);

describe('openFiles', () => {
  it('reads photographs whatever they are named', async () => {
    const files = [file('a.txt', png(300, 200)), file('b', jpeg(300, 200)), file('c.mat', gif(300, 200))];
    const opened = await openFiles(files, { decode });
    expect(opened.pictures.map(({ name }) => name)).toEqual(['a.txt', 'b', 'c.mat']);
    expect(opened).toMatchObject({ photographs: true, remarks: [], refused: [] });
  });

  it('keeps the colours of photographs while there is room, decided before each, and the luminance of all', async () => {
    const rgb = new Uint8ClampedArray(3);
    const coloured: DecodePhotograph = async (_bytes, _name, reserve) => ({
      ...(await decode(_bytes, _name, reserve)),
      colours: reserve(1_000_000) ? { width: 1, height: 1, rgb } : 'notKept',
    });
    const files = Array.from({ length: 18 }, (_, n) => file(`${n}.png`, png(300, 200)));
    const { pictures } = await openFiles(files, { decode: coloured });
    expect(pictures).toHaveLength(18);
    const kept = pictures.map(({ colours }) => typeof colours === 'object');
    expect(kept).toEqual([...new Array(16).fill(true), false, false]);
  });

  it('reads arrays of a MATLAB file whatever it is named', async () => {
    const opened = await openFiles([file('upload.bin', fixture('workspace_v7.mat'))]);
    expect(opened.pictures).toHaveLength(3);
    expect(opened.photographs).toBe(false);
    expect(opened.remarks).toMatchObject([{ id: 'oneOfSeveral', array: 'IMAGES' }]);
  });

  it('takes the MATLAB file where photographs come with it, and says so', async () => {
    const opened = await openFiles(
      [file('a.png', png(300, 200)), file('IMAGES.mat', fixture('workspace_v6.mat'))],
      { decode },
    );
    expect(opened.photographs).toBe(false);
    expect(opened.pictures).toHaveLength(3);
    expect(opened.refused).toEqual([{ id: 'mixed', fileName: 'a.png' }]);
  });

  it('takes the photographs where the MATLAB file with them is of no use', async () => {
    const opened = await openFiles([file('z.mat', fixture('complex.mat')), file('a.png', png(300, 200))], {
      decode,
    });
    expect(opened.photographs).toBe(true);
    expect(opened.pictures.map(({ name }) => name)).toEqual(['a.png']);
    expect(opened.refused.map(({ fileName }) => fileName)).toEqual(['z.mat']);
  });

  it('says what was scaled: one photograph in detail, several together', async () => {
    const scaling = decoder(1024, 768, { width: 4000, height: 3000 });
    const a = file('a.png', png(4000, 3000));
    expect((await openFiles([a], { decode: scaling })).remarks).toEqual([
      {
        id: 'scaled',
        fileName: 'a.png',
        from: { width: 4000, height: 3000 },
        to: expect.objectContaining({ width: 1024, height: 768 }),
      },
    ]);
    expect((await openFiles([a, a], { decode: scaling })).remarks).toEqual([
      { id: 'severalScaled', count: 2, longest: 1024 },
    ]);
  });

  it('stops at its limits of files and of pixels', async () => {
    const many = Array.from({ length: mostFiles + 2 }, (_, i) => file(`${i}.png`, png(300, 200)));
    const opened = await openFiles(many, { decode, pixelLimit: 10 * 1600 });
    expect(opened.pictures).toHaveLength(10);
    expect(opened.refused).toHaveLength(mostFiles - 10 + 1);
    expect(opened.refused[0]).toEqual({ id: 'tooManyFiles', fileName: '200.png', more: 1, most: mostFiles });
    expect(opened.refused.at(-1)).toEqual({
      id: 'tooManyPixels',
      fileName: '199.png',
      pixels: 11 * 1600,
      most: 10 * 1600,
    });
  });

  it('answers a thousand files at once by the pictures it takes and one refusal of the rest', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => file(`${i}.png`, png(300, 200)));
    const opened = await openFiles(many, { decode });
    expect(opened.pictures).toHaveLength(mostFiles);
    expect(opened.used).toEqual(Array.from({ length: mostFiles }, (_, place) => place));
    expect(opened.refused).toEqual([{ id: 'tooManyFiles', fileName: '200.png', more: 799, most: mostFiles }]);
  });

  it('asks before it opens anything, and remembers the answer by the place of the file', async () => {
    const files = [file('a.npy', fixture('stack.npy')), file('b.npz', fixture('plain.npz'))];
    const asked = await openFiles(files);
    expect(asked).toMatchObject({ pictures: [], refused: [], question: { kind: 'reading', file: 1 } });
    const opened = await openFiles(files, { answers: [{ file: 1, reading: '1:6x8-plane' }] });
    expect(opened.pictures.map(({ name }) => name)).toEqual([
      'a.npy[0]',
      'a.npy[1]',
      'a.npy[2]',
      'b.npz: weights',
    ]);
    expect(opened.used).toEqual([0, 1]);
  });

  it('asks once about files that hold the same arrays', async () => {
    const files = [1, 2, 3].map((n) => file(`batch_${n}.npz`, fixture('plain.npz')));
    const answers = [{ file: 0, reading: '1:6x8-plane' }];
    const opened = await openFiles(files, { answers });
    expect(opened.pictures.map(({ name }) => name)).toEqual([1, 2, 3].map((n) => `batch_${n}.npz: weights`));
  });

  it('tells how far it is, and stops when it is cancelled', async () => {
    const told: [number, FileActivity][] = [];
    const files = [file('a.png', png(300, 200)), file('b.png', png(300, 200)), file('c.png', png(300, 200))];
    const opened = await openFiles(files, {
      decode,
      onProgress: (fraction, activity) => told.push([fraction, activity]),
      isCancelled: () => told.length === 2,
    });
    expect(told).toEqual([
      [0, { fileName: 'a.png', place: 1, count: 3 }],
      [1 / 3, { fileName: 'b.png', place: 2, count: 3 }],
    ]);
    expect(opened).toMatchObject({ pictures: [], cancelled: true });
  });

  it('reports what lies on mid grey', async () => {
    const clear: DecodePhotograph = async (...file) => ({ ...(await decode(...file)), transparent: true });
    const { remarks } = await openFiles([file('a.png', png(300, 200))], { decode: clear });
    expect(remarks).toEqual([{ id: 'transparent', fileName: 'a.png' }]);
  });

  it('checks the size of a file before it reads it', async () => {
    const huge = file('huge.png', png(300, 200));
    Object.defineProperty(huge, 'size', { value: mostBytes.photograph + 1e6 });
    const opened = await openFiles([huge], { decode });
    expect(opened.refused).toEqual([
      {
        id: 'tooManyBytes',
        fileName: 'huge.png',
        holds: 'photograph',
        size: huge.size,
        most: mostBytes.photograph,
      },
    ]);
  });

  it('answers a folder or a vanished file', async () => {
    const folder = file('holiday', 'x');
    folder.slice = () =>
      ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) as Blob;
    expect((await openFiles([folder])).refused).toEqual([{ id: 'unreadable', fileName: 'holiday' }]);
  });

  it.each([
    ['empty.png', new Uint8Array(0), { id: 'empty' }],
    ['photo.heic', ftyp('heic', 'mif1'), { id: 'unreadKind', kind: 'heic' }],
    ['scan.tif', bytes('II*\0'), { id: 'unreadKind', kind: 'tiff' }],
    ['logo.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), { id: 'unreadKind', kind: 'svg' }],
    ['paper.pdf', bytes('%PDF-1.4'), { id: 'unreadKind', kind: 'pdf' }],
    ['notes.png', bytes('these are notes'), { id: 'unreadKind', kind: 'text' }],
    ['page.jpg', bytes('<!doctype html><html>'), { id: 'unreadKind', kind: 'webPage' }],
    ['film.mp4', ftyp('isom', 'mp41'), { id: 'unknownKind' }],
    ['pictures.zip', bytes('PK\x03\x04PK\x05\x06', new Uint8Array(18)), { id: 'unreadKind', kind: 'zip' }],
    ['half.zip', bytes('PK\x03\x04'), { id: 'damaged', format: 'zip', damage: { id: 'directoryMissing' } }],
    ['data.mat', bytes('# Created by Octave 8.4\n'), { id: 'unreadMat', version: 'octave' }],
    ['new.mat', fixture('v73.mat'), { id: 'unreadMat', version: 'level73' }],
    ['cut.png', png(300, 200).slice(0, 60), { id: 'photographEndsEarly', format: 'PNG' }],
    ['cut.jpg', jpeg(300, 200).slice(0, 30), { id: 'photographEndsEarly', format: 'JPEG' }],
    [
      'vast.png',
      png(20_000, 20_000),
      { id: 'photographTooLarge', width: 20_000, height: 20_000, mostMegapixels: 100 },
    ],
    ['icon.png', png(3, 3), { id: 'photographTooSmall', width: 3, height: 3, least: 4 }],
  ])('refuses %s with what is wrong with it', async (name, content, problem) => {
    const opened = await openFiles([file(name, content)], { decode: decoder(3, 3) });
    expect(opened.pictures).toEqual([]);
    expect(opened.refused).toMatchObject([{ fileName: name, ...problem }]);
  });

  it('answers a picture that is the same grey everywhere', async () => {
    const flat: DecodePhotograph = async () => ({
      image: { width: 40, height: 40, pixels: new Float32Array(1600).fill(0.5) },
      scaledFrom: undefined,
    });
    const opened = await openFiles([file('flat.png', png(40, 40))], { decode: flat });
    expect(opened.refused).toEqual([{ id: 'photographConstant', fileName: 'flat.png' }]);
  });
});
