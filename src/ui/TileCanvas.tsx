import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import styles from './TileCanvas.module.css';
import { keepDrawing, type TileSource } from './tileDrawing.ts';
import type { TileGrid } from './tileGrid.ts';

export interface TileCanvasProps {
  readonly source: TileSource;
  /** What the picture shows, for those who don't see it; without it the canvas is hidden from assistive technology. */
  readonly label?: string;
  /** Whether what is around it scrolls when the tiles need more room than there is. */
  readonly scrolls?: boolean;
  /** Where the tiles lie, in CSS pixels from the box's corner. Keep it stable between renders. */
  readonly onGridChange?: (grid: TileGrid) => void;
}

/** Square grey tiles that fill the box they are in. New tiles are drawn past React, straight from the source. */
export function TileCanvas({ source, label, scrolls = false, onGridChange }: TileCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (!canvas.current) return;
    // What lies on the tiles moves with them, before the browser paints.
    const gridChanged = (grid: TileGrid): void => flushSync(() => onGridChange?.(grid));
    return keepDrawing(canvas.current, source, { scrolls, gridChanged });
  }, [source, scrolls, onGridChange]);

  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <div className={styles.box} data-scrolls={scrolls}>
      <canvas ref={canvas} className={styles.canvas} {...naming} />
    </div>
  );
}
