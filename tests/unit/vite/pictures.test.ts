import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawIcon } from '../../../vite/icons.ts';

/** Width, height and greys of one of our own PNGs: 8-bit grey, rows without a filter. */
function readGreys(png: Buffer) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const data = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  const greyAt = (x: number, y: number) => rows[y * (width + 1) + 1 + x];
  return { width, height, rows, greyAt };
}

const committed = (name: string) => readFileSync(`public/${name}`);

describe('the committed pictures', () => {
  it.each([
    ['icon-192.png', 192],
    ['icon-512.png', 512],
    ['apple-touch-icon.png', 180],
  ])('hold the icon as it is drawn in favicon.svg: %s', (name, size) => {
    // Compared unpacked: another version of zlib may pack the same rows into other bytes.
    const drawn = readGreys(drawIcon(readFileSync('public/favicon.svg', 'utf8'), size));
    const kept = readGreys(committed(name));
    expect([kept.width, kept.height]).toEqual([size, size]);
    expect(kept.rows.equals(drawn.rows)).toBe(true);
  });

  it('show the drawing’s squares at their places', () => {
    const { greyAt } = readGreys(committed('icon-192.png'));
    const at = (column: number, row: number) => greyAt(24 * column + 12, 24 * row + 12);
    expect([at(0, 0), at(1, 0), at(3, 0), at(7, 0), at(0, 7), at(7, 7)]).toEqual([
      0x80, 0x5c, 0x1c, 0xf4, 0x1c, 0x80,
    ]);
  });

  it('have the size that index.html and the manifest name', () => {
    expect(readGreys(committed('share.png'))).toMatchObject({ width: 1200, height: 630 });
    const manifest = JSON.parse(committed('manifest.webmanifest').toString()) as {
      icons: { src: string; sizes: string }[];
    };
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = readGreys(committed(src));
      expect(`${width}x${height}`).toBe(sizes);
    }
  });
});
