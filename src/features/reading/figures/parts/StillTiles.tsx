import { useMemo } from 'react';
import type { NetworkShape } from '../../../../core/autoencoder/shape.ts';
import { tileLevels } from '../../../../core/filters/tileLevels.ts';
import { tileSide } from '../../../../core/filters/tiles.ts';
import { TileCanvas } from '../../../../ui/TileCanvas.tsx';
import type { TileSource } from '../../../../ui/tileDrawing.ts';
import styles from '../Figures.module.css';

interface StillTilesProps {
  /** hiddenSize × visibleSize, unit by unit. Keep it stable between renders. */
  readonly weights: ArrayLike<number>;
  readonly shape: NetworkShape;
  /** What the picture shows; it stands below it, too. */
  readonly label: string;
}

/** The tiles of a network that is not being trained, each on its own scale. */
export function StillTiles({ weights, shape, label }: StillTilesProps) {
  const source = useMemo<TileSource>(() => {
    const levels = tileLevels(Float64Array.from(weights), shape, 'perUnit');
    const greys = Uint8ClampedArray.from(levels, (level) => 127.5 + 127.5 * level);
    const sheet = { greys, count: shape.hiddenSize, side: tileSide(shape), smooth: false };
    return { read: () => sheet, subscribe: () => () => undefined };
  }, [weights, shape]);
  return (
    <div className={styles.stack}>
      <div className={styles.tiles}>
        <TileCanvas source={source} label={label} />
      </div>
      <p className={styles.note}>{label}</p>
    </div>
  );
}
