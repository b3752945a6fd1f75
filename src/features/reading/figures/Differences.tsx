import { useMemo, useRef } from 'react';
import { formatMeasured } from '../../../format/number.ts';
import { scrubbable } from '../../../notes/structure/figures.ts';
import type { Axis } from '../../../ui/chart/axis.ts';
import { ChartFrame } from '../../../ui/chart/ChartFrame.tsx';
import { usePlot } from '../../../ui/chart/plot.ts';
import { useRoom } from '../room.ts';
import { costAlong, differencesAt } from './costAlong.ts';
import { FigureRange } from './FigureRange.tsx';
import styles from './Figures.module.css';
import { useFigure, useReport } from './figure.ts';

const height = 260;
const margin = { left: 58, right: 12, top: 14, bottom: 36 };
const points = 61;

/** The small network's cost along its first weight, with the slope and both estimates of it. */
export function Differences() {
  const { reading } = useRoom();
  const words = reading.figures;
  const { settings, change, report } = useFigure('differences');
  const { epsilon } = settings;
  const frame = useRef<HTMLDivElement>(null);
  const slopes = useMemo(() => differencesAt(epsilon), [epsilon]);
  useReport(report, { oneSidedError: slopes.oneSidedError, twoSidedError: slopes.twoSidedError });
  // The window is a few nudges wide, so that a nudge can be seen; below a hundredth the curve looks straight.
  const half = Math.max(3 * epsilon, 0.01);
  const curve = useMemo(
    () =>
      Array.from({ length: points }, (_, n) => {
        const shift = ((2 * n) / (points - 1) - 1) * half;
        return { shift, cost: costAlong(shift) };
      }),
    [half],
  );
  const costs = curve.map(({ cost }) => cost);
  const [lowest, highest] = [Math.min(...costs), Math.max(...costs)];
  const edge = (highest - lowest) / 15;
  const [low, high] = [lowest - edge, highest + edge];
  const up: Axis = { scale: 'linear', domain: [low, high], ticks: [lowest, (low + high) / 2, highest] };
  const across: Axis = { scale: 'linear', domain: [-half, half], ticks: [-half, -epsilon, 0, epsilon, half] };
  const plot = usePlot(frame, { height, margin, up, across });
  const path = curve
    .map(({ shift, cost }, n) => `${n === 0 ? 'M' : 'L'}${plot.x(shift)} ${plot.y(cost)}`)
    .join('');
  const here = costAlong(0);
  const line = (slope: number, at: number, cost: number): string => {
    const y = (shift: number): number =>
      ((high - (cost + slope * (shift - at))) / (high - low)) * plot.height;
    return `M${plot.x(-half)} ${y(-half)}L${plot.x(half)} ${y(half)}`;
  };
  const spread = half > 4 * epsilon ? [-half, 0, half] : across.ticks;
  return (
    <div className={styles.stack}>
      <div ref={frame} className={styles.plot}>
        <ChartFrame
          plot={plot}
          up={{ axis: up, title: 'J', format: (tick) => tick.toPrecision(5) }}
          across={{
            axis: { ...across, ticks: spread },
            title: words.weight,
            format: (tick) => Number(tick.toPrecision(2)).toString().replace('-', '−'),
          }}
        >
          <path d={path} className={styles.curve} />
          <path d={line(slopes.derivative, 0, here)} className={styles.curve} data-tone="true" />
          <path d={line(slopes.oneSided, 0, here)} className={styles.curve} data-tone="one" />
          <path
            d={line(slopes.twoSided, epsilon, costAlong(epsilon))}
            className={styles.curve}
            data-tone="two"
          />
          {[-epsilon, 0, epsilon].map((shift) => (
            <circle
              key={shift}
              cx={plot.x(shift)}
              cy={plot.y(costAlong(shift))}
              r={4.5}
              className={styles.point}
            />
          ))}
        </ChartFrame>
      </div>
      <p className={styles.legend}>
        <span>{words.trueSlope}</span>
        <span data-tone="one">{words.oneSided}</span>
        <span data-tone="two">{words.twoSided}</span>
      </p>
      <FigureRange
        name="EPSILON"
        value={epsilon}
        range={scrubbable.epsilon}
        onChange={(value) => change({ epsilon: value })}
      />
      <p className={styles.reading} role="status">
        {words.errors(formatMeasured(slopes.oneSidedError), formatMeasured(slopes.twoSidedError))}
      </p>
    </div>
  );
}
