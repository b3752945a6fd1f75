import { useCallback, useMemo, useRef, useState } from 'react';
import type { EpsilonPoint } from '../../core/autoencoder/gradientCheck/epsilonCurve.ts';
import { formatMeasured, formatSetting } from '../../format/number.ts';
import type { QuestionReply } from '../../store/ask.ts';
import type { Axis } from '../../ui/chart/axis.ts';
import { ChartFrame } from '../../ui/chart/ChartFrame.tsx';
import { ChartTable } from '../../ui/chart/ChartTable.tsx';
import { PlaceTooltip } from '../../ui/chart/PlaceTooltip.tsx';
import { type Plot, usePlot } from '../../ui/chart/plot.ts';
import { Reading } from '../../ui/chart/Reading.tsx';
import { useListbox } from '../../ui/listbox/useListbox.tsx';
import { withinRow } from '../../ui/listbox/walk.ts';
import type { PanelWords } from '../../words/en/panels.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './EpsilonChart.module.css';
import { courseEpsilon, rough } from './epsilonText.ts';

type Curves = QuestionReply<'measureEpsilons'>;

const height = 220;
const margin = { top: 10, right: 22, bottom: 34, left: 46 };
const pass = 1e-9;
const across: Axis = { scale: 'log', domain: [1e-12, 0.1], ticks: [1e-11, 1e-9, 1e-7, 1e-5, 1e-3, 0.1] };
/** The same with the ticks that a narrow chart has room for. */
const fewer: Axis = { ...across, ticks: [1e-10, 1e-7, 1e-4, 0.1] };
const up: Axis = { scale: 'log', domain: [1e-12, 10], ticks: [1e-12, 1e-9, 1e-6, 1e-3, 1] };
const format = (tick: number): string => (tick === 1 ? '1' : tick.toExponential());

/** The two Vs, both axes logarithmic. The arrow keys walk over the sizes of EPSILON, from small to large. */
export function EpsilonChart({ curves }: { readonly curves: Curves }) {
  const { epsilonCurves } = useWords('panels');
  const frame = useRef<HTMLDivElement>(null);
  const [walked, setWalked] = useState<number>();
  const [pointed, setPointed] = useState<number>();
  const hide = useCallback(() => setPointed(undefined), []);
  const float64 = useMemo(() => curves.float64.toReversed(), [curves]);
  const float32 = useMemo(() => curves.float32.toReversed(), [curves]);
  const plot = usePlot(frame, { height, margin, up, across });
  const start = Math.max(0, float64.findIndex(isCourse));
  const shown = pointed ?? walked;
  const wordsOf = (at: number): string => describe(float64[at], float32[at], epsilonCurves);

  const { boxProps, option } = useListbox<number>({
    label: epsilonCurves.chart,
    count: float64.length,
    selected: walked,
    start,
    horizontal: true,
    placeAt: ({ x }) => nearest(float64, (point) => Math.abs(plot.x(point.epsilon) + margin.left - x)),
    onPoint: setPointed,
    onPick: setWalked,
    walk: (key, from) => withinRow(key, from ?? start, float64.length),
    onSelect: setWalked,
    onLetGo: () => setWalked(undefined),
    nameOf: wordsOf,
  });
  const place = pointed === undefined ? undefined : float64[pointed];

  return (
    <div>
      <div ref={frame} {...boxProps}>
        <ChartFrame
          plot={plot}
          up={{ axis: up, format }}
          across={{ axis: plot.width < 320 ? fewer : across, title: 'EPSILON', format }}
        >
          <Notes plot={plot} passText={epsilonCurves.pass} />
          <polyline points={lineOf(float64, plot)} className={styles.float64} />
          {float64.map((point) => (
            <circle key={point.epsilon} {...centreOf(point, plot)} r={2.5} className={styles.dot64} />
          ))}
          <polyline points={lineOf(float32, plot)} className={styles.float32} />
          {float32.map((point) => (
            <rect key={point.epsilon} {...squareAt(point, plot)} className={styles.dot32} />
          ))}
          {shown !== undefined && float64[shown] && (
            <path d={`M${plot.x(float64[shown].epsilon)} 0v${height}`} className={styles.cursor} />
          )}
        </ChartFrame>
        <PlaceTooltip
          box={
            place && {
              left: plot.x(place.epsilon) + margin.left,
              top: plot.y(place.relativeDifference) + margin.top,
            }
          }
          onHide={hide}
        >
          {pointed !== undefined && wordsOf(pointed)}
        </PlaceTooltip>
        {option}
      </div>
      <ChartTable
        caption={epsilonCurves.chart}
        heads={['EPSILON', 'float64', 'float32']}
        source={curves}
        rows={() =>
          float64.map(({ epsilon, relativeDifference }, at) => [
            rough(epsilon),
            relativeDifference,
            float32[at]?.relativeDifference ?? Number.NaN,
          ])
        }
      />
      <p className={styles.legend}>
        <span>
          <i data-curve="float64" aria-hidden /> {epsilonCurves.float64Legend}
        </span>
        <span>
          <i data-curve="float32" aria-hidden /> {epsilonCurves.float32Legend}
        </span>
        <span>{epsilonCurves.subject(curves.parameters, curves.patches, curves.iteration)}</span>
      </p>
      <Reading
        text={walked === undefined ? undefined : wordsOf(walked)}
        otherwise={epsilonCurves.chartHint}
        lines={2}
      />
    </div>
  );
}

/** The course's EPSILON, and the error below which the check passes. */
function Notes({ plot, passText }: { readonly plot: Plot; readonly passText: string }) {
  const [x, y] = [plot.x(courseEpsilon), plot.y(pass)];
  return (
    <>
      <line x1={x} x2={x} y2={height} className={styles.course} />
      <text x={x + 4} y={10} className={styles.note}>
        1e-4
      </text>
      <line x2={plot.width} y1={y} y2={y} className={styles.pass} />
      <text x={4} y={y - 4} className={styles.note}>
        {passText}
      </text>
    </>
  );
}

const isCourse = ({ epsilon }: EpsilonPoint): boolean => Math.abs(Math.log10(epsilon / courseEpsilon)) < 0.01;

function centreOf({ epsilon, relativeDifference }: EpsilonPoint, plot: Plot) {
  return { cx: plot.x(epsilon), cy: plot.y(relativeDifference) };
}

function squareAt(point: EpsilonPoint, plot: Plot) {
  const { cx, cy } = centreOf(point, plot);
  return { x: cx - 2.5, y: cy - 2.5, width: 5, height: 5 };
}

function lineOf(points: readonly EpsilonPoint[], plot: Plot): string {
  return points
    .map((point) => centreOf(point, plot))
    .map(({ cx, cy }) => `${cx},${cy}`)
    .join(' ');
}

function nearest(
  points: readonly EpsilonPoint[],
  distance: (point: EpsilonPoint) => number,
): number | undefined {
  const distances = points.map(distance);
  return points.length === 0 ? undefined : distances.indexOf(Math.min(...distances));
}

function describe(
  point: EpsilonPoint | undefined,
  single: EpsilonPoint | undefined,
  words: PanelWords['epsilonCurves'],
): string {
  if (!point) return words.nothingYet;
  const epsilon = Number.isInteger(Math.log10(point.epsilon))
    ? formatSetting(point.epsilon)
    : rough(point.epsilon);
  const float32 = single && formatMeasured(single.relativeDifference);
  return words.point(epsilon, formatMeasured(point.relativeDifference), float32);
}
