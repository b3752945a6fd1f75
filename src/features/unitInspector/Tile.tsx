import { useMemo } from 'react';
import { paletteOf } from '../../core/filters/colourScale.ts';
import { layoutOf } from '../../core/patches/channels.ts';
import { useTileLook } from '../../hooks/useSession.ts';
import { GreyCanvas } from '../../ui/GreyCanvas.tsx';
import styles from './Tile.module.css';
import { pixelGreys, zeroCentredGreys } from './tileGreys.ts';

interface TileProps {
  /** side², or three times as many in colour: red, green and blue one after the other. */
  readonly values: ArrayLike<number>;
  /** Weights and patterns are drawn as the tiles are; pixels are black at 0 and white at 1. */
  readonly as: 'weights' | 'pixels';
  /** What weights are drawn against, black at −range; by default the largest of them. */
  readonly range?: number;
  /** What it shows; without it the picture is hidden from assistive technology. */
  readonly label?: string;
}

/** One square picture of pixels, grey or in colour. */
export function Tile({ values, as, range, label }: TileProps) {
  const { side } = layoutOf(values.length);
  const scale = useTileLook((look) => look.scale);
  const smooth = useTileLook((look) => look.smooth);
  const palette = useMemo(() => (as === 'weights' ? paletteOf(scale) : undefined), [as, scale]);
  const greys = useMemo(
    () => (as === 'weights' ? zeroCentredGreys(values, range) : pixelGreys(values)),
    [values, as, range],
  );
  return (
    <span className={styles.tile}>
      <GreyCanvas
        width={side}
        height={side}
        greys={greys}
        palette={palette}
        {...(label !== undefined && { label })}
        pixelated={!smooth}
      />
    </span>
  );
}
