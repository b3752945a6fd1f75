import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import { useSelection } from '../../hooks/useSession.ts';
import { barAt } from '../../ui/bars.ts';
import { formatMeasured, formatSetting } from '../../ui/number.ts';
import { useWidth } from '../../ui/useWidth.ts';
import styles from './ActivationBars.module.css';
import { activationAxis } from './activationAxis.ts';
import { barPath, onePath } from './barPath.ts';
import { type AxisScale, shareOfAxis } from './ticks.ts';

interface ActivationBarsProps {
  readonly rhoHat: Float64Array;
  readonly rho: number;
  readonly scale: AxisScale;
  readonly pointed: number | undefined;
  onPoint(unit: number | undefined): void;
}

const height = 140;
const left = 42;
/** Room for the target's letter. */
const right = 14;

/** One bar per hidden unit and the target as a line. One tab stop: arrow keys, Home and End select a unit. */
export function ActivationBars({ rhoHat, rho, scale, pointed, onPoint }: ActivationBarsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const box = { width: Math.max(useWidth(frame) - left - right, 1), height };
  const unit = useSelection((selection) => selection.unit);
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const selected = unit !== undefined && unit < rhoHat.length ? unit : undefined;
  const option = selected ?? 0;

  const axis = activationAxis(rhoHat, rho, scale);
  const heightOf = (value: number): number => height - shareOfAxis(value, axis, scale) * height;
  const single = (bar: number): string => onePath(bar, rhoHat[bar] ?? 0, rhoHat.length, axis, scale, box);

  const barUnder = (event: PointerEvent): number | undefined => {
    const edge = frame.current?.getBoundingClientRect().left ?? 0;
    return barAt(event.clientX - edge - left, rhoHat.length, box.width);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = unitTowards(event.key, selected, rhoHat.length);
    if (event.key === 'Escape') selectUnit(undefined);
    if (next === undefined) return;
    event.preventDefault();
    onPoint(undefined);
    selectUnit(next);
  };

  return (
    <div
      ref={frame}
      className={styles.bars}
      role="listbox"
      aria-orientation="horizontal"
      aria-label={`Mean activation of each hidden unit, target ${formatSetting(rho)}`}
      aria-activedescendant={`${id}-${option}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => onPoint(barUnder(event))}
      onPointerLeave={() => onPoint(undefined)}
      onPointerDown={(event) => selectUnit(barUnder(event))}
    >
      <svg width={left + box.width + right} height={height + 16} aria-hidden="true">
        <g transform={`translate(${left} 8)`}>
          {axis.ticks.map((tick) => (
            <g key={tick} transform={`translate(0 ${heightOf(tick)})`}>
              <line x2={box.width} className={styles.grid} />
              <text x={-6} dy="0.35em" className={styles.tick}>
                {scale === 'log' ? formatSetting(tick) : tick}
              </text>
            </g>
          ))}
          <path d={barPath(rhoHat, axis, scale, box)} className={styles.all} />
          {pointed !== undefined && <path d={single(pointed)} className={styles.pointed} />}
          {selected !== undefined && <path d={single(selected)} className={styles.selected} />}
          <line x2={box.width} y1={heightOf(rho)} y2={heightOf(rho)} className={styles.target} />
          <text x={box.width + 4} y={heightOf(rho)} dy="0.3em" className={styles.targetLabel}>
            ρ
          </text>
        </g>
      </svg>
      <div
        id={`${id}-${option}`}
        className={styles.option}
        role="option"
        tabIndex={-1}
        aria-selected={selected !== undefined}
        aria-posinset={option + 1}
        aria-setsize={rhoHat.length}
      >
        hidden unit {option + 1}, mean activation {formatMeasured(rhoHat[option] ?? 0)}
      </div>
    </div>
  );
}

function unitTowards(key: string, selected: number | undefined, count: number): number | undefined {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  return selected === undefined ? 0 : Math.min(Math.max(selected + step, 0), count - 1);
}
