import { useWords } from '../../words/useWords.ts';
import styles from './parts.module.css';
import { misleadingPoint } from './tradeOffPoints.ts';
import type { SweepKind, SweepPoint } from './useSweep.ts';

interface TradeOffChartProps {
  readonly points: readonly SweepPoint[];
  readonly kind: SweepKind;
}

const size = { width: 480, height: 280 };
const edge = { left: 52, right: 24, top: 18, bottom: 44 };

/** The points of a sweep, joined in the order of their settings, with a table of the same numbers. */
export function TradeOffChart({ points, kind }: TradeOffChartProps) {
  const { tradeOff: words, measures } = useWords('bridge');
  const worst = misleadingPoint(points);
  const right = Math.max(0.1, ...points.map(({ unexplained }) => unexplained));
  const across = (value: number) => edge.left + (value / right) * (size.width - edge.left - edge.right);
  const up = (value: number) => size.height - edge.bottom - value * (size.height - edge.top - edge.bottom);
  const line = points.map(({ unexplained, found }) => `${across(unexplained)},${up(found)}`).join(' ');
  return (
    <div className={styles.drawn}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={words.chart}
      >
        <path className={styles.axis} fill="none" d={`M${across(0)} ${up(1)}V${up(0)}H${across(right)}`} />
        {[0, 0.5, 1].map((share) => (
          <text key={share} x={edge.left - 6} y={up(share) + 4} textAnchor="end">
            {measures.share(share)}
          </text>
        ))}
        {[0, right / 2, right].map((value) => (
          <text key={value} x={across(value)} y={size.height - edge.bottom + 18} textAnchor="middle">
            {measures.share(value)}
          </text>
        ))}
        <text x={across(right)} y={size.height - 6} textAnchor="end">
          {words.axes.across}
        </text>
        <text x={edge.left + 6} y={edge.top}>
          {words.axes.up}
        </text>
        <polyline className={styles.line} points={line} />
        {points.map((point) => (
          <circle
            key={point.setting}
            className={point === worst ? styles.worst : styles.point}
            cx={across(point.unexplained)}
            cy={up(point.found)}
            r={point === worst ? 6 : 4}
          />
        ))}
        {worst && (
          <text x={across(worst.unexplained) + 24} y={up(worst.found) - 8}>
            {words.worst}
          </text>
        )}
      </svg>
      <table className={styles.table}>
        <caption className={styles.muted}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.kind[kind]}</th>
            <th scope="col">{measures.rows.unexplained.name}</th>
            <th scope="col">{measures.rows.found.name}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ setting, unexplained, found }) => (
            <tr key={setting}>
              <th scope="row">{words.setting(kind, setting)}</th>
              <td>{measures.unexplained(unexplained)}</td>
              <td>{measures.share(found)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
