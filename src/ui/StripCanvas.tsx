import { useEffect, useRef } from 'react';
import styles from './Strip.module.css';
import { drawStrip, layOutStrip, type StripRow } from './strip.ts';

interface StripCanvasProps {
  readonly rows: readonly StripRow[];
  /** Pictures in a row. */
  readonly count: number;
  /** Pixels along a picture's side. */
  readonly pixels: number;
  /** CSS pixels that the strip may take. */
  readonly width: number;
  /** The most CSS pixels a picture may take. */
  readonly largest: number;
}

export const stripGap = 4;

/** Rows of square pictures, drawn in device pixels. Hidden from assistive technology: say beside it what it shows. */
export function StripCanvas({ rows, count, pixels, width, largest }: StripCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current || width === 0) return;
    const density = window.devicePixelRatio || 1;
    const layout = layOutStrip(
      Math.floor(width * density),
      count,
      rows.length,
      Math.round(stripGap * density),
      Math.floor(largest * density),
    );
    drawStrip(canvas.current, layout, rows, pixels);
    canvas.current.style.width = `${layout.width / density}px`;
  }, [rows, count, pixels, width, largest]);
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} className={styles.canvas} />
    </div>
  );
}
