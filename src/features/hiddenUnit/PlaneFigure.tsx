import { type PointerEvent, useRef } from 'react';
import type { PlanePoint } from '../../core/hiddenUnit/inputPlane.ts';
import styles from './PlaneFigure.module.css';
import { arcPath, placeAt, tipOf } from './planeGeometry.ts';

interface PlaneFigureProps {
  readonly point: PlanePoint;
  /** Radius that reaches the edge of the figure. */
  readonly reach: number;
  /** Whether the circle of that radius is drawn: the inputs allowed. */
  readonly circle: boolean;
  /** Called while the tip is dragged; without it the figure is only looked at. */
  readonly onMove?: (point: PlanePoint) => void;
}

const size = 200;
const centre = size / 2;
const edge = 86;

/**
 * The plane of the unit's weights (to the right) and an input: two arrows, the angle between them, and the input's
 * projection on the weights. The tip can be dragged; sliders beside it do the same by keyboard.
 */
export function PlaneFigure({ point, reach, circle, onMove }: PlaneFigureProps) {
  const svg = useRef<SVGSVGElement>(null);
  const scale = edge / reach;
  const tip = tipOf(point, scale, centre);

  const follow = (event: PointerEvent): void => {
    const box = svg.current?.getBoundingClientRect();
    if (!box || !onMove) return;
    const x = ((event.clientX - box.left) / box.width) * size;
    const y = ((event.clientY - box.top) / box.height) * size;
    onMove(placeAt(x, y, scale, centre, reach));
  };

  return (
    <svg
      ref={svg}
      viewBox={`0 0 ${size} ${size}`}
      className={styles.figure}
      data-movable={onMove !== undefined}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => event.buttons > 0 && follow(event)}
    >
      {circle && <circle cx={centre} cy={centre} r={edge} className={styles.ball} />}
      <line x1={centre - edge} x2={centre + edge} y1={centre} y2={centre} className={styles.axis} />
      <line x1={tip.x} x2={tip.x} y1={tip.y} y2={centre} className={styles.drop} />
      <line x1={centre} x2={tip.x} y1={centre} y2={centre} className={styles.projection} />
      <path d={arcPath(point.angle, 26, centre)} className={styles.angle} />
      <text {...labelOf(point.angle / 2, 38)} className={styles.label}>
        θ
      </text>
      <line x1={centre} x2={centre + edge} y1={centre} y2={centre} className={styles.weights} />
      <path d={`M${centre + edge} ${centre}l-9 -4.5v9z`} className={styles.weightsTip} />
      <text x={centre + edge - 4} y={centre + 18} className={styles.weightsLabel}>
        w
      </text>
      <line x1={centre} x2={tip.x} y1={centre} y2={tip.y} className={styles.input} />
      <circle cx={tip.x} cy={tip.y} r={onMove ? 7 : 4} className={styles.handle} />
      <text {...labelOf(point.angle, point.radius * scale + 16)} className={styles.inputLabel}>
        x
      </text>
    </svg>
  );
}

function labelOf(angle: number, radius: number) {
  return { x: centre + radius * Math.cos(angle), y: centre - radius * Math.sin(angle), dy: '0.35em' };
}
