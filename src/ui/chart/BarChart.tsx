import { useCallback, useRef, useState } from 'react';
import { useListbox } from '../listbox/useListbox.tsx';
import { withinRow } from '../listbox/walk.ts';
import { type Axis, linearAxis } from './axis.ts';
import styles from './BarChart.module.css';
import { barAt, barSpan, barsPath } from './bars.ts';
import { ChartFrame, LevelLine } from './ChartFrame.tsx';
import { ChartTable } from './ChartTable.tsx';
import { PlaceTooltip } from './PlaceTooltip.tsx';
import { usePlot } from './plot.ts';

export interface BarLayer {
  /** Numbers of its bars; by default all. Later layers are drawn above. */
  readonly bars?: readonly number[];
  readonly className: string | undefined;
}

interface BarChartProps {
  readonly label: string;
  readonly values: ArrayLike<number>;
  readonly axis: Axis;
  format?(tick: number): string;
  readonly height: number;
  /** Room for the ticks at the left. */
  readonly left: number;
  readonly layers: readonly BarLayer[];
  /** A value that is drawn as a line over all bars. */
  readonly target?: { readonly value: number; readonly symbol: string };
  readonly selected: number | undefined;
  onSelect(bar: number | undefined): void;
  nameOf(bar: number): string;
  /** Heads of the table for screen readers: what a bar is, and what its value is. */
  readonly heads: readonly [bar: string, value: string];
}

const nowhere: Axis = linearAxis([1]);

/** A bar for each value. One tab stop: arrow, page, Home and End keys select a bar; a mouse shows its value. */
export function BarChart(props: BarChartProps) {
  const { label, values, axis, format, height, left, layers, target, onSelect, nameOf, heads } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number>();
  const hide = useCallback(() => setPointed(undefined), []);
  const margin = { left, right: target ? 14 : 0, top: 8, bottom: 8 };
  const plot = usePlot(frame, { height, margin, up: axis, across: nowhere });
  const count = values.length;
  const selected = props.selected !== undefined && props.selected < count ? props.selected : undefined;
  const shown = pointed !== undefined && pointed < count ? pointed : undefined;

  const { boxProps, option } = useListbox<number>({
    label,
    count,
    selected,
    horizontal: true,
    placeAt: ({ x }) => barAt(x - left, count, plot.width),
    onPoint: setPointed,
    onPick: onSelect,
    walk: (key, from) => withinRow(key, from, count),
    onSelect,
    onLetGo: () => onSelect(undefined),
    nameOf,
  });

  return (
    <>
      <div ref={frame} {...boxProps}>
        <ChartFrame plot={plot} up={{ axis, ...(format && { format }) }}>
          {layers.map(({ bars, className }) => (
            <path key={className} d={barsPath(values, plot, bars)} className={className} />
          ))}
          {shown !== undefined && <path d={barsPath(values, plot, [shown])} className={styles.pointed} />}
          {selected !== undefined && (
            <path d={barsPath(values, plot, [selected])} className={styles.selected} />
          )}
          {target && <LevelLine plot={plot} label={target.symbol} value={target.value} />}
        </ChartFrame>
        <PlaceTooltip box={shown === undefined ? undefined : boxOf(shown)} onHide={hide}>
          {shown !== undefined && nameOf(shown)}
        </PlaceTooltip>
        {option}
      </div>
      <ChartTable
        caption={label}
        heads={heads}
        source={values}
        rows={() => Array.from(values, (value, bar) => [String(bar + 1), value] as const)}
      />
    </>
  );

  function boxOf(bar: number) {
    const span = barSpan(bar, count, plot.width);
    return { left: left + span.x, width: span.width, top: margin.top + plot.y(values[bar] as number) };
  }
}
