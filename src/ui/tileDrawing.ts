import { layOutTiles, suitableGap, type TileGrid, tileCorner } from './tileGrid.ts';

/** Square pictures of the same size: `greys` is count × side², one a row, its pixels row by row; 0 is black. */
export interface TileSheet {
  readonly greys: Uint8ClampedArray;
  readonly count: number;
  /** Pixels along one side. */
  readonly side: number;
  /** Colours for the levels 0 to 255, three bytes each; grey without. */
  readonly palette?: Uint8ClampedArray;
  /** Pixels run into each other instead of being squares. */
  readonly smooth?: boolean;
  /** The pixels' own colours in the place of their greys, three bytes each. */
  readonly colours?: Uint8ClampedArray;
}

/** Where tiles come from: read when drawing, told about by subscription. `read` gives the same object while nothing changed. */
export interface TileSource {
  read(): TileSheet | undefined;
  subscribe(changed: () => void): () => void;
}

/**
 * Keeps a canvas showing the source's tiles, as large as its box allows: at most one drawing per animation frame, in
 * device pixels. While the page is hidden nothing is drawn.
 * @param gridChanged is told the grid in CSS pixels whenever it is another one
 * @returns a function that ends it
 */
export function keepDrawing(
  canvas: HTMLCanvasElement,
  source: TileSource,
  gridChanged: (grid: TileGrid) => void,
): () => void {
  const atlas = document.createElement('canvas');
  let shown: TileSheet | undefined;
  let grid: TileGrid | undefined;
  let asked: number | undefined;

  const draw = (): void => {
    asked = undefined;
    const sheet = source.read();
    const box = canvas.parentElement;
    const context = canvas.getContext('2d');
    if (!sheet || !box || !context) return;
    const { fitted, density } = fitCanvas(canvas, box, sheet.count);
    if (sheet !== shown) paintAtlas(atlas, sheet);
    drawTiles(context, atlas, sheet, fitted);
    const inCss = scaledGrid(fitted, 1 / density);
    if (!grid || !sameGrid(grid, inCss)) gridChanged(inCss);
    grid = inCss;
    shown = sheet;
  };
  const ask = (): void => {
    asked ??= requestAnimationFrame(draw);
  };

  const resized = new ResizeObserver(ask);
  resized.observe(canvas.parentElement ?? canvas);
  const unsubscribe = source.subscribe(ask);
  ask();
  return () => {
    if (asked !== undefined) cancelAnimationFrame(asked);
    resized.disconnect();
    unsubscribe();
  };
}

/** Gives the canvas as many pixels as the screen has under its box, and lays the tiles out in them. */
function fitCanvas(canvas: HTMLCanvasElement, box: HTMLElement, count: number) {
  const density = window.devicePixelRatio || 1;
  const width = Math.floor(box.clientWidth * density);
  const height = Math.floor(box.clientHeight * density);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.style.width = `${width / density}px`;
  canvas.style.height = `${height / density}px`;
  const gap = Math.max(1, Math.round(suitableGap(count) * density));
  return { fitted: layOutTiles(count, width, height, gap), density };
}

/** All tiles one below the other, one canvas pixel per tile pixel. */
function paintAtlas(atlas: HTMLCanvasElement, sheet: TileSheet): void {
  const height = sheet.count * sheet.side;
  if (atlas.width !== sheet.side || atlas.height !== height) {
    atlas.width = sheet.side;
    atlas.height = height;
  }
  const image = new ImageData(sheet.side, height);
  const { greys, colours, palette } = sheet;
  for (let pixel = 0; pixel < greys.length; pixel++) {
    const grey = greys[pixel] as number;
    const from = colours ?? palette;
    const place = 3 * (colours ? pixel : grey);
    for (let channel = 0; channel < 3; channel++) {
      image.data[4 * pixel + channel] = from ? (from[place + channel] as number) : grey;
    }
    image.data[4 * pixel + 3] = 255;
  }
  atlas.getContext('2d')?.putImageData(image, 0, 0);
}

function drawTiles(
  context: CanvasRenderingContext2D,
  atlas: HTMLCanvasElement,
  { count, side, smooth = false }: TileSheet,
  grid: TileGrid,
): void {
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.imageSmoothingEnabled = smooth;
  if (grid.side === 0) return;
  for (let tile = 0; tile < count; tile++) {
    const { x, y } = tileCorner(grid, tile);
    context.drawImage(atlas, 0, tile * side, side, side, x, y, grid.side, grid.side);
  }
}

function scaledGrid(grid: TileGrid, factor: number): TileGrid {
  const { side, gap, left, top } = grid;
  return { ...grid, side: side * factor, gap: gap * factor, left: left * factor, top: top * factor };
}

function sameGrid(one: TileGrid, other: TileGrid): boolean {
  return (Object.keys(one) as (keyof TileGrid)[]).every((key) => one[key] === other[key]);
}
