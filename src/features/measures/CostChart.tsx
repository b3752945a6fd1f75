import { memo, useMemo, useRef } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { formatSetting } from '../../format/number.ts';
import type { Axis } from '../../ui/chart/axis.ts';
import { type Size, useSize } from '../../ui/useSize.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './CostChart.module.css';
import { CostReader } from './CostReader.tsx';
import { CostTooltip } from './CostTooltip.tsx';
import type { ChartSeries } from './chartSeries.ts';
import { costLines } from './costTerms.ts';
import { MarkerLabel } from './MarkerLabel.tsx';

const tickStyle = { fill: 'var(--text-muted)', fontSize: '0.8214rem', fontFamily: 'var(--font-number)' };
/** Room for the numbers of the upright axis, in rem: they are larger on large screens. */
const axisRems = 3;
const margin = { top: 8, right: 20, bottom: 0, left: 0 };

interface CostChartProps {
  readonly series: ChartSeries;
}

interface DrawingProps extends CostChartProps, Size {
  /** In CSS pixels. */
  readonly axisWidth: number;
}

/** Recharts' drawing of a series of two points or more, as large as the box around. */
export function CostChart({ series }: CostChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  return (
    <div ref={box} className={styles.box}>
      {size && <Reader series={series} size={size} />}
    </div>
  );
}

function Reader({ series, size }: CostChartProps & { readonly size: Size }) {
  const axisWidth = axisRems * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return (
    <CostReader series={series} plot={{ left: axisWidth, width: size.width - axisWidth - margin.right }}>
      <Drawing series={series} axisWidth={axisWidth} {...size} />
    </CostReader>
  );
}

// Recharts' own ResponsiveContainer measures itself while React commits, and all of the chart is then drawn in that one task.
const Drawing = memo(function Drawing({ series, width, height, axisWidth }: DrawingProps) {
  const words = useWords('panels').measures.cost;
  const { scale, points, markers } = series;
  const iterations = useSteady(series.iterations);
  const costs = useSteady(series.costs);
  return (
    <LineChart width={width} height={height} data={[...points]} margin={margin} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="var(--border)" />
      <XAxis
        dataKey="iteration"
        type="number"
        domain={iterations.domain}
        ticks={iterations.ticks}
        interval={0}
        tick={tickStyle}
        tickLine={false}
        height={20}
        stroke="var(--border-strong)"
      />
      <YAxis
        scale={scale}
        domain={costs.domain}
        ticks={costs.ticks}
        interval={0}
        tick={tickStyle}
        tickFormatter={scale === 'log' ? formatSetting : String}
        tickLine={false}
        axisLine={false}
        width={axisWidth}
        allowDataOverflow
      />
      <Tooltip content={CostTooltip} isAnimationActive={false} cursor={{ stroke: 'var(--border-strong)' }} />
      {markers.map(({ iteration, label }, place) => (
        <ReferenceLine
          // biome-ignore lint/suspicious/noArrayIndexKey: two markers may be alike; their order never changes
          key={place}
          x={iteration}
          stroke="var(--text-muted)"
          strokeDasharray="1 3"
          label={<MarkerLabel text={label} place={place} />}
        />
      ))}
      {costLines.map(({ term, colour, dashes, width }) => (
        <Line
          key={term}
          dataKey={term}
          name={words.lines[term]}
          type="linear"
          stroke={colour}
          strokeWidth={width}
          strokeDasharray={dashes}
          dot={false}
          activeDot={{ r: 3 }}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
});

/** An axis as Recharts takes it, the same object while domain and ticks are the same: for a new one it measures its ticks again. */
function useSteady({ domain, ticks }: Axis): { domain: [number, number]; ticks: number[] } {
  const spelled = JSON.stringify({ domain, ticks });
  return useMemo(() => JSON.parse(spelled), [spelled]);
}
