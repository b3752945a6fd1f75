export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Stroke {
  /** Diameter of the pen in pixels. */
  readonly width: number;
  readonly points: readonly Point[];
}

/** Side of a drawing in pixels. */
export const drawingSide = 512;

const paper = '#ffffff';
const ink = '#000000';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Black ink on white paper, whatever the page's colours are: the drawing is data. */
export function draw(context: Context, strokes: readonly Stroke[]): void {
  context.fillStyle = paper;
  context.fillRect(0, 0, drawingSide, drawingSide);
  context.strokeStyle = ink;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { width, points } of strokes) {
    const [first, ...rest] = points;
    if (!first) continue;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(first.x, first.y);
    // A point alone is a dot.
    for (const { x, y } of rest.length > 0 ? rest : [first]) context.lineTo(x, y);
    context.stroke();
  }
}

export function drawingAsPng(strokes: readonly Stroke[]): Promise<Blob> {
  const canvas = new OffscreenCanvas(drawingSide, drawingSide);
  const context = canvas.getContext('2d');
  if (context) draw(context, strokes);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** The strokes with one more point at the end of the last. */
export function extended(strokes: readonly Stroke[], point: Point): readonly Stroke[] {
  const last = strokes.at(-1);
  if (!last) return strokes;
  return [...strokes.slice(0, -1), { ...last, points: [...last.points, point] }];
}

/** The point moved, kept on the paper. */
export function moved({ x, y }: Point, dx: number, dy: number): Point {
  const onPaper = (value: number) => Math.min(drawingSide, Math.max(0, value));
  return { x: onPaper(x + dx), y: onPaper(y + dy) };
}
