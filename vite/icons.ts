import { greyPng } from './greyPng.ts';

/** Pixels along a side of the drawing in `public/favicon.svg`. */
const cells = 8;
const middleGrey = 0x80;

/**
 * The page's icon as PNG for those who cannot show `favicon.svg`: its 8×8 squares enlarged by a whole number, on the grey that
 * stands for a weight of zero.
 * @param svg the text of favicon.svg: paths that are made of rectangles `M x y h w v h H x z`, in greys `#rrggbb`
 * @param size pixels along a side of the icon
 */
export function drawIcon(svg: string, size: number): Buffer {
  const drawing = readSquares(svg);
  const zoom = Math.floor(size / cells);
  const margin = Math.floor((size - cells * zoom) / 2);
  const greys = Uint8ClampedArray.from({ length: size * size }, (_, n) => {
    const x = Math.floor(((n % size) - margin) / zoom);
    const y = Math.floor((Math.floor(n / size) - margin) / zoom);
    const inside = Math.min(x, y) >= 0 && Math.max(x, y) < cells;
    return inside ? (drawing[y * cells + x] as number) : middleGrey;
  });
  return greyPng(size, size, greys);
}

function readSquares(svg: string): Uint8ClampedArray {
  const greys = new Uint8ClampedArray(cells * cells).fill(middleGrey);
  for (const [, grey = '', path = ''] of svg.matchAll(
    /<path fill="#([0-9a-f]{2})[0-9a-f]{4}" d="([^"]*)"/g,
  )) {
    for (const [, ...numbers] of path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)H\d+z/g)) {
      const [left = 0, top = 0, across = 0, down = 0] = numbers.map(Number);
      for (let y = top; y < top + down; y++) {
        greys.fill(Number.parseInt(grey, 16), y * cells + left, y * cells + left + across);
      }
    }
  }
  return greys;
}
