import type { Alignment } from '../../core/hiddenUnit/alignment.ts';
import styles from './PairFigure.module.css';
import { arcPath, arrowScale, tipOf } from './planeGeometry.ts';

interface PairFigureProps {
  readonly aligned: Alignment;
  readonly rival: Alignment;
  /** The rival at its largest length, so that the scale stays the same while its contrast is changed. */
  readonly longestRival: number;
}

const width = 200;
const height = 128;
const centre = { x: 50, y: height / 2 };
const edge = 136;
/** How far an arrow may reach: to the sides half the height, less the room for a label. */
const room = { side: 48, back: centre.x - 12, ahead: edge - 12 };

/**
 * Two patterns against the unit's weights, the better aligned one above the axis and its rival below: their lengths, their
 * angles, and how far each reaches along w, which is what counts.
 */
export function PairFigure({ aligned, rival, longestRival }: PairFigureProps) {
  const scale = Math.min(arrowScale(aligned, aligned.inputNorm, room), arrowScale(rival, longestRival, room));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.figure} aria-hidden="true">
      <line x1={8} x2={centre.x + edge} y1={centre.y} y2={centre.y} className={styles.axis} />
      <path d={`M${centre.x + edge} ${centre.y}l-9 -4.5v9z`} className={styles.weights} />
      <text x={centre.x + edge - 4} y={centre.y + 16} className={styles.weights}>
        w
      </text>
      <Arrow of={aligned} up={1} scale={scale} className={styles.aligned} />
      <Arrow of={rival} up={-1} scale={scale} className={styles.rival} />
    </svg>
  );
}

interface ArrowProps {
  readonly of: Alignment;
  /** 1: above the axis, −1: below. */
  readonly up: 1 | -1;
  readonly scale: number;
  readonly className: string | undefined;
}

function Arrow({ of: { inputNorm, angle }, up, scale, className }: ArrowProps) {
  const turned = up * (angle || 0);
  const tip = tipOf({ radius: inputNorm, angle: turned }, scale, 0);
  const [x, y] = [centre.x + tip.x, centre.y + tip.y];
  return (
    <g className={className}>
      <path
        d={arcPath(turned, 20, 0)}
        transform={`translate(${centre.x} ${centre.y})`}
        className={styles.arc}
      />
      <line x1={x} x2={x} y1={y} y2={centre.y} className={styles.drop} />
      <line x1={centre.x} x2={x} y1={centre.y - 3 * up} y2={centre.y - 3 * up} className={styles.reach} />
      <line x1={centre.x} x2={x} y1={centre.y} y2={y} className={styles.arrow} />
      <circle cx={x} cy={y} r={4} />
    </g>
  );
}
