import { useRef } from 'react';
import { type Axis, linearAxis, logAxis } from '../../ui/chart/axis.ts';
import { ChartFrame } from '../../ui/chart/ChartFrame.tsx';
import { ChartTable } from '../../ui/chart/ChartTable.tsx';
import { type Plot, usePlot } from '../../ui/chart/plot.ts';
import { useWords } from '../../words/useWords.ts';
import { type CurvePoint, type CurveScale, closeAxis } from './curvePoints.ts';
import type { Member } from './member.ts';
import styles from './parts.module.css';
import { lookOf } from './runLooks.ts';

interface Line extends Member {
  readonly points: readonly CurvePoint[];
}

interface CurveChartProps {
  readonly lines: readonly Line[];
  readonly at: number;
  /** Every decade, or what comes after the first steps, in which the cost falls a hundredfold. */
  readonly scale: CurveScale;
  /** What the curves run along. */
  readonly title: string;
}

const height = 240;
const margin = { left: 52, right: 22, top: 10, bottom: 36 };
/** Rows of the table for screen readers. */
const tableRows = 10;

/** The curves, a dot on each at the iteration that is shown. */
export function CurveChart({ lines, at, scale, title }: CurveChartProps) {
  const { curves: words } = useWords('compare');
  const frame = useRef<HTMLDivElement>(null);
  const all = lines.flatMap(({ points }) => points);
  const up =
    scale === 'log' ? logAxis(all.map(({ value }) => value)) : closeAxis(lines.map(({ points }) => points));
  const across = linearAxis(
    all.map(({ along }) => along),
    5,
  );
  const plot = usePlot(frame, { height, margin, up, across });
  return (
    <div ref={frame} className={styles.frame}>
      <ChartFrame plot={plot} up={{ axis: up }} across={{ axis: across, title }}>
        {lines.map((line) => (
          <Curve key={line.place} line={line} plot={plot} up={up} at={at} />
        ))}
      </ChartFrame>
      <ChartTable
        caption={words.label}
        heads={[title, ...lines.map(({ letter }) => words.run(letter))]}
        source={lines}
        rows={() => rowsOf(lines)}
      />
    </div>
  );
}

interface CurveProps {
  readonly line: Line;
  readonly plot: Plot;
  readonly up: Axis;
  readonly at: number;
}

function Curve({ line: { place, letter, points }, plot, up, at }: CurveProps) {
  const { colour, dashes } = lookOf(place);
  const drawn = points.filter(({ value }) => value >= up.domain[0] && (up.scale === 'linear' || value > 0));
  const spot = (point: CurvePoint): [number, number] => [plot.x(point.along), plot.y(point.value)];
  const path = drawn
    .map((point) =>
      spot(point)
        .map((place) => place.toFixed(1))
        .join(' '),
    )
    .join('L');
  const here = drawn.findLast(({ iteration }) => iteration <= at);
  const end = drawn.at(-1);
  return (
    <g>
      {path !== '' && (
        <path d={`M${path}`} fill="none" stroke={colour} strokeWidth={2} strokeDasharray={dashes} />
      )}
      {here && (
        <circle
          cx={spot(here)[0]}
          cy={spot(here)[1]}
          r={4.5}
          fill={colour}
          stroke="var(--surface)"
          strokeWidth={1.5}
        />
      )}
      {end && (
        <text
          x={spot(end)[0] + 7}
          y={spot(end)[1]}
          dy="0.35em"
          fill={colour}
          fontWeight={600}
          fontSize="0.8571rem"
        >
          {letter}
        </text>
      )}
    </g>
  );
}

/** Some places along the axis, with every run's value at the last point before each. */
function rowsOf(lines: readonly Line[]) {
  const furthest = Math.max(0, ...lines.flatMap(({ points }) => points.at(-1)?.along ?? 0));
  return Array.from({ length: tableRows + 1 }, (_, row) => {
    const along = (row * furthest) / tableRows;
    const values = lines.map(
      ({ points }) => points.findLast((point) => point.along <= along)?.value ?? Number.NaN,
    );
    return [Number(along.toPrecision(4)).toString(), ...values] as const;
  });
}
