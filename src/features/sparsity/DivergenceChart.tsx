import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react';
import { useSelection } from '../../hooks/useSession.ts';
import { formatMeasured, formatSetting } from '../../ui/number.ts';
import { useWidth } from '../../ui/useWidth.ts';
import styles from './DivergenceChart.module.css';
import { curvePath, divergenceAxes, placeOf, type View } from './divergenceChart.ts';
import { stateWords } from './unitWords.ts';
import type { UnitRow, Units } from './useUnits.ts';

const height = 170;
const margin = { left: 46, right: 12, top: 14, bottom: 34 };
/** CSS pixels within which a dot is pointed at. */
const reach = 14;

interface DivergenceChartProps extends Pick<Units, 'rows' | 'rho'> {
  readonly view: View;
}

/** Dots on the curve KL(ρ ‖ ρ̂). One tab stop: arrow keys go from unit to unit in the order of ρ̂. */
export function DivergenceChart({ rows, rho, view }: DivergenceChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const width = Math.max(1, useWidth(frame) - margin.left - margin.right);
  const unit = useSelection((selection) => selection.unit);
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const [pointed, setPointed] = useState<number>();
  const axes = useMemo(() => divergenceAxes(rows, rho, view), [rows, rho, view]);
  const inOrder = useMemo(() => [...rows].sort((a, b) => a.rhoHat - b.rhoHat || a.unit - b.unit), [rows]);
  const curve = useMemo(() => curvePath(rho, axes, width, height), [rho, axes, width]);
  const spot = ({ rhoHat, divergence }: UnitRow) => {
    const { across, up } = placeOf(rhoHat, divergence, axes);
    return { x: across * width, y: (1 - up) * height };
  };
  const selected = unit !== undefined && unit < rows.length ? unit : undefined;
  const told = rows[pointed ?? selected ?? -1];
  const option = rows[selected ?? inOrder[0]?.unit ?? 0];
  const target = placeOf(rho, 0, axes).across * width;

  const dotUnder = (event: PointerEvent): number | undefined => {
    const box = frame.current?.getBoundingClientRect();
    const x = event.clientX - (box?.left ?? 0) - margin.left;
    const y = event.clientY - (box?.top ?? 0) - margin.top;
    return nearest(rows, (row) => Math.hypot(spot(row).x - x, spot(row).y - y));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') selectUnit(undefined);
    const place = inOrder.findIndex((row) => row.unit === selected);
    const next = placeTowards(event.key, place, inOrder.length);
    if (next === undefined) return;
    event.preventDefault();
    selectUnit(inOrder[next]?.unit);
  };

  return (
    <div>
      <div
        ref={frame}
        className={styles.chart}
        role="listbox"
        aria-orientation="horizontal"
        aria-label="Hidden units by mean activation and divergence"
        aria-activedescendant={`${id}-${option?.unit}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => setPointed(dotUnder(event))}
        onPointerLeave={() => setPointed(undefined)}
        onPointerDown={(event) => selectUnit(dotUnder(event))}
      >
        <svg
          width={width + margin.left + margin.right}
          height={height + margin.top + margin.bottom}
          aria-hidden="true"
        >
          <g transform={`translate(${margin.left} ${margin.top})`}>
            {axes.up.map((tick) => (
              <g key={tick} transform={`translate(0 ${height * (1 - tick / axes.top)})`}>
                <line x2={width} className={styles.grid} />
                <text x={-6} dy="0.35em" className={styles.tickLeft}>
                  {formatSetting(tick)}
                </text>
              </g>
            ))}
            {axes.across.map((tick) => (
              <g key={tick} transform={`translate(${placeOf(tick, 0, axes).across * width} ${height})`}>
                <line y2={4} className={styles.axis} />
                <text y={16} className={styles.tickBelow}>
                  {formatSetting(tick)}
                </text>
              </g>
            ))}
            <text x={width} y={height + 31} className={styles.title} textAnchor="end">
              mean activation ρ̂
            </text>
            <text x={4} y={10} className={styles.title}>
              KL
            </text>
            <line x1={target} x2={target} y2={height} className={styles.target} />
            <text x={target + 4} y={9} className={styles.targetLabel}>
              ρ
            </text>
            <clipPath id={`${id}-box`}>
              <rect x={0} y={-1} width={width} height={height + 2} />
            </clipPath>
            <path d={curve} className={styles.curve} clipPath={`url(#${id}-box)`} />
            {rows.map((row) => (
              <circle
                key={row.unit}
                cx={spot(row).x}
                cy={spot(row).y}
                r={rows.length > 100 ? 3 : 4}
                className={row.report && row.report.state !== 'working' ? styles.idle : styles.dot}
              />
            ))}
            {told && <circle cx={spot(told).x} cy={spot(told).y} r={6} className={styles.selected} />}
          </g>
        </svg>
        {option && (
          <div
            id={`${id}-${option.unit}`}
            className={styles.option}
            role="option"
            tabIndex={-1}
            aria-selected={selected !== undefined}
            aria-posinset={inOrder.indexOf(option) + 1}
            aria-setsize={rows.length}
          >
            {describe(option)}
          </div>
        )}
      </div>
      <p className={styles.words}>
        {told ? `${describe(told)}.` : 'Every dot is a hidden unit: point at one, or use the arrow keys.'}
      </p>
    </div>
  );
}

function describe(row: UnitRow): string {
  const state = stateWords(row);
  return `Hidden unit ${row.unit + 1}: ρ̂ ${formatMeasured(row.rhoHat)}, KL ${formatMeasured(row.divergence)}${state && `, ${state}`}`;
}

function nearest(rows: readonly UnitRow[], distance: (row: UnitRow) => number): number | undefined {
  let best: UnitRow | undefined;
  for (const row of rows) if (!best || distance(row) < distance(best)) best = row;
  return best && distance(best) <= reach ? best.unit : undefined;
}

function placeTowards(key: string, place: number, count: number): number | undefined {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  return place < 0 ? 0 : Math.min(Math.max(place + step, 0), count - 1);
}
