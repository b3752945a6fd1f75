import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { formatMeasured } from '../../format/number.ts';
import { useSelection } from '../../hooks/useSession.ts';
import { ChartFrame, UprightLine } from '../../ui/chart/ChartFrame.tsx';
import { PlaceTooltip } from '../../ui/chart/PlaceTooltip.tsx';
import { usePlot } from '../../ui/chart/plot.ts';
import { Reading } from '../../ui/chart/Reading.tsx';
import { useListbox } from '../../ui/listbox/useListbox.tsx';
import { withinRow } from '../../ui/listbox/walk.ts';
import type { PanelWords } from '../../words/en/panels.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './DivergenceChart.module.css';
import { curvePath, divergenceAxes, type View } from './divergenceChart.ts';
import { stateText } from './unitText.ts';
import type { UnitRow, Units } from './useUnits.ts';

const height = 170;
const margin = { left: 46, right: 12, top: 14, bottom: 34 };
/** CSS pixels within which a dot is pointed at. */
const reach = 14;

interface DivergenceChartProps extends Pick<Units, 'rows' | 'rho'> {
  readonly view: View;
}

/**
 * Dots on the curve KL(ρ ‖ ρ̂). The arrow keys go from unit to unit in the order of ρ̂. The table of units beside it holds the
 * same numbers for screen readers.
 */
export function DivergenceChart({ rows, rho, view }: DivergenceChartProps) {
  const { sparsity } = useWords('panels');
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const unit = useSelection((selection) => selection.unit);
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const [pointed, setPointed] = useState<number>();
  const hide = useCallback(() => setPointed(undefined), []);
  const axes = useMemo(() => divergenceAxes(rows, rho, view), [rows, rho, view]);
  const inOrder = useMemo(() => [...rows].sort((a, b) => a.rhoHat - b.rhoHat || a.unit - b.unit), [rows]);
  const plot = usePlot(frame, { height, margin, ...axes });
  const spot = ({ rhoHat, divergence }: UnitRow) => ({ x: plot.x(rhoHat), y: plot.y(divergence) });
  const selected = unit === undefined ? undefined : rows[unit];
  const place = selected && inOrder.indexOf(selected);
  const shown = pointed === undefined ? undefined : rows[pointed];

  const { boxProps, option } = useListbox<number>({
    label: sparsity.chart,
    count: rows.length,
    selected: place,
    horizontal: true,
    placeAt: ({ x, y }) =>
      nearest(rows, (row) => Math.hypot(spot(row).x + margin.left - x, spot(row).y + margin.top - y)),
    onPoint: setPointed,
    onPick: selectUnit,
    walk: (key, from) => withinRow(key, from, rows.length),
    onSelect: (next) => selectUnit(inOrder[next]?.unit),
    onLetGo: () => selectUnit(undefined),
    nameOf: (at) => (inOrder[at] ? describe(inOrder[at], sparsity) : sparsity.noUnitYet),
  });

  return (
    <div>
      <div ref={frame} {...boxProps}>
        <ChartFrame
          plot={plot}
          up={{ axis: axes.up, title: 'KL' }}
          across={{ axis: axes.across, title: sparsity.meanActivation }}
        >
          <UprightLine plot={plot} value={rho} label="ρ" />
          <clipPath id={`${id}-box`}>
            <rect x={0} y={-1} width={plot.width} height={height + 2} />
          </clipPath>
          <path d={curvePath(rho, axes, plot)} className={styles.curve} clipPath={`url(#${id}-box)`} />
          {rows.map((row) => (
            <circle
              key={row.unit}
              cx={spot(row).x}
              cy={spot(row).y}
              r={rows.length > 100 ? 3 : 4}
              className={row.report && row.report.state !== 'working' ? styles.idle : styles.dot}
            />
          ))}
          {shown && <circle cx={spot(shown).x} cy={spot(shown).y} r={6} className={styles.pointed} />}
          {selected && (
            <circle cx={spot(selected).x} cy={spot(selected).y} r={6} className={styles.selected} />
          )}
        </ChartFrame>
        <PlaceTooltip
          box={shown && { left: spot(shown).x + margin.left, top: spot(shown).y + margin.top }}
          onHide={hide}
        >
          {shown && describe(shown, sparsity)}
        </PlaceTooltip>
        {option}
      </div>
      <Reading
        text={selected && sparsity.sentence(describe(selected, sparsity))}
        otherwise={sparsity.chartHint}
      />
    </div>
  );
}

function describe(row: UnitRow, words: PanelWords['sparsity']): string {
  const { unit, rhoHat, divergence } = row;
  return words.unit(unit + 1, formatMeasured(rhoHat), formatMeasured(divergence), stateText(row, words));
}

function nearest(rows: readonly UnitRow[], distance: (row: UnitRow) => number): number | undefined {
  let best: UnitRow | undefined;
  for (const row of rows) if (!best || distance(row) < distance(best)) best = row;
  return best && distance(best) <= reach ? best.unit : undefined;
}
