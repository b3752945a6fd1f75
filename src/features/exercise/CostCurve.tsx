import { useWords } from '../../words/useWords.ts';
import styles from './CostCurve.module.css';
import { number } from './number.ts';

interface CostCurveProps {
  /** After every iteration. */
  readonly costs: readonly number[];
  /** The same with correct code; empty where it is not compared. */
  readonly reference: readonly number[];
  readonly budget: number;
}

const width = 320;
const height = 110;
const left = 40;
const bottom = 18;
const top = 8;

/** The cost by iteration; the axis of the cost is logarithmic where all costs are above zero. */
export function CostCurve({ costs, reference, budget }: CostCurveProps) {
  const { training, together } = useWords('exercise');
  const { chart } = training;
  const finite = [...costs, ...reference].filter(Number.isFinite);
  const [lowest, highest] = [Math.min(...finite), Math.max(...finite)];
  const scale = lowest > 0 ? Math.log10 : (cost: number): number => cost;
  const span = scale(highest) - scale(lowest) || 1;
  const x = (n: number): number => left + ((width - left - 4) * n) / Math.max(1, budget - 1);
  const y = (cost: number): number =>
    top + (height - top - bottom) * (1 - (scale(cost) - scale(lowest)) / span);
  const pointsOf = (curve: readonly number[]): string =>
    curve
      .flatMap((cost, n) => (Number.isFinite(cost) ? `${x(n).toFixed(1)},${y(cost).toFixed(1)}` : []))
      .join(' ');
  const [first = Number.NaN, last = first] = [costs[0], costs.at(-1)];
  const label = chart.label(number(first), number(last), costs.length);
  const right = reference[Math.min(costs.length, reference.length) - 1];
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={right === undefined ? label : together([label, chart.reference(number(right))])}
    >
      <path className={styles.axis} d={`M${left} ${top}V${height - bottom}H${width - 4}`} />
      <text className={styles.text} x={left - 4} y={top + 8} textAnchor="end">
        {Number(highest.toPrecision(2))}
      </text>
      <text className={styles.text} x={left - 4} y={height - bottom} textAnchor="end">
        {Number(lowest.toPrecision(2))}
      </text>
      <text className={styles.text} x={left} y={height - 4}>
        1
      </text>
      <text className={styles.text} x={width - 4} y={height - 4} textAnchor="end">
        {chart.lastIteration(budget)}
      </text>
      {reference.length > 0 && <polyline className={styles.reference} points={pointsOf(reference)} />}
      <polyline className={styles.line} points={pointsOf(costs)} />
    </svg>
  );
}
