import { type Drawing, fontFamily, type Shape } from './shapes.ts';

/**
 * The drawing as a PNG file.
 * @param zoom pixels of the picture per CSS pixel
 * @throws Error when the browser cannot make a picture of that size
 */
export async function drawingPng(drawing: Drawing, zoom: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(drawing.width * zoom);
  canvas.height = Math.ceil(drawing.height * zoom);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  context.scale(zoom, zoom);
  context.fillStyle = drawing.background;
  context.fillRect(0, 0, drawing.width, drawing.height);
  context.imageSmoothingEnabled = false;
  for (const shape of drawing.shapes) paint(context, shape);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`The browser cannot make a picture of ${canvas.width}×${canvas.height} pixels.`));
    }, 'image/png');
  });
}

function paint(context: CanvasRenderingContext2D, shape: Shape): void {
  switch (shape.kind) {
    case 'text': {
      const { x, y, text, size, colour, bold = false, anchor = 'start' } = shape;
      context.font = `${bold ? '600 ' : ''}${size}px ${fontFamily}`;
      context.fillStyle = colour;
      context.textAlign = anchor;
      context.fillText(text, x, y);
      break;
    }
    case 'line': {
      context.beginPath();
      for (const [x, y] of shape.points) context.lineTo(x, y);
      context.strokeStyle = shape.colour;
      context.lineWidth = shape.width;
      context.lineJoin = 'round';
      context.stroke();
      break;
    }
    case 'pixels': {
      const { x, y, width, height, picture } = shape;
      const own = document.createElement('canvas');
      own.width = picture.width;
      own.height = picture.height;
      own.getContext('2d')?.putImageData(new ImageData(picture.data, picture.width, picture.height), 0, 0);
      context.drawImage(own, x, y, width, height);
      break;
    }
    default:
      shape satisfies never;
  }
}
