import { useMemo } from 'react';
import { TileCanvas } from '../../ui/TileCanvas.tsx';
import type { TileSheet, TileSource } from '../../ui/tileDrawing.ts';
import styles from './PatchRow.module.css';

interface PatchRowProps {
  /** count × side². */
  readonly greys: Uint8ClampedArray;
  readonly count: number;
  readonly side: number;
  readonly label: string;
  /** In the place of the greys: count × side² × 3. */
  readonly colours?: Uint8ClampedArray;
}

/** A few patches side by side. */
export function PatchRow({ greys, count, side, label, colours }: PatchRowProps) {
  const source = useMemo((): TileSource => {
    const sheet: TileSheet = { greys, count, side, ...(colours && { colours }) };
    return { read: () => sheet, subscribe: () => () => undefined };
  }, [greys, count, side, colours]);
  return (
    <div className={styles.row} style={{ aspectRatio: `${count} / 1` }}>
      <TileCanvas source={source} label={label} />
    </div>
  );
}
