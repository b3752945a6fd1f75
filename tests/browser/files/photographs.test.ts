import { describe, expect, it } from 'vitest';
import { openFiles } from '../../../src/files/openFiles.ts';
import colour16Url from '../../fixtures/files/colour16.png?url';
import grey16Url from '../../fixtures/files/grey16.png?url';
import paletteClearUrl from '../../fixtures/files/palette_clear.png?url';
import palette4Url from '../../fixtures/files/palette4.png?url';

/** Left half of one colour, right half of another, in a format the browser can write. */
async function drawn(
  type: string,
  width: number,
  height: number,
  left = '#000',
  right = '#fff',
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = left;
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = right;
  context.fillRect(width / 2, 0, width / 2, height);
  const blob = await canvas.convertToBlob({ type, quality: 0.95 });
  return new Uint8Array(await blob.arrayBuffer());
}

const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);

/** An EXIF segment that says: turn a quarter clockwise for showing (orientation 6). */
const quarterTurn = Uint8Array.from([
  ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
  ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
]);

describe('photographs in a browser', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp'])('are decoded to grey in [0, 1]: %s', async (type) => {
    const opened = await openFiles([file('picture', await drawn(type, 64, 48))]);
    expect(opened).toMatchObject({ photographs: true, remarks: [], refused: [] });
    const image = opened.pictures[0]?.image;
    expect(image).toMatchObject({ width: 64, height: 48 });
    expect(image?.pixels[10]).toBeCloseTo(0, 1);
    expect(image?.pixels[50]).toBeCloseTo(1, 1);
  });

  it('become luminance by the weights of Rec. 709', async () => {
    const opened = await openFiles([file('red.png', await drawn('image/png', 64, 64, '#f00', '#0f0'))]);
    const pixels = opened.pictures[0]?.image.pixels;
    expect(pixels?.[0]).toBeCloseTo(0.2126, 4);
    expect(pixels?.[63]).toBeCloseTo(0.7152, 4);
  });

  it('keep their colours beside it, unless they are grey', async () => {
    const red = file('red.png', await drawn('image/png', 64, 64, '#f00', '#0f0'));
    const grey = file('grey.png', await drawn('image/png', 64, 64, '#000', '#999'));
    const [coloured, plain] = (await openFiles([red, grey])).pictures;
    const colours = coloured?.colours;
    if (typeof colours !== 'object') throw new Error('the colours were not kept');
    expect(colours).toMatchObject({ width: 64, height: 64 });
    expect([...colours.rgb.subarray(0, 3), ...colours.rgb.subarray(3 * 63, 3 * 64)]).toEqual([
      ...[255, 0, 0],
      ...[0, 255, 0],
    ]);
    expect(plain?.colours).toBeUndefined();
  });

  it.each([
    ['16 bits of grey', grey16Url, 20 / 39],
    ['16 bits of colour', colour16Url, (0.2126 * 20) / 39],
    ['a palette', palette4Url, 128 / 255],
  ])('are read from PNG with %s', async (_, address, middle) => {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    const { pictures, remarks, refused } = await openFiles([file('unusual.png', bytes)]);
    expect({ remarks, refused }).toEqual({ remarks: [], refused: [] });
    expect(pictures[0]?.image).toMatchObject({ width: 40, height: 40 });
    expect(pictures[0]?.image.pixels[40 * 10]).toBeCloseTo(0, 2);
    expect(pictures[0]?.image.pixels[40 * 10 + 20]).toBeCloseTo(middle, 2);
  });

  it('are said to be transparent where a colour of their palette is', async () => {
    const bytes = new Uint8Array(await (await fetch(paletteClearUrl)).arrayBuffer());
    const { pictures, remarks } = await openFiles([file('clear.png', bytes)]);
    expect(pictures[0]?.image.pixels[0]).toBeCloseTo(128 / 255, 3);
    expect(remarks).toEqual([{ id: 'transparent', fileName: 'clear.png' }]);
  });

  it('lie on mid grey where they are transparent', async () => {
    const opened = await openFiles([file('clear.png', await drawn('image/png', 64, 64, '#0000', '#fff'))]);
    expect(opened.pictures[0]?.image.pixels[0]).toBeCloseTo(128 / 255, 4);
  });

  it('are scaled down to 1024 pixels on the longer side, and the page is told', async () => {
    const opened = await openFiles([file('wide.png', await drawn('image/png', 3000, 1500))]);
    expect(opened.pictures[0]?.image).toMatchObject({ width: 1024, height: 512 });
    expect(opened.remarks).toMatchObject([
      { id: 'scaled', from: { width: 3000, height: 1500 }, to: { width: 1024, height: 512 } },
    ]);
  });

  it('are turned as their EXIF data say', async () => {
    const jpeg = await drawn('image/jpeg', 64, 48);
    const turned = file('turned.jpg', jpeg.slice(0, 2), quarterTurn, jpeg.slice(2));
    const image = (await openFiles([turned])).pictures[0]?.image;
    expect(image).toMatchObject({ width: 48, height: 64 });
    expect(image?.pixels[5]).toBeCloseTo(0, 1);
    expect(image?.pixels[48 * 60]).toBeCloseTo(1, 1);
  });

  it('are refused one by one with what is wrong, and the good ones taken', async () => {
    const png = await drawn('image/png', 64, 48);
    const jpeg = await drawn('image/jpeg', 300, 200);
    const garbled = png.slice();
    const dataAt = String.fromCharCode(...png).indexOf('IDAT') + 4;
    garbled.fill(0x5a, dataAt, dataAt + 16);
    const opened = await openFiles([
      file('good.png', png),
      file('cut.png', png.slice(0, png.length - 20)),
      file('cut.jpg', jpeg.slice(0, jpeg.length / 2)),
      file('garbled.png', garbled),
      file('tiny.png', await drawn('image/png', 3, 20)),
      file('flat.png', await drawn('image/png', 64, 64, '#777', '#777')),
      file('sliver.png', await drawn('image/png', 4000, 12)),
    ]);
    expect(opened.pictures.map(({ name }) => name)).toEqual(['good.png']);
    expect(opened.refused).toMatchObject([
      { fileName: 'cut.png', id: 'photographEndsEarly' },
      { fileName: 'cut.jpg', id: 'photographEndsEarly' },
      { fileName: 'garbled.png', id: 'photographNotDecoded' },
      { fileName: 'tiny.png', id: 'photographTooSmall', width: 3, height: 20, scaledTo: undefined },
      { fileName: 'flat.png', id: 'photographConstant' },
      { fileName: 'sliver.png', id: 'photographTooSmall', width: 1024, height: 3, scaledTo: 1024 },
    ]);
  });
});
