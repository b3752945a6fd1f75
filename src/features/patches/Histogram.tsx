import type { ValueDescription } from '../../core/patches/describeValues.ts';
import { formatMeasured } from '../../ui/number.ts';
import styles from './Histogram.module.css';
import { histogramPath } from './stageTiles.ts';

const width = 150;
const height = 40;

/** How often each value occurs, with the numbers that sum it up. */
export function Histogram({ description }: { readonly description: ValueDescription }) {
  const { histogram, mean, variance, least, most } = description;
  const share = (mean - histogram.from) / (histogram.to - histogram.from);
  return (
    <div className={styles.histogram}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" preserveAspectRatio="none">
        <path d={histogramPath(histogram.counts, width, height)} />
        <line x1={share * width} x2={share * width} y2={height} />
      </svg>
      <p className={styles.ends} aria-hidden="true">
        <span>{formatMeasured(least)}</span>
        <span>{formatMeasured(most)}</span>
      </p>
      <p className={styles.numbers}>
        <span>
          mean <b>{formatMeasured(mean)}</b>
        </span>{' '}
        <span>
          variance <b>{formatMeasured(variance)}</b>
        </span>
      </p>
    </div>
  );
}
