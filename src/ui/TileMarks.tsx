import { memo } from 'react';
import styles from './TileMarks.module.css';
import type { TileGrid } from './tileGrid.ts';
import { boxOfTile } from './tilePixel.ts';

/** A hollow ring, a filled disc, a cross, or two bars. */
export type MarkSign = 'ring' | 'disc' | 'cross' | 'bars';

export interface TileMark {
  readonly tile: number;
  /** At most one sign from each corner of the tile. */
  readonly sign: MarkSign;
}

interface TileMarksProps {
  readonly grid: TileGrid;
  readonly marks: readonly TileMark[];
}

/** Small signs in the tiles' corners: two bars at the right, the others at the left. Say in words beside them what they mean. */
export const TileMarks = memo(function TileMarks({ grid, marks }: TileMarksProps) {
  const size = Math.max(6, Math.min(11, Math.floor(grid.side / 6)));
  return marks
    .filter(({ tile }) => tile < grid.count)
    .map(({ tile, sign }) => {
      const { left, top, width } = boxOfTile(grid, tile);
      const across = sign === 'bars' ? left + width - size : left;
      return (
        <span key={`${tile}-${sign}`} className={styles.mark} style={{ left: across, top, width: size }}>
          <MarkPicture sign={sign} />
        </span>
      );
    });
});

/** The sign itself, black on white, so that it is seen on any grey. */
export function MarkPicture({ sign }: { readonly sign: MarkSign }) {
  return (
    <svg viewBox="0 0 12 12" className={styles.picture} aria-hidden="true">
      <path d="M0 0h12v12H0z" fill="#fff" />
      {sign === 'ring' && <circle cx="6" cy="6" r="3.4" fill="none" stroke="#000" strokeWidth="1.8" />}
      {sign === 'disc' && <circle cx="6" cy="6" r="4.2" />}
      {sign === 'cross' && <path d="M2.5 2.5l7 7m0-7l-7 7" stroke="#000" strokeWidth="1.8" />}
      {sign === 'bars' && <path d="M2.5 4h7m-7 4h7" stroke="#000" strokeWidth="1.9" />}
    </svg>
  );
}
