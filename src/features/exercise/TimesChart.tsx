import type { MeasuredVersions } from '../../exercise/messages.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './CostCurve.module.css';
import { measuredCounts } from './useVersions.ts';

const width = 320;
const height = 150;
const left = 44;
const right = 66;
const bottom = 18;
const top = 8;

const series = ['other', 'own', 'kernel'] as const;

/** Milliseconds by the number of patches, both on logarithmic axes. The table below says the same. */
export function TimesChart({ rows }: { readonly rows: readonly MeasuredVersions[] }) {
  const words = useWords('exercise').versions;
  const all = rows.flatMap((row) => series.flatMap((name) => row[name] ?? [])).filter((time) => time > 0);
  const lowest = Math.floor(Math.log10(Math.min(...all)));
  const highest = Math.max(lowest + 1, Math.ceil(Math.log10(Math.max(...all))));
  const [least, greatest] = [Math.log10(measuredCounts[0]), Math.log10(measuredCounts.at(-1) ?? 1)];
  const x = (count: number): number =>
    left + ((width - left - right) * (Math.log10(count) - least)) / (greatest - least);
  const y = (time: number): number =>
    top + ((height - top - bottom) * (highest - Math.log10(time))) / (highest - lowest);
  const ticks = Array.from({ length: highest - lowest + 1 }, (_, n) => 10 ** (lowest + n));
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <path className={styles.grid} d={`M${left} ${y(tick)}H${width - right}`} />
          <text className={styles.text} x={left - 4} y={y(tick) + 3} textAnchor="end">
            {words.milliseconds(String(tick))}
          </text>
        </g>
      ))}
      {measuredCounts.map((count) => (
        <text key={count} className={styles.text} x={x(count)} y={height - 4} textAnchor="middle">
          {words.count(count)}
        </text>
      ))}
      {series.map((name) => {
        const points = rows.flatMap((row) => {
          const time = row[name];
          return time === undefined || time <= 0 ? [] : [[x(row.patchCount), y(time)] as const];
        });
        const end = points.at(-1);
        return (
          end && (
            <g key={name} data-series={name} className={styles.series}>
              <polyline
                className={styles.line}
                points={points.map(([across, up]) => `${across.toFixed(1)},${up.toFixed(1)}`).join(' ')}
              />
              {points.map(([across, up]) => (
                <circle key={across} cx={across} cy={up} r={2} className={styles.dot} />
              ))}
              <text className={styles.name} x={end[0] + 5} y={end[1] + 3}>
                {words.short[name]}
              </text>
            </g>
          )
        );
      })}
    </svg>
  );
}
