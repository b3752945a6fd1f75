import { type PointerEvent, useRef } from 'react';
import type { PlanePoint } from '../../core/hiddenUnit/inputPlane.ts';
import { ranges } from '../../presets/ranges.ts';
import { beginsDrag, Grip } from '../../ui/drag.tsx';
import { dotProductOf, placeAt, tipOf } from './planeGeometry.ts';
import styles from './TwoVectors.module.css';

interface TwoVectorsProps {
  readonly w: PlanePoint;
  readonly x: PlanePoint;
  readonly onMoveW: (point: PlanePoint) => void;
  readonly onMoveX: (point: PlanePoint) => void;
}

const size = 200;
const centre = size / 2;
const edge = 88;
const reach = ranges.vectorLength.max;
const scale = edge / reach;

/** Two arrows whose tips can be dragged, and the projection of one on the line of the other. Sliders beside it do the same. */
export function TwoVectors({ w, x, onMoveW, onMoveX }: TwoVectorsProps) {
  const dragged = useRef<(point: PlanePoint) => void>(undefined);
  const tipW = tipOf(w, scale, centre);
  const tipX = tipOf(x, scale, centre);
  const { projection } = dotProductOf(w, x);
  const foot = tipOf({ radius: projection, angle: w.angle }, scale, centre);
  const end = tipOf({ radius: reach, angle: w.angle }, scale, centre);
  const start = tipOf({ radius: -reach, angle: w.angle }, scale, centre);

  const placeOf = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = ((event.clientX - box.left) / box.width) * size;
    const down = ((event.clientY - box.top) / box.height) * size;
    return { across, down, point: placeAt(across, down, scale, centre, reach) };
  };
  const take = (event: PointerEvent<SVGSVGElement>): void => {
    if (!beginsDrag(event)) return;
    const { across, down, point } = placeOf(event);
    const toW = Math.hypot(across - tipW.x, down - tipW.y);
    const toX = Math.hypot(across - tipX.x, down - tipX.y);
    dragged.current = toX <= toW ? onMoveX : onMoveW;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current(point);
  };

  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      className={styles.figure}
      aria-hidden="true"
      onPointerDown={take}
      onPointerMove={(event) =>
        event.currentTarget.hasPointerCapture(event.pointerId) && dragged.current?.(placeOf(event).point)
      }
    >
      <circle cx={centre} cy={centre} r={edge} className={styles.ground} />
      <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} className={styles.axis} />
      <line x1={tipX.x} y1={tipX.y} x2={foot.x} y2={foot.y} className={styles.drop} />
      <line
        x1={centre}
        y1={centre}
        x2={foot.x}
        y2={foot.y}
        className={styles.projection}
        data-negative={projection < 0}
      />
      <Arrow name="w" tip={tipW} point={w} className={styles.w} />
      <Arrow name="x" tip={tipX} point={x} className={styles.x} />
    </svg>
  );
}

interface ArrowProps {
  readonly name: string;
  readonly tip: { readonly x: number; readonly y: number };
  readonly point: PlanePoint;
  readonly className: string | undefined;
}

function Arrow({ name, tip, point, className }: ArrowProps) {
  const label = tipOf({ ...point, radius: Math.max(point.radius + 0.34, 0.4) }, scale, centre);
  return (
    <g className={className}>
      <line x1={centre} y1={centre} x2={tip.x} y2={tip.y} />
      <circle cx={tip.x} cy={tip.y} r={7} />
      <Grip {...tip} />
      <text x={label.x} y={label.y} dy="0.35em">
        {name}
      </text>
    </g>
  );
}
