import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isComplete } from '../../../../src/files/photograph/completeness.ts';
import { readDimensions } from '../../../../src/files/photograph/dimensions.ts';
import { coloursOf, isColoured, luminance } from '../../../../src/files/photograph/luminance.ts';
import { type FileKind, recognise } from '../../../../src/files/recognise.ts';
import { assertProperty } from '../../assertProperty.ts';
import { fixture } from '../fixture.ts';
import { bmp, bytes, ftyp, gif, jpeg, png, webp } from './samples.ts';

const pictures: [FileKind, Uint8Array][] = [
  ['png', png(300, 200)],
  ['jpeg', jpeg(300, 200)],
  ['gif', gif(300, 200)],
  ['bmp', bmp(300, 200)],
  ['bmp', bmp(300, -200)],
  ['webp', webp('VP8 ', 300, 200)],
  ['webp', webp('VP8L', 300, 200)],
  ['webp', webp('VP8X', 300, 200)],
];

describe('recognise', () => {
  it.each([
    ...pictures,
    ['avif', ftyp('avif', 'mif1', 'miaf')],
    ['avif', ftyp('mif1', 'avif')],
    ['heic', ftyp('heic', 'mif1')],
    ['unknown', ftyp('isom', 'mp41')],
    ['tiff', bytes('II*\0', [8, 0, 0, 0])],
    ['pdf', bytes('%PDF-1.7')],
    ['svg', bytes('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['webPage', bytes('<!DOCTYPE html><html><body><svg></svg></body></html>')],
    ['text', bytes('BMW is a maker of cars, and this is a text')],
    ['zip', bytes('PK\x03\x04', [0, 0])],
    ['gzip', bytes('\x1f\x8b', [8, 0])],
    ['mat5', fixture('workspace_v7.mat')],
    ['mat5', fixture('big_double.mat')],
    ['hdf5', fixture('v73.mat')],
    ['unknown', new Uint8Array(0)],
    ['unknown', Uint8Array.of(1, 2, 3, 0)],
  ] satisfies [FileKind, Uint8Array][])('tells a %s from its bytes', (kind, content) => {
    expect(recognise(content)).toBe(kind);
  });
});

describe('readDimensions', () => {
  it.each(pictures)('reads the size of a %s from its header', (kind, content) => {
    expect(readDimensions(content, kind)).toEqual({ width: 300, height: 200 });
  });

  it('takes the largest extent of an AVIF', () => {
    const extent = (width: number, height: number) =>
      bytes('ispe', [0, 0, 0, 0], [0, 0, width >> 8, width & 255], [0, 0, height >> 8, height & 255]);
    const avif = bytes(ftyp('avif'), extent(32, 16), extent(300, 200));
    expect(readDimensions(avif, 'avif')).toEqual({ width: 300, height: 200 });
    expect(readDimensions(ftyp('avif'), 'avif')).toBeUndefined();
  });
});

describe('isComplete', () => {
  it.each(pictures)('knows a whole %s from one that breaks off', (kind, content) => {
    expect(isComplete(content, kind)).toBe(true);
    expect(isComplete(content.slice(0, content.length - 3), kind)).toBe(false);
  });

  it('does not mind junk between the segments of a JPEG, nor a wrong size in a BMP', () => {
    const whole = jpeg(300, 200);
    const frame = 2 + 8;
    const junk = new Uint8Array([...whole.slice(0, frame), 0x12, 0x34, 0, ...whole.slice(frame)]);
    expect(readDimensions(junk, 'jpeg')).toEqual({ width: 300, height: 200 });
    expect(isComplete(junk, 'jpeg')).toBe(true);
    expect(isComplete(bmp(300, 200, 1_000_000), 'bmp')).toBe(true);
  });
});

describe('header readers on damaged files', () => {
  it('never throw and always end', () => {
    const mutant = fc.record({
      picture: fc.constantFrom(...pictures),
      at: fc.nat(120),
      byte: fc.nat(255),
      keep: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    assertProperty(
      fc.property(mutant, ({ picture: [kind, content], at, byte, keep }) => {
        const damaged = content.slice(0, Math.ceil(content.length * keep));
        if (at < damaged.length) damaged[at] = byte;
        readDimensions(damaged, kind);
        isComplete(damaged, kind);
        recognise(damaged);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('luminance', () => {
  it('weighs red, green and blue as Rec. 709 does, and white is 1', () => {
    const rgba = Uint8ClampedArray.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255);
    const { image, transparent } = luminance(rgba, 2, 2);
    expect(transparent).toBe(false);
    [0.2126, 0.7152, 0.0722, 1].forEach((value, index) => {
      expect(image.pixels[index]).toBeCloseTo(value, 6);
    });
  });

  it('is mid grey where nothing covers it, and halfway there where half does', () => {
    const rgba = Uint8ClampedArray.of(255, 255, 255, 0, 255, 255, 255, 51);
    const { image, transparent } = luminance(rgba, 2, 1);
    expect(transparent).toBe(true);
    expect(image.pixels[0]).toBeCloseTo(128 / 255, 6);
    expect(image.pixels[1]).toBeCloseTo(0.8 * (128 / 255) + 0.2, 6);
  });
});

describe('the colours of a photograph', () => {
  it('have the luminance that is taken of it, also where it is transparent', () => {
    const pixels = fc.array(fc.nat(255), { minLength: 4 * 6, maxLength: 4 * 6 });
    assertProperty(
      fc.property(pixels, (bytes) => {
        const rgba = Uint8ClampedArray.from(bytes);
        const { rgb } = coloursOf(rgba, 3, 2);
        const { image } = luminance(rgba, 3, 2);
        image.pixels.forEach((luma, n) => {
          const [red = 0, green = 0, blue = 0] = rgb.subarray(3 * n);
          expect(Math.abs(0.2126 * red + 0.7152 * green + 0.0722 * blue - 255 * luma)).toBeLessThan(0.51);
        });
      }),
    );
  });

  it('are looked for in every pixel', () => {
    const grey = new Uint8ClampedArray(400).fill(77);
    expect(isColoured(grey)).toBe(false);
    for (const channel of [1, 2]) {
      const coloured = grey.slice();
      coloured[396 + channel] = 78;
      expect(isColoured(coloured)).toBe(true);
    }
  });
});
