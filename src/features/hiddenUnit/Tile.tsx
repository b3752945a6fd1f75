import { useMemo } from 'react';
import { GreyPicture } from '../../ui/GreyPicture.tsx';
import { pixelGreys, zeroCentredGreys } from './pictureOf.ts';
import styles from './Tile.module.css';

interface TileProps {
  /** side². */
  readonly values: ArrayLike<number>;
  /** Weights are grey at zero, pixels black at 0 and white at 1. */
  readonly as: 'weights' | 'pixels';
  /** What it shows; without it the picture is hidden from assistive technology. */
  readonly label?: string;
}

/** One square picture of pixels. */
export function Tile({ values, as, label }: TileProps) {
  const side = Math.sqrt(values.length);
  const greys = useMemo(
    () => (as === 'weights' ? zeroCentredGreys(values) : pixelGreys(values)),
    [values, as],
  );
  return (
    <span className={styles.tile}>
      <GreyPicture
        width={side}
        height={side}
        greys={greys}
        {...(label !== undefined && { label })}
        pixelated
      />
    </span>
  );
}
