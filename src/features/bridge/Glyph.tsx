import { useMemo } from 'react';
import styles from './Glyph.module.css';
import { glyphPath, glyphSize } from './glyph.ts';

interface GlyphProps {
  readonly feature: number;
  /** How it is drawn: found features have a frame, those not found are faint; left out where it is not about finding. */
  readonly found?: boolean;
}

/** The pattern of a true feature. The text beside it names the feature. */
export function Glyph({ feature, found }: GlyphProps) {
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
