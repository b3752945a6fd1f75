import type { ValueDescription } from '../../core/patches/describeValues.ts';
import { formatMeasured } from '../../format/number.ts';
import { Histogram } from '../../ui/chart/Histogram.tsx';
import styles from './ValueHistogram.module.css';

/** How often each value occurs, with the numbers that sum it up. */
export function ValueHistogram({ description }: { readonly description: ValueDescription }) {
  const { histogram, mean, variance, least, most } = description;
  const ends = [formatMeasured(least), formatMeasured(most)];
  return (
    <div className={styles.histogram}>
      <Histogram
        counts={histogram.counts}
        scale="linear"
        label={`Histogram of the values, from ${ends[0]} to ${ends[1]}, the mean marked`}
        height={34}
        colour="plain"
        ends={ends}
        mark={(mean - histogram.from) / (histogram.to - histogram.from)}
      />
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
