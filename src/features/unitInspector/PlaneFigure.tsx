import { type PointerEvent, useId, useRef } from 'react';
import type { PlanePoint } from '../../core/hiddenUnit/inputPlane.ts';
import { ranges } from '../../presets/ranges.ts';
import { beginsDrag, Grip } from '../../ui/drag.tsx';
import styles from './PlaneFigure.module.css';
import { arcPath, placeAt, tipOf } from './planeGeometry.ts';

interface PlaneFigureProps {
  readonly point: PlanePoint;
  /** How strongly the disc is shaded at equal steps from its left to its right edge, 0 to 1: the unit's activation there. */
  readonly shades: readonly number[];
  readonly onMove: (point: PlanePoint) => void;
}

const size = 200;
const centre = size / 2;
const edge = 86;

const reach = ranges.inputLength.max;
/** SVG units of a length of 1. */
const unit = edge / reach;
/** How near to the circle ‖x‖ = 1 the tip is held to it. */
const snap = 0.06;

/**
 * The plane of the unit's weights (to the right) and an input, with the circle ‖x‖ = 1: two arrows, the angle between them, and
 * the input's projection on the weights. The tip can be dragged; sliders beside it do the same by keyboard.
 */
export function PlaneFigure({ point, shades, onMove }: PlaneFigureProps) {
  const svg = useRef<SVGSVGElement>(null);
  const shading = useId();
  const tip = tipOf(point, unit, centre);

  const follow = (event: PointerEvent): void => {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return;
    const x = ((event.clientX - box.left) / box.width) * size;
    const y = ((event.clientY - box.top) / box.height) * size;
    const place = placeAt(x, y, unit, centre, reach);
    onMove(Math.abs(place.radius - 1) < snap ? { ...place, radius: 1 } : place);
  };

  return (
    <svg
      ref={svg}
      viewBox={`0 0 ${size} ${size}`}
      className={styles.figure}
      aria-hidden="true"
      onPointerDown={(event) => {
        if (!beginsDrag(event)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
    >
      <circle cx={centre} cy={centre} r={edge} className={styles.around} />
      <linearGradient id={shading}>
        {shades.map((shade, n) => (
          <stop
            // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place
            key={n}
            offset={n / (shades.length - 1)}
            className={styles.shade}
            stopOpacity={0.55 * shade}
          />
        ))}
      </linearGradient>
      <circle cx={centre} cy={centre} r={edge} fill={`url(#${shading})`} />
      <circle cx={centre} cy={centre} r={unit} className={styles.ball} />
      <line x1={centre - edge} x2={centre + edge} y1={centre} y2={centre} className={styles.axis} />
      <line x1={tip.x} x2={tip.x} y1={tip.y} y2={centre} className={styles.drop} />
      <line x1={centre} x2={tip.x} y1={centre} y2={centre} className={styles.projection} />
      <path d={arcPath(point.angle, 26, centre)} className={styles.angle} />
      <text {...labelOf(point.angle / 2, 38)} className={styles.label}>
        θ
      </text>
      <line x1={centre} x2={centre + unit} y1={centre} y2={centre} className={styles.weights} />
      <path d={`M${centre + unit} ${centre}l-9 -4.5v9z`} className={styles.weightsTip} />
      <text x={centre + unit - 14} y={centre + 16} className={styles.weightsLabel}>
        w
      </text>
      <line x1={centre} x2={tip.x} y1={centre} y2={tip.y} className={styles.input} />
      <circle cx={tip.x} cy={tip.y} r={7} className={styles.handle} />
      <Grip {...tip} />
      <text {...labelOf(point.angle, point.radius * unit + 16)} className={styles.inputLabel}>
        x
      </text>
    </svg>
  );
}

function labelOf(angle: number, radius: number) {
  return { x: centre + radius * Math.cos(angle), y: centre - radius * Math.sin(angle), dy: '0.35em' };
}
