import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { useSelection } from '../../hooks/useSession.ts';
import { barAt, barSpan } from '../../ui/bars.ts';
import { formatMeasured } from '../../ui/number.ts';
import { useWidth } from '../../ui/useWidth.ts';
import styles from './CodeBars.module.css';

interface CodeBarsProps {
  readonly a2: Float64Array;
  /** The units by what they add, strongest first. */
  readonly order: readonly number[];
  /** How many of them are added. */
  readonly added: number;
}

const height = 84;
const left = 26;

/** The code of a patch, a bar for each hidden unit, from 0 to 1. One tab stop: arrow keys, Home and End select a unit. */
export function CodeBars({ a2, order, added }: CodeBarsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const width = Math.max(useWidth(frame) - left, 1);
  const unit = useSelection((selection) => selection.unit);
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const [pointed, setPointed] = useState<number>();
  const selected = unit !== undefined && unit < a2.length ? unit : undefined;
  const used = order.slice(0, added);

  const path = (units: readonly number[]): string =>
    units.map((bar) => barOf(bar, a2[bar] ?? 0, a2.length, width)).join('');
  const barUnder = (event: PointerEvent): number | undefined =>
    barAt(event.clientX - (frame.current?.getBoundingClientRect().left ?? 0) - left, a2.length, width);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') selectUnit(undefined);
    const next = unitTowards(event.key, selected, a2.length);
    if (next === undefined) return;
    event.preventDefault();
    selectUnit(next);
  };
  const told = pointed ?? selected;

  return (
    <div>
      <div
        ref={frame}
        className={styles.bars}
        role="listbox"
        aria-orientation="horizontal"
        aria-label="Activation of each hidden unit for this patch"
        aria-activedescendant={`${id}-${selected ?? 0}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => setPointed(barUnder(event))}
        onPointerLeave={() => setPointed(undefined)}
        onPointerDown={(event) => selectUnit(barUnder(event))}
      >
        <svg width={left + width} height={height + 12} aria-hidden="true">
          <g transform={`translate(${left} 6)`}>
            {[0, 0.5, 1].map((tick) => (
              <g key={tick} transform={`translate(0 ${height * (1 - tick)})`}>
                <line x2={width} className={styles.grid} />
                <text x={-6} dy="0.35em" className={styles.tick}>
                  {tick}
                </text>
              </g>
            ))}
            <path d={path(order)} className={styles.unused} />
            <path d={path(used)} className={styles.used} />
            {selected !== undefined && <path d={path([selected])} className={styles.selected} />}
          </g>
        </svg>
        <div
          id={`${id}-${selected ?? 0}`}
          className={styles.option}
          role="option"
          tabIndex={-1}
          aria-selected={selected !== undefined}
          aria-posinset={(selected ?? 0) + 1}
          aria-setsize={a2.length}
        >
          {describe(selected ?? 0, a2, order)}
        </div>
      </div>
      <p className={styles.words}>
        {told === undefined || told >= a2.length
          ? 'Point at a bar, or use the arrow keys, to select its unit.'
          : `${describe(told, a2, order)}.`}
      </p>
    </div>
  );
}

function describe(unit: number, a2: Float64Array, order: readonly number[]): string {
  const place = order.indexOf(unit) + 1;
  return `Hidden unit ${unit + 1}: activation ${formatMeasured(a2[unit] ?? 0)}, number ${place} by what it adds`;
}

/** At least one pixel high, so that a silent unit is still to be seen. */
function barOf(bar: number, value: number, count: number, width: number): string {
  const span = barSpan(bar, count, width);
  const tall = Math.max(1, value * height);
  return `M${span.x.toFixed(2)} ${height}v${(-tall).toFixed(2)}h${span.width.toFixed(2)}v${tall.toFixed(2)}z`;
}

function unitTowards(key: string, selected: number | undefined, count: number): number | undefined {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  return selected === undefined ? 0 : Math.min(Math.max(selected + step, 0), count - 1);
}
