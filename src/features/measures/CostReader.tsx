import { type ReactNode, useCallback, useState } from 'react';
import { formatMeasured } from '../../format/number.ts';
import { shareOfAxis } from '../../ui/chart/axis.ts';
import { ChartTable } from '../../ui/chart/ChartTable.tsx';
import { PlaceTooltip } from '../../ui/chart/PlaceTooltip.tsx';
import { useListbox } from '../../ui/listbox/useListbox.tsx';
import { withinRow } from '../../ui/listbox/walk.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './CostChart.module.css';
import type { ChartPoint, ChartSeries } from './chartSeries.ts';
import { costLines } from './costTerms.ts';

interface CostReaderProps {
  readonly series: ChartSeries;
  /** Of the box between the axes, in CSS pixels from the left of the chart. */
  readonly plot: { readonly left: number; readonly width: number };
  /** The drawing. */
  readonly children: ReactNode;
}

/**
 * The cost chart for the keyboard and for screen readers: one tab stop whose points are walked by arrow, page, Home and End keys,
 * and all numbers as a table. A mouse reads the drawing itself.
 */
export function CostReader({ series, plot, children }: CostReaderProps) {
  const { measures } = useWords('panels');
  const words = measures.cost;
  const { points } = series;
  const [iteration, setIteration] = useState<number>();
  const letGo = useCallback(() => setIteration(undefined), []);
  // The points are thinned again while the run continues; the keyboard's place is the last point up to its iteration.
  const walked = iteration === undefined ? undefined : lastUpTo(points, iteration);
  const point = walked === undefined ? undefined : points[walked];

  const nameOf = (place: number): string => {
    const at = points[place];
    if (!at) return words.empty;
    const lines = costLines.map(({ term }) => words.line(words.lines[term], formatMeasured(at[term] ?? 0)));
    return words.at(at.iteration, lines);
  };
  const { boxProps, option, focused } = useListbox<number>({
    label: words.chart,
    count: points.length,
    selected: walked,
    start: Math.max(0, points.length - 1),
    horizontal: true,
    placeAt: () => undefined,
    onPoint: () => undefined,
    onPick: () => undefined,
    walk: (key, from) => withinRow(key, from, points.length),
    onSelect: (place) => setIteration(points[place]?.iteration),
    onLetGo: letGo,
    nameOf,
  });
  const left = plot.left + shareOfAxis(point?.iteration ?? 0, series.iterations) * plot.width;
  return (
    <>
      <div {...boxProps} className={`${boxProps.className} ${styles.reader}`}>
        <div className={styles.reader} aria-hidden="true">
          {children}
        </div>
        {focused && point && <div className={styles.walked} style={{ left }} />}
        <PlaceTooltip box={focused && point ? { left, width: 0, top: '25%' } : undefined} onHide={letGo}>
          {walked !== undefined && nameOf(walked)}
        </PlaceTooltip>
        {option}
      </div>
      <ChartTable
        caption={words.chart}
        heads={[words.iterations, ...costLines.map(({ term }) => words.lines[term])]}
        source={points}
        rows={() => points.map((one) => rowOf(one))}
      />
    </>
  );
}

const rowOf = (point: ChartPoint) =>
  [String(point.iteration), ...costLines.map(({ term }) => point[term] ?? 0)] as const;

function lastUpTo(points: readonly ChartPoint[], iteration: number): number | undefined {
  const place = points.findLastIndex((point) => point.iteration <= iteration);
  return place < 0 ? undefined : place;
}
