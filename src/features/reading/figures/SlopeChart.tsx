import { useMemo, useRef } from 'react';
import { formatBrief } from '../../../format/number.ts';
import type { Axis } from '../../../ui/chart/axis.ts';
import { ChartFrame } from '../../../ui/chart/ChartFrame.tsx';
import { usePlot } from '../../../ui/chart/plot.ts';
import { costAlong, type Slopes } from './costAlong.ts';
import styles from './Figures.module.css';

const margin = { left: 58, right: 12, top: 14, bottom: 36 };
const points = 61;

interface SlopeChartProps {
  readonly epsilon: number;
  readonly slopes: Slopes;
  /** In pixels. */
  readonly height: number;
  /** Name of the level axis. */
  readonly weight: string;
  /** Whether the line with the true slope is taken off, so that what is left fills the chart. */
  readonly isLevel?: boolean;
}

/** The small network's cost along its first weight, with lines of the true slope and of both estimates of it. */
export function SlopeChart({ epsilon, slopes, height, weight, isLevel = false }: SlopeChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  // The window is a few nudges wide, so that a nudge can be seen; below a hundredth the curve looks straight.
  const half = Math.max(3 * epsilon, 0.01);
  const { derivative, oneSided, twoSided } = slopes;
  const { here, costs } = useMemo(
    () => ({
      here: costAlong(0),
      costs: Array.from({ length: points }, (_, n) => costAlong(shiftOf(n, half))),
    }),
    [half],
  );
  const takenOff = (shift: number): number => (isLevel ? here + derivative * shift : 0);
  const curve = costs.map((cost, n) => ({
    shift: shiftOf(n, half),
    value: cost - takenOff(shiftOf(n, half)),
  }));
  const [above, below] = [costAlong(epsilon), costAlong(-epsilon)];
  const lines = [
    { tone: 'true', valueAt: (shift: number) => here + derivative * shift - takenOff(shift) },
    { tone: 'one', valueAt: (shift: number) => here + oneSided * shift - takenOff(shift) },
    { tone: 'two', valueAt: (shift: number) => above + twoSided * (shift - epsilon) - takenOff(shift) },
  ] as const;
  const ends = isLevel ? lines.flatMap(({ valueAt }) => [valueAt(-half), valueAt(half)]) : [];
  const values = [...curve.map(({ value }) => value), ...ends];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const edge = (highest - lowest) / 15;
  const [low, high] = [lowest - edge, highest + edge];
  const ticks = [lowest, isLevel ? 0 : (low + high) / 2, highest];
  const up: Axis = { scale: 'linear', domain: [low, high], ticks };
  const nudges = half > 4 * epsilon ? [-half, 0, half] : [-half, -epsilon, 0, epsilon, half];
  const across: Axis = { scale: 'linear', domain: [-half, half], ticks: nudges };
  const plot = usePlot(frame, { height, margin, up, across });
  // Lines leave the plot where they are steeper than the curve.
  const y = (value: number): number => ((high - value) / (high - low)) * plot.height;
  const path = curve
    .map(({ shift, value }, n) => `${n === 0 ? 'M' : 'L'}${plot.x(shift)} ${y(value)}`)
    .join('');
  const dots = [
    { shift: -epsilon, cost: below },
    { shift: 0, cost: here },
    { shift: epsilon, cost: above },
  ];
  return (
    <div ref={frame} className={styles.plot}>
      <ChartFrame
        plot={plot}
        up={
          isLevel
            ? { axis: up, format: signed }
            : { axis: up, title: 'J', format: (tick) => tick.toPrecision(5) }
        }
        across={{ axis: across, title: weight, format: signed }}
      >
        <path d={path} className={styles.curve} />
        {lines.map(({ tone, valueAt }) => (
          <path
            key={tone}
            d={`M${plot.x(-half)} ${y(valueAt(-half))}L${plot.x(half)} ${y(valueAt(half))}`}
            className={styles.curve}
            data-tone={tone}
          />
        ))}
        {dots.map(({ shift, cost }) => (
          <circle
            key={shift}
            cx={plot.x(shift)}
            cy={y(cost - takenOff(shift))}
            r={4.5}
            className={styles.point}
          />
        ))}
      </ChartFrame>
    </div>
  );
}

const shiftOf = (n: number, half: number): number => ((2 * n) / (points - 1) - 1) * half;

const signed = (tick: number): string => formatBrief(tick).replace(/^-/, '−');
