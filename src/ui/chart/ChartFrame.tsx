import type { ReactNode } from 'react';
import { formatSetting } from '../../format/number.ts';
import type { Axis } from './axis.ts';
import styles from './ChartFrame.module.css';
import type { Plot } from './plot.ts';

interface LabelledAxis {
  readonly axis: Axis;
  readonly title?: string;
  /** How a tick's number is written; else as settings are. */
  format?(tick: number): string;
}

interface UprightAxis extends LabelledAxis {
  /** Pixels between the ticks' numbers and the plot. */
  readonly gap?: number;
}

interface ChartFrameProps {
  readonly plot: Plot;
  readonly up: UprightAxis;
  readonly across?: LabelledAxis;
  /** SVG elements in the plot's coordinates. */
  readonly children: ReactNode;
}

/** Axes with their ticks and titles, and what is drawn between them. Hidden from assistive technology. */
export function ChartFrame({ plot, up, across, children }: ChartFrameProps) {
  const { width, height, margin } = plot;
  return (
    <svg
      className={styles.frame}
      width={width + margin.left + margin.right}
      height={height + margin.top + margin.bottom}
      aria-hidden="true"
    >
      <g transform={`translate(${margin.left} ${margin.top})`}>
        {up.axis.ticks.map((tick) => (
          <g key={tick} transform={`translate(0 ${plot.y(tick)})`}>
            <line x2={width} className={styles.grid} />
            <text x={-(up.gap ?? 6)} dy="0.35em" className={styles.tickLeft}>
              {(up.format ?? formatSetting)(tick)}
            </text>
          </g>
        ))}
        {across?.axis.ticks.map((tick) => (
          <g key={tick} transform={`translate(${plot.x(tick)} ${height})`}>
            <line y2={4} className={styles.axis} />
            <text y={16} className={styles.tickBelow}>
              {(across.format ?? formatSetting)(tick)}
            </text>
          </g>
        ))}
        {up.title && (
          <text x={4} y={10} className={styles.title}>
            {up.title}
          </text>
        )}
        {across?.title && (
          <text x={width} y={height + 31} className={styles.title} textAnchor="end">
            {across.title}
          </text>
        )}
        {children}
      </g>
    </svg>
  );
}

interface TargetProps {
  readonly plot: Plot;
  /** Its letter, or a few words. */
  readonly label: string;
}

/** A symbol is set as in formulas, a number as on the axes. */
const letterLook = (label: string) => (/^\d/.test(label) ? styles.number : styles.letter);

/** A dashed line across the plot at a value of the upright axis, its letter beside it. */
export function LevelLine({ plot, label, value }: TargetProps & { readonly value: number }) {
  const y = plot.y(value);
  return (
    <>
      <line x2={plot.width} y1={y} y2={y} className={styles.halo} />
      <line x2={plot.width} y1={y} y2={y} className={styles.target} />
      <text x={plot.width + 4} y={y} dy="0.3em" className={letterLook(label)}>
        {label}
      </text>
    </>
  );
}

/** Pixels beside the upright axis that its title may take. */
const titleWidth = 32;

/** A dashed line up the plot at a value of the level axis, its letter at the top, or below the title of the upright axis. */
export function UprightLine({ plot, label, value }: TargetProps & { readonly value: number }) {
  const x = plot.x(value);
  const top = x < titleWidth ? 17 : 0;
  return (
    <>
      <line x1={x} x2={x} y1={top} y2={plot.height} className={styles.target} />
      <text x={x + 4} y={top + 9} className={letterLook(label)}>
        {label}
      </text>
    </>
  );
}
