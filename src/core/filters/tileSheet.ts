import { type ColourScale, colourIndex, colourTable } from './colourScale.ts';
import { blankPicture, type PixelBuffer } from './pixelBuffer.ts';
import { type SvgOptions, squaresSvg } from './pixelSvg.ts';

/** Square tiles to be drawn side by side. */
export interface TileSheetContent {
  /**
   * count × side² (in colour count × 3·side²), one tile a row, its pixels row by row, from −1 to 1: see `tileLevels`. Red, green and
   * blue levels of a tile lie one after the other.
   */
  readonly levels: ArrayLike<number>;
  /** Levels of a pixel. Default 1. In colour, the scale is that of the lines alone. */
  readonly channels?: 1 | 3;
  /** Pixels along a tile's side. */
  readonly side: number;
  /** Which tiles, in what order; by default all in theirs. */
  readonly order?: readonly number[];
  readonly scale: ColourScale;
  /** Tiles in a row. By default as the course's display_network chooses. */
  readonly columns?: number;
  /** Width of the lines between and around tiles, in tile pixels. Default 1, as in display_network. */
  readonly gap?: number;
}

export interface TileSheetOptions extends TileSheetContent {
  /** Picture pixels per tile pixel, a whole number. */
  readonly zoom: number;
  /** Interpolates between the pixels of a tile. Default false: they are squares. */
  readonly smooth?: boolean;
}

/** How tiles lie on a sheet; lengths in tile pixels. */
interface SheetLayout {
  readonly order: readonly number[];
  readonly columns: number;
  readonly rows: number;
  readonly gap: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The tiles as one picture, like the course's display_network: lines of the darkest level (black; white on the diverging
 * scale) between and around them.
 * @throws RangeError when the picture would be larger than a canvas can be.
 */
export function tileSheetPixels(options: TileSheetOptions): PixelBuffer {
  const { side, scale, zoom, smooth = false, channels = 1 } = options;
  const planes = planesOf(options.levels, side, channels);
  const layout = layOutSheet(options);
  const picture = blankPicture(layout.width, layout.height, zoom, background(scale));
  const { width, data } = picture;
  const table = colourTable(scale);
  layout.order.forEach((tile, place) => {
    const corner = tileOrigin(layout, place, side);
    for (let y = 0; y < side * zoom; y++) {
      for (let x = 0; x < side * zoom; x++) {
        const to = 4 * ((corner.y * zoom + y) * width + corner.x * zoom + x);
        planes.forEach((levels, plane) => {
          const level = smooth
            ? smoothLevel(levels, side, tile, (x + 0.5) / zoom - 0.5, (y + 0.5) / zoom - 0.5)
            : levelAt(levels, side, tile, Math.floor(x / zoom), Math.floor(y / zoom));
          const from = colourIndex(level);
          if (channels === 3) data[to + plane] = 127.5 + 127.5 * level;
          else for (let byte = 0; byte < 3; byte++) data[to + byte] = table[from + byte] as number;
        });
      }
    }
  });
  return picture;
}

/** @throws RangeError when there are no tiles, or one is asked for that is not there. */
function layOutSheet({
  levels,
  side,
  channels = 1,
  order,
  columns: wished,
  gap = 1,
}: TileSheetContent): SheetLayout {
  const count = levels.length / (channels * side * side);
  const shown = order ?? Array.from({ length: count }, (_, n) => n);
  if (shown.length === 0 || shown.some((tile) => !(Number.isInteger(tile) && tile >= 0 && tile < count))) {
    throw new RangeError(`A sheet needs tiles from 0 to ${count - 1}, not [${shown.join(', ')}].`);
  }
  const columns = wished ?? sheetColumns(shown.length);
  const rows = Math.ceil(shown.length / columns);
  return {
    order: shown,
    columns,
    rows,
    gap,
    width: gap + columns * (side + gap),
    height: gap + rows * (side + gap),
  };
}

/** Tiles in a row as in the course's display_network.m: √n, or a little more where that fills the last row. */
export function sheetColumns(count: number): number {
  const root = Math.sqrt(count);
  let columns = Math.ceil(root);
  while (count % columns !== 0 && columns < 1.2 * root) columns++;
  return columns;
}

/** The levels of all tiles, a list for each channel. */
function planesOf(levels: ArrayLike<number>, side: number, channels: 1 | 3): readonly ArrayLike<number>[] {
  if (channels === 1) return [levels];
  const pixels = side * side;
  return [0, 1, 2].map((channel) =>
    Float32Array.from({ length: levels.length / 3 }, (_, n) => {
      const start = 3 * (n - (n % pixels));
      return levels[start + channel * pixels + (n % pixels)] as number;
    }),
  );
}

/** Left and top edge, in tile pixels, of the tile at a place of the sheet. */
function tileOrigin({ columns, gap }: SheetLayout, place: number, side: number) {
  return {
    x: gap + (place % columns) * (side + gap),
    y: gap + Math.floor(place / columns) * (side + gap),
  };
}

/** The colour of the lines between tiles. */
function background(scale: ColourScale): readonly [number, number, number] {
  return scale === 'grey' ? [0, 0, 0] : [255, 255, 255];
}

function levelAt(levels: ArrayLike<number>, side: number, tile: number, x: number, y: number): number {
  return levels[(tile * side + y) * side + x] as number;
}

/** Bilinear interpolation between pixel centres; beyond the outermost they are continued. */
function smoothLevel(levels: ArrayLike<number>, side: number, tile: number, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const inside = (n: number): number => Math.max(0, Math.min(side - 1, n));
  const at = (column: number, row: number) => levelAt(levels, side, tile, inside(column), inside(row));
  const upper = at(left, top) * (left + 1 - x) + at(left + 1, top) * (x - left);
  const lower = at(left, top + 1) * (left + 1 - x) + at(left + 1, top + 1) * (x - left);
  return upper * (top + 1 - y) + lower * (y - top);
}

/** The tiles as an SVG. Pixels are squares, also where they run into each other on screen. */
export function tileSheetSvg({ title, zoom, ...content }: TileSheetContent & SvgOptions): string {
  return squaresSvg(tileSheetPixels({ ...content, zoom: 1 }), { title, zoom });
}
