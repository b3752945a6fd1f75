import type { PointerEvent } from 'react';
import { formatMeasured } from '../../../format/number.ts';
import { scrubbable } from '../../../notes/structure/figures.ts';
import { ranges } from '../../../presets/ranges.ts';
import { beginsDrag, Grip } from '../../../ui/drag.tsx';
import { fitted } from '../../../ui/scale.ts';
import { useRoom } from '../room.ts';
import { FigureRange } from './FigureRange.tsx';
import styles from './Figures.module.css';
import { useFigure, useReport } from './figure.ts';
import { pointedAt, reach, toPlane } from './planePoint.ts';

/** The two pictures of the dot product of w, of length 1, and x, which can be dragged in both. */
export function DotProduct() {
  const { reading } = useRoom();
  const words = reading.figures;
  const { settings, change, report } = useFigure('dotProduct');
  const { inputAngle: angle, inputLength: length } = settings;
  const x = toPlane({ angle, length });
  const cosine = Math.cos((angle * Math.PI) / 180);
  useReport(report, { dotProduct: x.x, cosine });
  const drag = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.type === 'pointerdown' && beginsDrag(event))
      event.currentTarget.setPointerCapture(event.pointerId);
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const pointed = pointedAt(event.currentTarget.getBoundingClientRect(), event.clientX, event.clientY);
    change({
      inputAngle: fitted(Math.round(pointed.angle), scrubbable.inputAngle),
      inputLength: fitted(Math.round(pointed.length * 100) / 100, ranges.vectorLength),
    });
  };
  const plane = {
    className: styles.plane,
    viewBox: `${-reach * 50} ${-reach * 50} ${reach * 100} ${reach * 100}`,
    onPointerDown: drag,
    onPointerMove: drag,
  } as const;
  const names = reading.settings;
  return (
    <div className={styles.stack}>
      <div className={styles.pair}>
        <div>
          <h4>{words.lengthAndAngle}</h4>
          <svg {...plane} aria-hidden="true">
            <circle r={50} className={styles.ball} />
            <path d={arc(angle)} className={styles.ball} />
            <Vectors x={x} />
          </svg>
        </div>
        <div>
          <h4>{words.shadow}</h4>
          <svg {...plane} aria-hidden="true">
            <line x1={-reach * 50} x2={reach * 50} className={styles.ball} />
            <line x1={x.x * 50} y1={-x.y * 50} x2={x.x * 50} y2={0} className={styles.drop} />
            <line x2={x.x * 50} className={styles.shadow} />
            <Vectors x={x} />
          </svg>
        </div>
      </div>
      <FigureRange
        name={names.inputAngle}
        value={angle}
        range={scrubbable.inputAngle}
        onChange={(value) => change({ inputAngle: value })}
      />
      <FigureRange
        name={names.inputLength}
        value={length}
        range={ranges.vectorLength}
        onChange={(value) => change({ inputLength: value })}
      />
      <p className={styles.reading} role="status">
        {words.angleBetween(angle, formatMeasured(x.x))}
      </p>
      <p className={styles.note}>{words.drag}</p>
    </div>
  );
}

function Vectors({ x }: { readonly x: { readonly x: number; readonly y: number } }) {
  return (
    <>
      <line x2={50} className={styles.w} />
      <line x2={x.x * 50} y2={-x.y * 50} className={styles.x} />
      <circle cx={x.x * 50} cy={-x.y * 50} r={5} className={styles.handle} />
      <Grip x={x.x * 50} y={-x.y * 50} size={32} />
      <text x={54} y={4}>
        w
      </text>
      <text x={x.x * 50 + 7} y={-x.y * 50 - 5}>
        x
      </text>
    </>
  );
}

/** A small arc from w to x. */
function arc(degrees: number): string {
  const end = toPlane({ angle: degrees, length: 20 });
  return `M20 0A20 20 0 0 ${degrees > 0 ? 0 : 1} ${end.x} ${-end.y}`;
}
