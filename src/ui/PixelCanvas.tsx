import { useEffect, useRef } from 'react';
import styles from './PixelCanvas.module.css';

interface PixelCanvasProps {
  /** What it shows. */
  readonly label: string;
  /** RGBA bytes, width × height × 4. */
  readonly colours: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** One picture, pixel by pixel, as wide as its box. */
export function PixelCanvas({ label, colours, width, height }: PixelCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || colours.length !== 4 * width * height) return;
    const image = new ImageData(width, height);
    image.data.set(colours);
    context.putImageData(image, 0, 0);
  }, [colours, width, height]);
  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    />
  );
}
