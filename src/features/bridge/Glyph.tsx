import { useMemo } from 'react';
import styles from './Glyph.module.css';
import { glyphPath, glyphSize } from './glyph.ts';

interface GlyphProps {
  readonly feature: number;
  /** How it stands out: found features are filled, others faint. */
  readonly found?: boolean;
}

/** The sign of a true feature. What it stands for is said beside it. */
export function Glyph({ feature, found = true }: GlyphProps) {
  const path = useMemo(() => glyphPath(feature), [feature]);
  return (
    <svg
      className={styles.glyph}
      data-found={found}
      viewBox={`-1 -1 ${glyphSize + 2} ${glyphSize + 2}`}
      aria-hidden="true"
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
