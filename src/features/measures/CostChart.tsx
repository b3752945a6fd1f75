import { memo, useMemo } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatSetting } from '../../format/number.ts';
import type { Axis } from '../../ui/chart/axis.ts';
import { useWords } from '../../words/useWords.ts';
import { CostTooltip } from './CostTooltip.tsx';
import type { ChartSeries } from './chartSeries.ts';
import { costLines } from './costTerms.ts';
import { MarkerLabel } from './MarkerLabel.tsx';

const tickStyle = { fill: 'var(--text-muted)', fontSize: 11.5, fontFamily: 'var(--font-number)' };
const margin = { top: 8, right: 20, bottom: 0, left: 0 };

/** Recharts' drawing of a series; its module is loaded when it is first needed. */
export const CostChart = memo(function CostChart({ series }: { readonly series: ChartSeries }) {
  const words = useWords('page').measures.cost;
  const { scale, points, markers } = series;
  const iterations = useSteady(series.iterations);
  const costs = useSteady(series.costs);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={[...points]} margin={margin} accessibilityLayer title={words.chart}>
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
          width={42}
          allowDataOverflow
        />
        <Tooltip
          content={CostTooltip}
          isAnimationActive={false}
          cursor={{ stroke: 'var(--border-strong)' }}
        />
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
    </ResponsiveContainer>
  );
});

/** An axis as Recharts takes it, the same object while domain and ticks are the same: for a new one it measures its ticks again. */
function useSteady({ domain, ticks }: Axis): { domain: [number, number]; ticks: number[] } {
  const spelled = JSON.stringify({ domain, ticks });
  return useMemo(() => JSON.parse(spelled), [spelled]);
}
