import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import type { EpsilonPoint } from '../../core/autoencoder/gradientCheck/epsilonCurve.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { formatMeasured, formatSetting } from '../../ui/number.ts';
import { useWidth } from '../../ui/useWidth.ts';
import { weightsWords } from './checkWords.ts';
import styles from './EpsilonChart.module.css';
import { courseEpsilon, rough } from './epsilonWords.ts';

type Curves = QuestionReply<'measureEpsilons'>;

const height = 220;
const margin = { top: 10, right: 22, bottom: 34, left: 46 };
const epsilonDecades = { low: -12, high: -1 };
const errorDecades = { low: -12, high: 1 };
const passDecade = -9;

/** The two Vs, both axes logarithmic. One tab stop: the arrow keys walk over the sizes of EPSILON. */
export function EpsilonChart({ curves }: { readonly curves: Curves }) {
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const [pointed, setPointed] = useState<number>();
  const width = Math.max(1, useWidth(frame) - margin.left - margin.right);
  const { float64, float32 } = curves;
  const x = (epsilon: number) => share(Math.log10(epsilon), epsilonDecades) * width;
  const y = (error: number) => (1 - share(Math.log10(Math.max(error, 1e-300)), errorDecades)) * height;
  const lineOf = (points: readonly EpsilonPoint[]) =>
    points.map(({ epsilon, relativeDifference }) => `${x(epsilon)},${y(relativeDifference)}`).join(' ');

  const last = float64.length - 1;
  const at = Math.min(pointed ?? 0, Math.max(0, last));
  const nearest = ({ clientX }: PointerEvent): number => {
    const left = (frame.current?.getBoundingClientRect().left ?? 0) + margin.left;
    const distances = float64.map(({ epsilon }) => Math.abs(x(epsilon) - (clientX - left)));
    return distances.indexOf(Math.min(...distances));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // the sizes are listed from large to small: the largest stands at the right
    const steps: Record<string, number> = { ArrowRight: at - 1, ArrowLeft: at + 1, Home: last, End: 0 };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setPointed(Math.min(last, Math.max(0, next)));
  };

  return (
    <div>
      <div
        ref={frame}
        className={styles.chart}
        role="listbox"
        aria-orientation="horizontal"
        aria-label="Error of the numerical gradient for each EPSILON"
        aria-activedescendant={`${id}-${at}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => setPointed(at)}
        onPointerMove={(event) => setPointed(nearest(event))}
        onPointerLeave={({ currentTarget }) => {
          // the keyboard's place stays
          if (document.activeElement !== currentTarget) setPointed(undefined);
        }}
      >
        <svg
          width={width + margin.left + margin.right}
          height={height + margin.top + margin.bottom}
          aria-hidden="true"
        >
          <g transform={`translate(${margin.left} ${margin.top})`}>
            <Grid width={width} x={x} y={y} />
            <line x1={x(courseEpsilon)} x2={x(courseEpsilon)} y2={height} className={styles.course} />
            <text x={x(courseEpsilon) + 4} y={10} className={styles.note}>
              1e-4
            </text>
            <line x2={width} y1={y(10 ** passDecade)} y2={y(10 ** passDecade)} className={styles.pass} />
            <text x={4} y={y(10 ** passDecade) - 4} className={styles.note}>
              passes below 1e-9
            </text>
            <polyline points={lineOf(float64)} className={styles.float64} />
            {float64.map(({ epsilon, relativeDifference }) => (
              <circle
                key={epsilon}
                cx={x(epsilon)}
                cy={y(relativeDifference)}
                r={2.5}
                className={styles.dot64}
              />
            ))}
            <polyline points={lineOf(float32)} className={styles.float32} />
            {float32.map(({ epsilon, relativeDifference }) => (
              <rect
                key={epsilon}
                x={x(epsilon) - 2.5}
                y={y(relativeDifference) - 2.5}
                width={5}
                height={5}
                className={styles.dot32}
              />
            ))}
            {pointed !== undefined && float64[at] && (
              <line
                x1={x(float64[at].epsilon)}
                x2={x(float64[at].epsilon)}
                y2={height}
                className={styles.cursor}
              />
            )}
          </g>
        </svg>
        <span
          id={`${id}-${at}`}
          className={styles.option}
          role="option"
          tabIndex={-1}
          aria-selected={pointed !== undefined}
          aria-posinset={at + 1}
          aria-setsize={Math.max(1, float64.length)}
        >
          {reading(curves, at)}
        </span>
      </div>
      <p className={styles.legend}>
        <span>
          <i data-curve="float64" aria-hidden /> float64
        </span>
        <span>
          <i data-curve="float32" aria-hidden /> float32 kernel
        </span>
        <span>
          {curves.parameters} parameters, {curves.patches} patches, {weightsWords(curves.iteration)}
        </span>
      </p>
      <p className={styles.reading}>
        {pointed === undefined ? 'Point at the chart to read it.' : reading(curves, at)}
      </p>
    </div>
  );
}

interface GridProps {
  readonly width: number;
  x(epsilon: number): number;
  y(error: number): number;
}

function Grid({ width, x, y }: GridProps) {
  const stride = width < 320 ? 3 : 2;
  const errors = [-12, -9, -6, -3, 0];
  const epsilons = Array.from({ length: 12 }, (_, n) => -1 - n).filter(
    (decade) => (decade + 1) % stride === 0,
  );
  return (
    <>
      {errors.map((decade) => (
        <g key={decade} transform={`translate(0 ${y(10 ** decade)})`}>
          <line x2={width} className={styles.grid} />
          <text x={-6} dy="0.35em" className={styles.errorTick}>
            {decade === 0 ? '1' : `1e${decade}`}
          </text>
        </g>
      ))}
      {epsilons.map((decade) => (
        <text key={decade} x={x(10 ** decade)} y={height + 15} className={styles.epsilonTick}>
          1e{decade}
        </text>
      ))}
      <text x={width / 2} y={height + 31} className={styles.epsilonTick}>
        EPSILON
      </text>
    </>
  );
}

function reading({ float64, float32 }: Curves, at: number): string {
  const point = float64[at];
  if (!point) return 'Nothing is measured yet.';
  const single = float32[at];
  const second = single ? `, in float32 ${formatMeasured(single.relativeDifference)}` : '';
  const epsilon = Number.isInteger(Math.log10(point.epsilon))
    ? formatSetting(point.epsilon)
    : rough(point.epsilon);
  return `EPSILON = ${epsilon}: relative difference in float64 ${formatMeasured(point.relativeDifference)}${second}.`;
}

function share(value: number, { low, high }: { readonly low: number; readonly high: number }): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}
