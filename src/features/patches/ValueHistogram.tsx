import type { ValueDescription } from '../../core/patches/describeValues.ts';
import { formatMeasured } from '../../format/number.ts';
import { Histogram } from '../../ui/chart/Histogram.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './ValueHistogram.module.css';

/** How often each value occurs, with the numbers that sum it up. */
export function ValueHistogram({ description }: { readonly description: ValueDescription }) {
  const { histogram, mean, variance, least, most } = description;
  const words = useWords('panels').patches.histogram;
  const ends = [formatMeasured(least), formatMeasured(most)] as const;
  return (
    <div className={styles.histogram}>
      <Histogram
        counts={histogram.counts}
        scale="linear"
        label={words.label(...ends)}
        height={34}
        colour="plain"
        ends={ends}
        mark={(mean - histogram.from) / (histogram.to - histogram.from)}
      />
      <p className={styles.numbers}>
        <span>
          {words.mean} <b>{formatMeasured(mean)}</b>
        </span>{' '}
        <span>
          {words.variance} <b>{formatMeasured(variance)}</b>
        </span>
      </p>
    </div>
  );
}
