import { layOutTiles, suitableGap, type TileGrid, tileCorner } from './tileGrid.ts';

/**
 * Square pictures of the same size: `greys` is count × side², one a row, its pixels row by row; 0 is black. In colour it is
 * count × 3·side², the red, green and blue levels of each picture one after the other.
 */
export interface TileSheet {
  readonly greys: Uint8ClampedArray;
  readonly count: number;
  /** Pixels along one side. */
  readonly side: number;
  /** Colours for the levels 0 to 255, three bytes each; grey without. */
  readonly palette?: Uint8ClampedArray;
  /** Pixels run into each other instead of being squares. */
  readonly smooth?: boolean;
  /** The pixels' own colours instead of greys, three bytes each. */
  readonly colours?: Uint8ClampedArray;
}

/**
 * The source of tiles: read when drawing, with a subscription to its changes. `read` gives the same object while
 * nothing changed.
 */
export interface TileSource {
  read(): TileSheet | undefined;
  subscribe(changed: () => void): () => void;
}

/** The inside of the canvas's box, in CSS pixels. */
interface Room {
  readonly width: number;
  readonly height: number;
}

interface DrawingOptions {
  /** The box scrolls: no pixel of a tile is smaller than a device pixel, and a long sheet reaches out of the box. */
  readonly scrolls?: boolean;
  /** Called with the grid in CSS pixels whenever it changes. */
  gridChanged(grid: TileGrid): void;
}

/** Milliseconds of a frame in which canvases are drawn: those that come later wait for the next frame, so that no task holds all. */
const drawingTime = 4;
let spent = { frame: 0, ms: 0 };

/** What is between the tiles and around them: zero on the grey scale, so that white and black tiles end visibly in either theme. */
const sheetColour = '#808080';

/**
 * Keeps a canvas showing the source's tiles on a grey sheet, as large as its box allows: at most one drawing per animation
 * frame, in device pixels. A box of another size is filled anew before the browser paints it. While the page is hidden nothing is
 * drawn.
 * @returns a function that ends it
 */
export function keepDrawing(
  canvas: HTMLCanvasElement,
  source: TileSource,
  { scrolls = false, gridChanged }: DrawingOptions,
): () => void {
  const atlas = document.createElement('canvas');
  let shown: TileSheet | undefined;
  let grid: TileGrid | undefined;
  let asked: number | undefined;
  let room: Room | undefined;

  const draw = (): void => {
    if (asked !== undefined) cancelAnimationFrame(asked);
    asked = undefined;
    const sheet = source.read();
    const context = sheet && room && canvas.getContext('2d');
    if (!sheet || !room || !context) return;
    const { fitted, inCss } = fitCanvas(canvas, room, sheet, scrolls);
    if (sheet !== shown) paintAtlas(atlas, sheet);
    drawTiles(context, atlas, sheet, fitted);
    if (!grid || !sameGrid(grid, inCss)) gridChanged(inCss);
    grid = inCss;
    shown = sheet;
  };
  const drawInTurn = (frame: number): void => {
    if (frame !== spent.frame) spent = { frame, ms: 0 };
    asked = spent.ms < drawingTime ? undefined : requestAnimationFrame(drawInTurn);
    if (asked !== undefined) return;
    const began = performance.now();
    draw();
    spent.ms += performance.now() - began;
  };
  const ask = (): void => {
    asked ??= requestAnimationFrame(drawInTurn);
  };

  // The observer reports once when it begins. The box is measured then, after the browser's own layout, and at no other time:
  // a drawing that asked for it would have the page laid out once more.
  const box = canvas.parentElement ?? canvas;
  const resized = new ResizeObserver(() => {
    room = { width: box.clientWidth, height: box.clientHeight };
    draw();
  });
  resized.observe(box);
  const unsubscribe = source.subscribe(ask);
  return () => {
    if (asked !== undefined) cancelAnimationFrame(asked);
    resized.disconnect();
    unsubscribe();
  };
}

/**
 * Lays the tiles out in the device pixels under the box, and puts the canvas, which is exactly as large as the sheet, in its
 * middle. @returns the grid in device pixels from the canvas's corner, and in CSS pixels from the box's
 */
function fitCanvas(canvas: HTMLCanvasElement, room: Room, { count, side }: TileSheet, scrolls: boolean) {
  const density = window.devicePixelRatio || 1;
  const gap = Math.max(1, Math.round(suitableGap(count) * density));
  const within = (length: number): number => Math.max(0, Math.floor(length * density) - 2 * gap);
  const [width, height] = [within(room.width), within(room.height)];
  const grid = layOutTiles(count, width, height, gap, scrolls ? side : 0);
  const spanOf = (tiles: number): number => tiles * (grid.side + gap) + gap;
  const [across, down] = grid.side === 0 ? [0, 0] : [spanOf(grid.columns), spanOf(grid.rows)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  canvas.style.width = `${across / density}px`;
  canvas.style.height = `${down / density}px`;
  canvas.style.marginInlineStart = `${grid.left / density}px`;
  canvas.style.marginBlockStart = `${grid.top / density}px`;
  const inCss: TileGrid = {
    ...grid,
    side: grid.side / density,
    gap: gap / density,
    left: (grid.left + gap) / density,
    top: (grid.top + gap) / density,
  };
  return { fitted: { ...grid, left: gap, top: gap }, inCss };
}

/** All tiles one below the other, one canvas pixel per tile pixel. */
function paintAtlas(atlas: HTMLCanvasElement, sheet: TileSheet): void {
  const height = sheet.count * sheet.side;
  if (atlas.width !== sheet.side || atlas.height !== height) {
    atlas.width = sheet.side;
    atlas.height = height;
  }
  const image = new ImageData(sheet.side, height);
  const { greys, count, side } = sheet;
  const pixels = count * side * side;
  const colours = greys.length === 3 * pixels ? fromPlanes(greys, side * side) : sheet.colours;
  const from = colours ?? sheet.palette;
  const { data } = image;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const grey = greys[pixel] as number;
    const place = 3 * (colours ? pixel : grey);
    for (let channel = 0; channel < 3; channel++) {
      data[4 * pixel + channel] = from ? (from[place + channel] as number) : grey;
    }
    data[4 * pixel + 3] = 255;
  }
  atlas.getContext('2d')?.putImageData(image, 0, 0);
}

/** The colours pixel by pixel, of pictures whose red, green and blue levels lie one after the other. */
function fromPlanes(planes: Uint8ClampedArray, pixels: number): Uint8ClampedArray {
  return planes.map((_, place) => {
    const start = place - (place % (3 * pixels));
    return planes[start + (place % 3) * pixels + Math.floor((place - start) / 3)] as number;
  });
}

function drawTiles(
  context: CanvasRenderingContext2D,
  atlas: HTMLCanvasElement,
  { count, side, smooth = false }: TileSheet,
  grid: TileGrid,
): void {
  context.fillStyle = sheetColour;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.imageSmoothingEnabled = smooth;
  if (grid.side === 0) return;
  for (let tile = 0; tile < count; tile++) {
    const { x, y } = tileCorner(grid, tile);
    context.drawImage(atlas, 0, tile * side, side, side, x, y, grid.side, grid.side);
  }
}

function sameGrid(one: TileGrid, other: TileGrid): boolean {
  return (Object.keys(one) as (keyof TileGrid)[]).every((key) => one[key] === other[key]);
}
