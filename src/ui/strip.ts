/** A row of square pictures: RGBA bytes, count × side² × 4, one picture after the other, its pixels row by row. */
export interface StripRow {
  readonly label: string;
  readonly colours: Uint8ClampedArray;
}

/** Where a strip's pictures lie, in one unit of length. */
export interface StripLayout {
  readonly count: number;
  readonly rows: number;
  /** Side of a picture. */
  readonly side: number;
  readonly gap: number;
  readonly width: number;
  readonly height: number;
}

/** Pictures as large as the width allows, but at most `largest`; whole numbers. */
export function layOutStrip(
  width: number,
  count: number,
  rows: number,
  gap: number,
  largest: number,
): StripLayout {
  const room = Math.floor((width - gap * (count - 1)) / Math.max(count, 1));
  const side = Math.max(0, Math.min(room, largest));
  const span = (pictures: number): number => Math.max(0, pictures * side + (pictures - 1) * gap);
  return { count, rows, side, gap, width: span(count), height: span(rows) };
}

/** The column under a horizontal place, gaps counted to their left; undefined outside. */
export function columnAt({ count, side, gap }: StripLayout, x: number): number | undefined {
  const column = Math.floor(x / (side + gap));
  return column >= 0 && column < count && side > 0 ? column : undefined;
}

/** Draws the rows without smoothing; the canvas becomes as large as the layout, in device pixels. */
export function drawStrip(
  canvas: HTMLCanvasElement,
  layout: StripLayout,
  rows: readonly StripRow[],
  pixels: number,
): void {
  canvas.width = layout.width;
  canvas.height = layout.height;
  const context = canvas.getContext('2d');
  if (!context || layout.side === 0) return;
  context.imageSmoothingEnabled = false;
  const pitch = layout.side + layout.gap;
  const atlas = document.createElement('canvas');
  atlas.width = pixels;
  atlas.height = pixels * layout.count;
  rows.forEach(({ colours }, row) => {
    const image = new ImageData(pixels, pixels * layout.count);
    image.data.set(colours.subarray(0, image.data.length));
    atlas.getContext('2d')?.putImageData(image, 0, 0);
    for (let column = 0; column < layout.count; column++) {
      const { side } = layout;
      context.drawImage(atlas, 0, column * pixels, pixels, pixels, column * pitch, row * pitch, side, side);
    }
  });
}
