import { useEffect, useRef } from 'react';
import styles from './GreyCanvas.module.css';

interface GreyCanvasProps {
  readonly width: number;
  readonly height: number;
  /** width × height; or three times as many, the red, green and blue levels one after the other. */
  readonly greys: Uint8ClampedArray;
  /** Colours instead of the greys, three bytes for each level. */
  readonly palette?: Uint8ClampedArray | undefined;
  /** What it shows; without it the picture is hidden from assistive technology. */
  readonly label?: string;
  /** Whether single pixels are visible, as in a patch. */
  readonly pixelated?: boolean;
}

/** A picture as wide as its place, grey unless there are three planes. */
export function GreyCanvas({ width, height, greys, palette, label, pixelated = false }: GreyCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) drawGreys(canvas.current, { width, height, greys, palette });
  }, [width, height, greys, palette]);
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <canvas ref={canvas} className={styles.picture} data-pixelated={pixelated} {...naming} />;
}

interface Greys {
  readonly width: number;
  readonly height: number;
  /** width × height; 0 is black, 255 white. In colour three such planes. */
  readonly greys: Uint8ClampedArray;
  /** Colours for the levels 0 to 255, three bytes each; grey without. */
  readonly palette?: Uint8ClampedArray | undefined;
}

/** Gives the canvas the picture's own pixels; the page's style says how large it is shown. */
function drawGreys(canvas: HTMLCanvasElement, { width, height, greys, palette }: Greys): void {
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(width, height);
  const { data } = image;
  const pixels = width * height;
  const coloured = greys.length === 3 * pixels;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const grey = greys[pixel] as number;
    for (let channel = 0; channel < 3; channel++) {
      const level = coloured ? greys[channel * pixels + pixel] : palette ? palette[3 * grey + channel] : grey;
      data[4 * pixel + channel] = level as number;
    }
    data[4 * pixel + 3] = 255;
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}
