import { useEffect, useRef } from 'react';
import styles from './GreyCanvas.module.css';
import { drawGreys } from './greyDrawing.ts';

interface GreyCanvasProps {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8ClampedArray;
  /** Colours instead of the greys, three bytes for each level. */
  readonly palette?: Uint8ClampedArray | undefined;
  /** What it shows; without it the picture is hidden from assistive technology. */
  readonly label?: string;
  /** Single pixels are to be seen, as in a patch. */
  readonly pixelated?: boolean;
}

/** A grey picture as wide as its place. */
export function GreyCanvas({ width, height, greys, palette, label, pixelated = false }: GreyCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) drawGreys(canvas.current, { width, height, greys, palette });
  }, [width, height, greys, palette]);
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <canvas ref={canvas} className={styles.picture} data-pixelated={pixelated} {...naming} />;
}
